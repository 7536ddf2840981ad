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
import { command, type CommandContext } from '../command'
import { type CellEntry, type CellsSaved, saveCells } from '../values/save-cells'
import { refuseReport } from './refuse-report'

/** Saves cells of the reporter's own report: autosave sends what changed, the button sends all. See `saveCells`. */
export async function saveReport(
  context: CommandContext,
  input: { id: string; cells: Omit<CellEntry, 'unitId'>[]; key?: string | undefined },
): Promise<CellsSaved> {
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
    return saveCells(
      tx,
      context,
      period,
      'self',
      dueFrom(plan, period, 'self'),
      input.cells.map((cell) => ({ ...cell, unitId: report.unitId })),
      audit,
    )
  })
}
