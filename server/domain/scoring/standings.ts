import type { Direction, Scope } from './case'
import { shortfallOf, type Bounds } from './compare'
import type { CaseIndex } from './index-case'
import { memo } from './levels'
import { membersOf, placeIn } from './references'
import type { ResolveTarget, Series } from './series'
import { isBelow, TOLERANCE } from './tolerance'

/** How good a value is, higher always better: the value, its opposite, or the opposite of its distance from a range. */
export function goodnessOf(direction: Direction, value: number, bounds: Bounds | undefined): number {
  if (direction === 'higher') return value
  // 0 − x, not −x: the opposite of nothing is nothing, not −0.
  if (direction === 'lower') return 0 - value
  return bounds === undefined ? NaN : 0 - shortfallOf('range', value, bounds)
}

/** A group's goodness in one period, ascending. */
export type Standings = {
  in: (unit: number, period: number) => Float64Array
}

/** Sorts each group's (or all) units by how good their values are, once per period. */
export function standingsOf(
  index: CaseIndex,
  series: Series,
  scope: Scope,
  direction: Direction,
  resolve: ResolveTarget | undefined,
): Standings {
  const members = membersOf(index, series, scope)
  const sorted = memo((period) => {
    const values = series.at(period)
    return members(period).map((units) => {
      const held = new Float64Array(units.length)
      let count = 0
      for (const unit of units) {
        const goodness = goodnessOf(direction, values[unit] ?? NaN, resolve?.(unit, period))
        if (Number.isNaN(goodness)) continue
        held[count] = goodness
        count += 1
      }
      return held.subarray(0, count).sort()
    })
  })
  const nobody = new Float64Array(0)
  return { in: (unit, period) => sorted(period)[placeIn(index, scope, unit)] ?? nobody }
}

/**
 * Whether nobody among these is worse, and whether somebody else is as good. `isAmong`: the one asked for is one of
 * them, which a carried value is not.
 */
export function lastPlaceOf(
  ascending: Float64Array,
  goodness: number,
  isAmong: boolean,
): { last: boolean; tied: boolean } {
  const alike = ascending.length - rankAmong(ascending, goodness) + 1
  const last = !isBelow(ascending[0] ?? goodness, goodness)
  if (!last) return { last, tied: false }
  return { last, tied: alike > (isAmong ? 1 : 0) }
}

/** 1 + how many are better; whoever is within the tolerance shares the better rank. O(log n). */
export function rankAmong(ascending: Float64Array, goodness: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > goodness + TOLERANCE) high = middle
    else low = middle + 1
  }
  return 1 + ascending.length - low
}
