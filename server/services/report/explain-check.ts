import 'server-only'
import { listExtensions, lockPeriod } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { lockReport } from '@/server/db/reports'
import { scopeOf } from '@/server/domain/access/scope'
import { checksFor } from '@/server/domain/check/checks-for'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { decideReport } from '@/server/domain/report/report'
import { type ExplanationEntry, type ExplanationSaved, writeExplanation } from '../check/write-explanation'
import { command, type CommandContext } from '../command'
import { refuseReport } from './refuse-report'

/** Explains figures of the reporter's own report that a soft check asks about, while they can be changed. */
export async function explainCheck(
  context: CommandContext,
  input: ExplanationEntry & { id: string; key?: string | undefined },
): Promise<ExplanationSaved> {
  const scope = scopeOf(context.actor)
  return command(context, { action: 'report.explain', key: input.key }, async (tx, audit) => {
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
    return writeExplanation(
      tx,
      context,
      period,
      { unitId: report.unitId, source: 'self', checks: checksFor(plan, period, 'self') },
      input,
      audit,
    )
  })
}
