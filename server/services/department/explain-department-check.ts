import 'server-only'
import { lockPeriod } from '@/server/db/periods'
import { scopeOf } from '@/server/domain/access/scope'
import { checksFor } from '@/server/domain/check/checks-for'
import { problem } from '@/server/domain/errors'
import { type ExplanationEntry, type ExplanationSaved, writeExplanation } from '../check/write-explanation'
import { planOfPeriod } from '../plan/plan-of-period'
import { command, type CommandContext } from '../command'

/** Explains figures that a bureau entered for a unit and a soft check asks about, while the period is open. */
export async function explainDepartmentCheck(
  context: CommandContext,
  input: ExplanationEntry & { periodId: string; unitId: string; key?: string | undefined },
): Promise<ExplanationSaved> {
  const scope = scopeOf(context.actor)
  return command(context, { action: 'departmentValues.explain', key: input.key }, async (tx, audit) => {
    const period = await lockPeriod(tx, scope, input.periodId, 'use')
    if (!period) throw problem('notFound', {})
    if (period.state !== 'open')
      throw problem('periodNotOpen', { state: period.state, closesOn: period.closesOn })
    const plan = await planOfPeriod(tx, scope, period)
    if (!plan.units.some((unit) => unit.id === input.unitId)) throw problem('notFound', {})
    return writeExplanation(
      tx,
      context,
      period,
      {
        unitId: input.unitId,
        source: 'department',
        checks: checksFor(plan, period, 'department', context.actor.unit.id),
      },
      input,
      audit,
    )
  })
}
