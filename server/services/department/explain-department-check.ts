import 'server-only'
import { lockPeriod } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { scopeOf } from '@/server/domain/access/scope'
import { checksFor } from '@/server/domain/check/checks-for'
import { problem } from '@/server/domain/errors'
import { asOf } from '@/server/domain/plan/succession/as-of'
import { type ExplanationEntry, type ExplanationSaved, writeExplanation } from '../check/write-explanation'
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
    const plan = await findPlanVersion(tx, scope, { planId: period.planId })
    if (!plan || !asOf(plan, period.code).units.some((unit) => unit.id === input.unitId))
      throw problem('notFound', {})
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
