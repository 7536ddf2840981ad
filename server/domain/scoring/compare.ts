import type { Direction } from './case'
import { TOLERANCE } from './tolerance'

/** A target resolved to numbers: `lo` = `hi` unless the direction is `range`. */
export type Bounds = { lo: number; hi: number }

/** Distance from meeting the target, in the value's unit, ≥ 0; 0 means met (within the tolerance). */
export function shortfallOf(direction: Direction, value: number, { lo, hi }: Bounds): number {
  const distance =
    direction === 'higher'
      ? lo - value
      : direction === 'lower'
        ? value - hi
        : Math.max(lo - value, value - hi)
  return distance <= TOLERANCE ? 0 : distance
}

/** Distance beyond the target on its good side, ≥ 0; a range has no beyond. */
export function excessOf(direction: Direction, value: number, { lo, hi }: Bounds): number {
  const distance = direction === 'higher' ? value - lo : direction === 'lower' ? hi - value : 0
  return distance <= TOLERANCE ? 0 : distance
}
