export interface HeadlineRow {
  unit: { code: string; name: string; nameEn: string | null }
  rank: number | null
  previousRank: number | null
  status: string
}

/** What a table says in one sentence, as data: who leads, who moved most, who isn't final. */
export type HeadlinePart<Unit = HeadlineRow['unit']> =
  | { is: 'leads'; units: Unit[] }
  | { is: 'rose' | 'fell'; unit: Unit; places: number; to: number }
  | { is: 'provisional'; count: number }
  | { is: 'vetoed'; count: number }

/**
 * The findings of a league table in the order a reader needs them. Movements count only against a previous table, and the
 * largest is named; of equal ones the better-ranked unit.
 */
export function headline(rows: readonly HeadlineRow[]): HeadlinePart[] {
  const parts: HeadlinePart[] = []
  const first = rows.filter((row) => row.rank === 1).map((row) => row.unit)
  let rose: { row: HeadlineRow; by: number } | null = null
  let fell: { row: HeadlineRow; by: number } | null = null
  for (const row of rows) {
    if (row.rank === null || row.previousRank === null) continue
    const by = row.previousRank - row.rank
    if (by > (rose?.by ?? 0)) rose = { row, by }
    if (-by > (fell?.by ?? 0)) fell = { row, by: -by }
  }
  // One unit that leads because it rose is one finding, not two.
  const roseToTheTop = first.length === 1 && rose?.row.rank === 1
  if (first.length > 0 && !roseToTheTop) parts.push({ is: 'leads', units: first })
  if (rose) parts.push({ is: 'rose', unit: rose.row.unit, places: rose.by, to: rose.row.rank ?? 0 })
  if (fell) parts.push({ is: 'fell', unit: fell.row.unit, places: fell.by, to: fell.row.rank ?? 0 })
  const provisional = rows.filter((row) => row.status === 'provisional').length
  if (provisional > 0) parts.push({ is: 'provisional', count: provisional })
  const vetoed = rows.filter((row) => row.status === 'vetoed').length
  if (vetoed > 0) parts.push({ is: 'vetoed', count: vetoed })
  return parts
}
