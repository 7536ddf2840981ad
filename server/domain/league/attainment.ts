import type { Direction } from '../scoring/case'
import { type Bounds, shortfallOf } from '../scoring/compare'

/**
 * How far a value reaches its target, as a share: 1 just meets it. Value ÷ target where more is better; target ÷ value where
 * less is better or a range is passed. Less than a target asks, and inside a range, there is no further to go: 1. Null where
 * a share says nothing: a target that is not above zero, missed.
 */
export function attainmentOf(direction: Direction, value: number, bounds: Bounds): number | null {
  const { lo, hi } = bounds
  const meets = shortfallOf(direction, value, bounds) === 0
  const upTo = lo > 0 ? Math.max(0, value) / lo : null
  if (direction === 'higher') return meets ? Math.max(1, upTo ?? 1) : upTo
  if (meets) return 1
  if (direction === 'range' && value < lo) return upTo
  return hi > 0 ? hi / value : null
}
