import 'server-only'
import { listAppealsUnderWay } from '@/server/db/appeals'
import { listUndecidedAdjustments } from '@/server/db/adjustments'
import type { Db } from '@/server/db/client'
import { listPlanExtensions } from '@/server/db/periods'
import { listReportsOfPlan } from '@/server/db/reports'
import { listOpenSheets } from '@/server/db/sheets'
import { listUndecidedVetoes } from '@/server/db/vetoes'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { sourcesLacking } from '@/server/domain/plan/source/sources-lacking'
import { type BlockFacts, publicationBlocks } from '@/server/domain/publication/blocks'
import { reportStage } from '@/server/domain/report/report'
import type { RunInputs } from '../run/load-inputs'

/** What blocks the publication of a period, over every period that its run counts; each by unit and period. */
export async function loadBlocks(
  db: Db,
  { plan, everyUnit, sources }: Pick<RunInputs, 'plan' | 'everyUnit' | 'sources'>,
  through: string,
  run: BlockFacts['run'],
  now: Date,
) {
  const last = plan.periods.findIndex((period) => period.code === through)
  const counted = plan.periods.slice(0, last + 1).filter((period) => period.state !== 'scheduled')
  const reports = await listReportsOfPlan(db, plan.planId)
  const extensions = await listPlanExtensions(db, plan.planId)
  const today = civilDay(now)
  const blocks = publicationBlocks({
    period: plan.periods[last]?.state ?? 'scheduled',
    earlier: counted.filter((period) => period.code !== through),
    reports: counted.flatMap((period) =>
      reports
        .filter((report) => report.periodId === period.id)
        .map((report) => ({
          id: report.id,
          unitId: report.unitId,
          periodCode: period.code,
          stage: reportStage(report),
          mayStillAct: acceptsEntries(
            period.state,
            today,
            extensions.get(period.code)?.get(report.unitId) ?? null,
          ),
        })),
    ),
    openSheets: await listOpenSheets(
      db,
      counted.map((period) => period.id),
    ),
    appeals: await listAppealsUnderWay(
      db,
      counted.map((period) => period.id),
    ),
    undecided: {
      vetoes: await listUndecidedVetoes(
        db,
        counted.map((period) => period.id),
      ),
      adjustments: await listUndecidedAdjustments(
        db,
        counted.map((period) => period.id),
      ),
    },
    lacking: sourcesLacking(plan, counted, sources),
    run,
  })
  const unitOf = new Map(everyUnit.map((unit) => [unit.id, unit]))
  const periodOf = new Map(plan.periods.map((period) => [period.code, period]))
  return blocks.map((block) => ({
    ...block,
    at: block.at.map(({ id, unitId, periodCode, source = null }) => ({
      id,
      source,
      unit: (unitId === null ? null : unitOf.get(unitId)) ?? null,
      period: periodOf.get(periodCode) ?? null,
    })),
  }))
}
