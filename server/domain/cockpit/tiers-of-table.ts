import type { RankRange } from '../league/rank-ranges'

interface TierRow {
  unit: { group: string }
  rank: number | null
  range: RankRange | null
}

export interface TableTier<Row> {
  /** Where groups are ranked by themselves. */
  group: string | null
  /** Counted from the top; null for units without a rank, or where tiers are not known. */
  tier: number | null
  rows: Row[]
}

/** A table cut into its tiers, in its order; `byGroup` where each group is a table of its own. */
export function tiersOfTable<Row extends TierRow>(rows: readonly Row[], byGroup = false): TableTier<Row>[] {
  const groups = byGroup ? [...new Set(rows.map(({ unit }) => unit.group))] : [null]
  return groups.flatMap((group) => {
    const own = group === null ? rows : rows.filter(({ unit }) => unit.group === group)
    const tiers: (TableTier<Row> & { first: number | null })[] = []
    for (const row of own) {
      const first = row.range?.tier?.first ?? null
      const last = tiers.at(-1)
      if (last && last.first === first) last.rows.push(row)
      else
        tiers.push({
          ...{ group, first, rows: [row] },
          tier: first === null ? null : tiers.filter((each) => each.first !== null).length + 1,
        })
    }
    return tiers.map(({ tier, rows: within }) => ({ group, tier, rows: within }))
  })
}
