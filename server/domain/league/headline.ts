export interface HeadlineRow {
  unit: { code: string; name: string; nameEn: string | null }
  rank: number | null
  previousRank: number | null
  /** Its place among the units of its group: what leads means where one group is shown. */
  placeInGroup?: number | null
  status: string
  /** Places between which chance alone moves it; null or without `rank` where that was not or can't be counted. */
  range?: { rank: { low: number; high: number } | null } | null
  /** Whether the target was met, where an indicator is ranked and has one. */
  met?: boolean | null
}

export type NamedUnit = HeadlineRow['unit']

/** What a table says in one sentence, as data: who leads, who moved most, who missed the target, who isn't final. */
export type HeadlinePart =
  | { is: 'leads'; units: NamedUnit[] }
  | { is: 'rose' | 'fell'; units: NamedUnit[]; places: number; to: number }
  | { is: 'missed' | 'provisional' | 'vetoed'; count: number; first: NamedUnit }

/**
 * The findings of a league table in the order a reader needs them. Movements count only against a previous table, and only from a place
 * that chance alone would not give now, where that was counted; of those the largest is told, of all who moved so far. Of one group (`inGroup`), who leads is who leads the group;
 * movements stay those of the whole table.
 */
export function headline(rows: readonly HeadlineRow[], inGroup = false): HeadlinePart[] {
  const parts: HeadlinePart[] = []
  const first = rows.filter((row) => (inGroup ? row.placeInGroup : row.rank) === 1).map((row) => row.unit)
  const rose = farthest(rows, (row, previous) => previous - row)
  const fell = farthest(rows, (row, previous) => row - previous)
  // One unit that leads because it rose is one finding, not two.
  const roseToTheTop = first.length === 1 && !inGroup && rose?.units.length === 1 && rose.to === 1
  if (first.length > 0 && !roseToTheTop) parts.push({ is: 'leads', units: first })
  if (rose) parts.push({ is: 'rose', ...rose })
  if (fell) parts.push({ is: 'fell', ...fell })
  const counted = [
    ['missed', (row: HeadlineRow) => row.met === false],
    ['provisional', (row: HeadlineRow) => row.status === 'provisional'],
    ['vetoed', (row: HeadlineRow) => row.status === 'vetoed'],
  ] as const
  for (const [is, holds] of counted) {
    const found = rows.filter(holds)
    const [one] = found
    if (one) parts.push({ is, count: found.length, first: one.unit })
  }
  return parts
}

/** Who moved most by `placesOf`; `to` is the best of their places. Null where nobody did. */
function farthest(rows: readonly HeadlineRow[], placesOf: (rank: number, previous: number) => number) {
  let found: { units: NamedUnit[]; places: number; to: number } | null = null
  for (const { unit, rank, previousRank, range } of rows) {
    if (rank === null || previousRank === null) continue
    const within = range?.rank
    if (within && previousRank >= within.low && previousRank <= within.high) continue
    const places = placesOf(rank, previousRank)
    if (places > (found?.places ?? 0)) found = { units: [unit], places, to: rank }
    else if (found && places === found.places) found.units.push(unit)
  }
  return found
}
