import 'server-only'
import type { Db } from '@/server/db/client'
import { listExtensions, lockPeriod } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { lockReport, type ReportRow } from '@/server/db/reports'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { dueFrom, type PlanIndicator } from '@/server/domain/plan/plan-version'
import { decideReport } from '@/server/domain/report/report'
import type { CommandContext } from '../command'
import { refuseReport } from '../report/refuse-report'

/** A report whose evidence this person may change now, held until the transaction ends: as its values are (`saveReport`). */
export async function loadOpenReport(
  tx: Db,
  { actor, now }: CommandContext,
  reportId: string,
): Promise<ReportRow> {
  const scope = scopeOf(actor)
  const report = await lockReport(tx, scope, reportId)
  if (!report) throw problem('notFound', {})
  const period = await lockPeriod(tx, scope, report.periodId, 'use')
  if (!period) throw problem('notFound', {})
  const extensions = await listExtensions(tx, period.id, report.unitId)
  const decision = decideReport('save', actor.role, report, {
    acceptsEntries: acceptsEntries(period.state, civilDay(now), extensions.get(report.unitId)?.until ?? null),
    reason: null,
  })
  if (!decision.ok) throw refuseReport('save', decision.because, report, period)
  return report
}

/** The same with one of the indicators that the report owes. */
export async function loadPlace(
  tx: Db,
  context: CommandContext,
  place: { report: string; indicator: string },
): Promise<{ report: ReportRow; indicator: PlanIndicator }> {
  const report = await loadOpenReport(tx, context, place.report)
  const plan = await findPlanVersion(tx, scopeOf(context.actor), { planId: report.period.planId })
  const indicator = plan && dueFrom(plan, report.period, 'self').find(({ code }) => code === place.indicator)
  if (!indicator) throw problem('unknownIndicator', { indicator: place.indicator })
  return { report, indicator }
}
