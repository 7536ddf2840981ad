import type { NoRange } from '../simulation/simulate'
import type { LeagueRow } from './league-rows'

/** One unit's range as it is stored: places and totals between which it lies in 95 % of draws, and its tier. */
export interface StoredRange {
  unitId: string
  rankLow: number | null
  rankHigh: number | null
  totalLow: number | null
  totalHigh: number | null
  tier: number | null
  reason: NoRange | null
}

/** The places of the units between which no line can be drawn that holds, a unit itself among them. */
export interface Tier {
  first: number
  last: number
}

export type RankRange =
  | { rank: { low: number; high: number }; total: { low: number; high: number }; tier: Tier; reason: null }
  | { rank: null; total: null; tier: null; reason: NoRange }

/** What is shown of each unit's range, by unit. Tiers are counted in each ranked table: where groups are, in each group. */
export function rankRanges(
  rows: readonly Pick<LeagueRow, 'unit' | 'rank'>[],
  stored: readonly StoredRange[],
  by: 'all' | 'group' = 'all',
): Map<string, RankRange> {
  const rangeOf = new Map(stored.map((range) => [range.unitId, range]))
  const keyOf = (row: Pick<LeagueRow, 'unit'>, tier: number) =>
    `${by === 'group' ? row.unit.group : ''} ${String(tier)}`
  const tiers = new Map<string, { first: number; units: number }>()
  for (const row of rows) {
    const tier = rangeOf.get(row.unit.id)?.tier ?? null
    if (tier === null || row.rank === null) continue
    const held = tiers.get(keyOf(row, tier)) ?? { first: row.rank, units: 0 }
    tiers.set(keyOf(row, tier), { first: Math.min(held.first, row.rank), units: held.units + 1 })
  }
  return new Map(
    rows.flatMap((row): [string, RankRange][] => {
      const range = rangeOf.get(row.unit.id)
      if (!range) return []
      const { rankLow, rankHigh, totalLow, totalHigh, reason } = range
      const tier = range.tier === null ? undefined : tiers.get(keyOf(row, range.tier))
      if (rankLow === null || rankHigh === null || totalLow === null || totalHigh === null || !tier)
        return reason === null ? [] : [[row.unit.id, { rank: null, total: null, tier: null, reason }]]
      return [
        [
          row.unit.id,
          {
            rank: { low: rankLow, high: rankHigh },
            total: { low: totalLow, high: totalHigh },
            tier: { first: tier.first, last: tier.first + tier.units - 1 },
            reason: null,
          },
        ],
      ]
    }),
  )
}
