export interface HeadlineRow {
  unit: { code: string; name: string; nameEn: string | null }
  rank: number | null
  previousRank: number | null
  /** Its place among the units of its group: what leads means where one group is shown. */
  placeInGroup?: number | null
  status: string
  /** Whether the target was met, where an indicator is ranked and has one. */
  met?: boolean | null
}

type NamedUnit = HeadlineRow['unit']

/** What a table says in one sentence, as data: who leads, who moved most, who missed the target, who isn't final. */
export type HeadlinePart =
  | { is: 'leads'; units: NamedUnit[] }
  | { is: 'rose' | 'fell'; unit: NamedUnit; places: number; to: number }
  | { is: 'missed' | 'provisional' | 'vetoed'; count: number; first: NamedUnit }

/**
 * The findings of a league table in the order a reader needs them. Movements count only against a previous table, and the
 * largest is named; of equal ones the better-ranked unit. Of one group (`inGroup`), who leads is who leads the group;
 * movements stay those of the whole table.
 */
export function headline(rows: readonly HeadlineRow[], inGroup = false): HeadlinePart[] {
  const parts: HeadlinePart[] = []
  const first = rows.filter((row) => (inGroup ? row.placeInGroup : row.rank) === 1).map((row) => row.unit)
  let rose: { row: HeadlineRow; by: number } | null = null
  let fell: { row: HeadlineRow; by: number } | null = null
  for (const row of rows) {
    if (row.rank === null || row.previousRank === null) continue
    const by = row.previousRank - row.rank
    if (by > (rose?.by ?? 0)) rose = { row, by }
    if (-by > (fell?.by ?? 0)) fell = { row, by: -by }
  }
  // One unit that leads because it rose is one finding, not two.
  const roseToTheTop = first.length === 1 && !inGroup && rose?.row.rank === 1
  if (first.length > 0 && !roseToTheTop) parts.push({ is: 'leads', units: first })
  if (rose) parts.push({ is: 'rose', unit: rose.row.unit, places: rose.by, to: rose.row.rank ?? 0 })
  if (fell) parts.push({ is: 'fell', unit: fell.row.unit, places: fell.by, to: fell.row.rank ?? 0 })
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
