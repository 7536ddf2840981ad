import 'server-only'
import { lockPeriod } from '@/server/db/periods'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { command, type CommandContext } from '../command'
import { planOfPeriod } from '../plan/plan-of-period'
import { refuseAnother } from '../values/refuse-another'
import { type CellEntry, type CellsSaved, saveCells } from '../values/save-cells'

/** Saves values that a bureau keeps, for any assessed unit, while the period is open. See `saveCells`. */
export async function saveDepartmentValues(
  context: CommandContext,
  input: {
    periodId: string
    cells: CellEntry[]
    typedBy?: string | undefined
    key?: string | undefined
  },
): Promise<CellsSaved> {
  refuseAnother(context.actor, input.typedBy)
  const scope = scopeOf(context.actor)
  return command(context, { action: 'departmentValues.save', key: input.key }, async (tx, audit) => {
    const period = await lockPeriod(tx, scope, input.periodId, 'use')
    if (!period) throw problem('notFound', {})
    if (period.state !== 'open')
      throw problem('periodNotOpen', { state: period.state, closesOn: period.closesOn })
    const plan = await planOfPeriod(tx, scope, period)
    const own = dueFrom(plan, period, 'department').filter(
      (indicator) => indicator.departmentId === context.actor.unit.id,
    )
    const assessed = new Set(plan.units.map((unit) => unit.id))
    if (input.cells.some((cell) => !assessed.has(cell.unitId))) throw problem('notFound', {})
    return saveCells(tx, context, period, 'department', own, input.cells, audit)
  })
}
