import type { RankRange } from '../league/rank-ranges'

export interface ComparedMark {
  unitId: string
  indicatorCode: string
  marks: number | null
  points: number | null
}

/** How far the best and the worst of the units chosen are apart in one indicator, in marks. */
export interface Spread {
  indicator: string
  difference: number
  /** Units with most and with fewest marks. */
  best: string[]
  worst: string[]
}

/** The indicators that set some units most apart, the widest first; without those in which they are equal or fewer than two were marked. */
export function spreadsOf(
  unitIds: readonly string[],
  indicators: readonly string[],
  marks: readonly ComparedMark[],
): Spread[] {
  return indicators
    .flatMap((indicator): Spread[] => {
      const own = marks.flatMap(({ unitId, indicatorCode, marks: given }) =>
        indicatorCode === indicator && given !== null && unitIds.includes(unitId) ? [{ unitId, given }] : [],
      )
      if (own.length < 2) return []
      const given = own.map((each) => each.given)
      const [most, least] = [Math.max(...given), Math.min(...given)]
      const units = (of: number) => own.filter((each) => each.given === of).map(({ unitId }) => unitId)
      return most > least
        ? [{ indicator, difference: most - least, best: units(most), worst: units(least) }]
        : []
    })
    .toSorted((a, b) => b.difference - a.difference)
}

export type Order = 'ahead' | 'close' | 'unknown'

/**
 * Whether the first of two units is surely ahead of the second: where they are of different tiers, or where their rank ranges do not
 * overlap. In 975 of 1,000 draws neither is beyond its end, so that both ends hold together in at least 95 of 100.
 */
export function orderOf(first: RankRange | null, second: RankRange | null): Order {
  if (!first?.tier || !second?.tier) return 'unknown'
  return first.tier.first < second.tier.first || first.rank.high < second.rank.low ? 'ahead' : 'close'
}
