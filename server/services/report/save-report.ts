import 'server-only'
import { lockPeriod, listExtensions } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { lockReport } from '@/server/db/reports'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { decideReport } from '@/server/domain/report/report'
import type { Observation } from '@/server/domain/scoring/case'
import { command, type CommandContext } from '../command'
import { type CellEntry, type CellsSaved, saveCells } from '../values/save-cells'
import { saveByVillage } from '../values/save-by-village'
import type { VillageEntry, VillagesSaved } from '../values/save-villages'
import { refuseAnother } from '../values/refuse-another'
import { listReportVillages } from './list-report-villages'
import { refuseReport } from './refuse-report'

export interface SaveReportInput {
  id: string
  cells: Omit<CellEntry, 'unitId'>[]
  villages?: VillageEntry[] | undefined
  /** Who typed it, as the page knows: another person signed in since sends nothing in their own name. */
  typedBy?: string | undefined
  key?: string | undefined
}

export interface ReportSaved extends CellsSaved {
  villages: VillagesSaved
  /** The unit's own cells as their villages make them now. */
  sums: { indicator: string; observation: Observation | null; note: string | null; version: number }[]
}

/**
 * Saves cells of the reporter's own report: autosave sends what changed, the button sends all. See `saveCells`; what is
 * reported village by village is written as their sum in the same command.
 */
export async function saveReport(context: CommandContext, input: SaveReportInput): Promise<ReportSaved> {
  refuseAnother(context.actor, input.typedBy)
  const scope = scopeOf(context.actor)
  return command(context, { action: 'report.save', key: input.key }, async (tx, audit) => {
    const report = await lockReport(tx, scope, input.id)
    if (!report) throw problem('notFound', {})
    const period = await lockPeriod(tx, scope, report.periodId, 'use')
    if (!period) throw problem('notFound', {})
    const extensions = await listExtensions(tx, period.id, report.unitId)
    const open = acceptsEntries(
      period.state,
      civilDay(context.now),
      extensions.get(report.unitId)?.until ?? null,
    )
    const decision = decideReport('save', context.actor.role, report, { acceptsEntries: open, reason: null })
    if (!decision.ok) throw refuseReport('save', decision.because, report, period)
    const plan = await findPlanVersion(tx, scope, { planId: period.planId })
    if (!plan) throw problem('notFound', {})
    const due = dueFrom(plan, period, 'self')
    const { unitId } = report
    const cells = input.cells.map((cell) => ({ ...cell, unitId }))
    const endsOn = plan.periods.find(({ id }) => id === period.id)?.endsOn ?? period.closesOn
    const asked = due.filter(({ byVillage }) => byVillage)
    const villages = asked.length > 0 ? await listReportVillages(tx, unitId, endsOn) : []
    const summed = villages.length > 0 ? asked : []
    const isSummed = (code: string) => summed.some((indicator) => indicator.code === code)
    const notes = cells.filter(({ indicator }) => isSummed(indicator))
    const reported = await saveByVillage(
      tx,
      context,
      { period, unitId, villageIds: new Set(villages.map(({ id }) => id)), indicators: summed },
      input.villages ?? [],
      notes,
      audit,
    )
    const { sums } = reported
    const own = cells.filter(({ indicator }) => !isSummed(indicator))
    const outcome = await saveCells(tx, context, period, 'self', due, [...own, ...sums.cells], audit)
    const versionOf = new Map(outcome.saved.map(({ indicator, version }) => [indicator, version]))
    const clashing = new Set(sums.conflicts.map(({ indicator }) => indicator))
    return {
      saved: outcome.saved.filter(
        ({ indicator }) => cells.some((cell) => cell.indicator === indicator) && !clashing.has(indicator),
      ),
      conflicts: [
        ...outcome.conflicts,
        ...sums.conflicts.map((each) => ({
          ...each,
          theirsVersion: versionOf.get(each.indicator) ?? each.theirsVersion,
        })),
      ],
      villages: reported.villages,
      sums: sums.cells.map(({ indicator, observation, note }) => ({
        indicator,
        observation,
        note,
        version: versionOf.get(indicator) ?? 0,
      })),
    }
  })
}
