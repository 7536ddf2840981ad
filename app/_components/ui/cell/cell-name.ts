/** The name of a unit's cell of an indicator. Ids are UUIDs, so the space parts them. */
export const cellOf = (unitId: string, indicator: string): string => `${unitId} ${indicator}`

/** The two halves of a cell's name. */
export function partsOfCell(cell: string): { unitId: string; indicator: string } {
  const at = cell.indexOf(' ')
  return { unitId: cell.slice(0, at), indicator: cell.slice(at + 1) }
}
