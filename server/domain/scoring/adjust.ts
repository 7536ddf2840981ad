import type { Adjustment, AdjustmentItem, CasePlan } from './case'
import { toUnits } from './rounding'

/** One adjustment's own marks, and, where another one for the same matter counts instead, which (by position). */
export type SettledAdjustment = { marks: number; supersededBy: number | null }
/** What one item comes to: the sum of what counts, and that sum within the item's cap. */
export type SettledItem = { item: AdjustmentItem; sum: number; counted: number }
/** A unit's adjustments within the plan's caps, in integers of 10^-decimals. `penalty` is ≤ 0. */
export type Settled = {
  bonus: number
  penalty: number
  net: number
  adjustments: readonly SettledAdjustment[]
  items: readonly SettledItem[]
}

const within = (sum: number, cap: number | undefined, decimals: number): number => {
  if (cap === undefined) return sum
  const most = toUnits(cap, decimals)
  return Math.min(most, Math.max(0 - most, sum))
}

/**
 * Adds up bonuses and penalties apart, each within its cap; a cap is a magnitude. An item's adjustments come to its own
 * cap first; of those for one matter only the one of the largest magnitude counts, the first of equal ones.
 */
export function settleAdjustments(
  adjustments: readonly Adjustment[],
  { adjustmentCaps: caps, adjustmentItems = [] }: Pick<CasePlan, 'adjustmentCaps' | 'adjustmentItems'>,
  decimals: number,
): Settled {
  const marks = adjustments.map((each) => toUnits(marksOf(each, adjustmentItems), decimals))
  const supersededBy = adjustments.map((each, own): number | null => {
    if (!('item' in each)) return null
    const item = adjustmentItems.find(({ code }) => code === each.item)
    if (item?.oneMatter !== true) return null
    const same = adjustments.flatMap((other, at) =>
      'item' in other && other.item === each.item && other.matter === each.matter ? [at] : [],
    )
    const counts = same.reduce((best, at) =>
      Math.abs(marks[at] ?? 0) > Math.abs(marks[best] ?? 0) ? at : best,
    )
    return counts === own ? null : counts
  })
  const sumOf = (isOwn: (each: Adjustment) => boolean): number =>
    adjustments.reduce(
      (sum, each, at) => (isOwn(each) && supersededBy[at] === null ? sum + (marks[at] ?? 0) : sum),
      0,
    )
  const items = adjustmentItems.flatMap((item): SettledItem[] => {
    const isOwn = (each: Adjustment) => 'item' in each && each.item === item.code
    if (!adjustments.some(isOwn)) return []
    const sum = sumOf(isOwn)
    return [{ item, sum, counted: within(sum, item.cap, decimals) }]
  })
  let bonus = 0
  let penalty = 0
  const free = adjustments.map((each, at) => ('item' in each ? 0 : (marks[at] ?? 0)))
  for (const units of [...free, ...items.map((each) => each.counted)]) {
    if (units > 0) bonus += units
    else penalty += units
  }
  bonus = within(bonus, caps?.bonus, decimals)
  penalty = within(penalty, caps?.penalty, decimals)
  return {
    bonus,
    penalty,
    net: bonus + penalty,
    adjustments: adjustments.map((_, at) => ({
      marks: marks[at] ?? 0,
      supersededBy: supersededBy[at] ?? null,
    })),
    items,
  }
}

/** An adjustment's marks as written: its own, or those of its item's level. */
export function marksOf(adjustment: Adjustment, items: readonly AdjustmentItem[]): number {
  if (!('item' in adjustment)) return adjustment.marks
  const item = items.find(({ code }) => code === adjustment.item)
  return item?.levels.find(({ code }) => code === adjustment.level)?.marks ?? 0
}
