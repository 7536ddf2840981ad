/** Rows by the unit that they belong to, in their order. */
export function groupByUnit<Row extends { unitId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.unitId)
    if (group) group.push(row)
    else groups.set(row.unitId, [row])
  }
  return groups
}
