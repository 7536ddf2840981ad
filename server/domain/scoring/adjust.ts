import type { Adjustment, CasePlan } from './case'
import { toUnits } from './rounding'

/** A unit's adjustments within the plan's caps, in integers of 10^-decimals. `penalty` is ≤ 0. */
export type Settled = { bonus: number; penalty: number; net: number }

/** Adds up bonuses and penalties apart, each within its cap; a cap is a magnitude. */
export function settleAdjustments(
  adjustments: readonly Adjustment[],
  caps: CasePlan['adjustmentCaps'],
  decimals: number,
): Settled {
  let bonus = 0
  let penalty = 0
  for (const { marks } of adjustments) {
    const units = toUnits(marks, decimals)
    if (units > 0) bonus += units
    else penalty += units
  }
  if (caps?.bonus !== undefined) bonus = Math.min(bonus, toUnits(caps.bonus, decimals))
  if (caps?.penalty !== undefined) penalty = Math.max(penalty, 0 - toUnits(caps.penalty, decimals))
  return { bonus, penalty, net: bonus + penalty }
}
