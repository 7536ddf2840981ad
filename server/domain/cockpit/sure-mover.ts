import type { NamedUnit } from './statement'

export interface MovedRow {
  unit: NamedUnit
  rank: number | null
  previousRank: number | null
  /** Places between which it lies, now and in the table before; null where that was not counted. */
  range: { low: number; high: number } | null
  rangeBefore: { low: number; high: number } | null
}

/**
 * The unit that moved most of those whose place is surely another: the ranges of the two tables do not meet. `none` where none is,
 * null where there is nothing to compare or no range to tell by. Of equal moves the better-ranked unit.
 */
export function sureMover(rows: readonly MovedRow[]): MovedRow | 'none' | null {
  const compared = rows.filter(
    (row) => row.rank !== null && row.previousRank !== null && row.range !== null && row.rangeBefore !== null,
  )
  if (compared.length === 0) return null
  let most: MovedRow | null = null
  for (const row of compared) if (isSure(row) && placesOf(row) > (most ? placesOf(most) : 0)) most = row
  return most ?? 'none'
}

const placesOf = ({ rank, previousRank }: MovedRow): number => Math.abs((previousRank ?? 0) - (rank ?? 0))

function isSure({ rank, previousRank, range, rangeBefore }: MovedRow): boolean {
  if (rank === null || previousRank === null || !range || !rangeBefore) return false
  return rank < previousRank ? range.high < rangeBefore.low : range.low > rangeBefore.high
}
