export type SortDirection = 'ascending' | 'descending'

/** A column that a table can be sorted by, and where a reader who clicks it first wants the top. */
export interface SortableColumn<Row> {
  key: string
  first: SortDirection
  /** What is compared; null stands last in either direction. */
  figureOf: (row: Row) => number | null
}

/** Reads `sort` of an address: a column's key, with a minus for descending. Null for anything else. */
export function readSorting<Row>(
  text: string | undefined,
  columns: readonly SortableColumn<Row>[],
): { column: SortableColumn<Row>; direction: SortDirection } | null {
  if (text === undefined) return null
  const descending = text.startsWith('-')
  const column = columns.find((candidate) => candidate.key === (descending ? text.slice(1) : text))
  return column ? { column, direction: descending ? 'descending' : 'ascending' } : null
}

/** What `sort` a click on a column's head asks for: its own first direction, and the opposite once it is sorted so. */
export function nextSorting(
  column: { key: string; first: SortDirection },
  now: { column: { key: string }; direction: SortDirection } | null,
): string {
  const sorted = now?.column.key === column.key ? now.direction : null
  const next = sorted === null ? column.first : sorted === 'ascending' ? 'descending' : 'ascending'
  return next === 'descending' ? `-${column.key}` : column.key
}

/** Sorts rows by a column; equal ones keep the order of the table, and what has no figure stands last. */
export function sortRows<Row>(
  rows: readonly Row[],
  { figureOf }: Pick<SortableColumn<Row>, 'figureOf'>,
  direction: SortDirection,
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...rows].sort((a, b) => {
    const [mine, theirs] = [figureOf(a), figureOf(b)]
    if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null)
    return sign * (mine - theirs)
  })
}
