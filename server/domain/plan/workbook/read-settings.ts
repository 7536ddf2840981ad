import { columnsByHead, columnsOf } from './columns'
import type { FilePart, FileRefusal } from './file-part'
import { addressOf, type Grid, isBlank } from './grid'
import { type ReadCell, readPart } from './read-part'
import { cellAt, unreadableByRow } from './read-table'
import type { Reason } from './reason'

/** 总则: a line for each setting, its name in the first column and what it is in the second. */
export function readSettings(grid: Grid): { parts: FilePart[]; refusals: FileRefusal[] } {
  const sheet = grid.name
  const refusals: FileRefusal[] = []
  const refuse = (row: number, reason: Reason) =>
    refusals.push({ sheet, row: row + 1, what: reason.data['text'] ?? '', reason })
  const unreadable = [...unreadableByRow(grid).values()].flat()
  const known = columnsByHead('settings')
  const cells: ReadCell[] = []
  for (let row = 1; row < grid.rows.length; row += 1) {
    const [name = null, value = null] = grid.rows[row] ?? []
    if (isBlank(name) && isBlank(value)) continue
    const head = isBlank(name) ? '' : String(name).trim()
    const column = known.get(head)
    const first = cells.find((one) => one.column === column)
    if (!column) refuse(row, { code: 'unknownColumn', cell: addressOf(row, 0), data: { text: head } })
    else if (first)
      refuse(row, { code: 'columnTwice', cell: addressOf(row, 0), data: { text: head, other: first.cell } })
    else cells.push({ column, value: cellAt(grid, row, 1), cell: addressOf(row, 1) })
  }
  // A line that is gone is no wish to empty it.
  for (const { head, later } of columnsOf.settings)
    if (!later && !cells.some(({ column }) => column.head === head))
      refuse(0, { code: 'columnMissing', cell: null, data: { text: head } })
  if (refusals.length > 0) return { parts: [], refusals }
  const part = readPart('settings', cells, { sheet, row: 1, cell: 'A1' }, unreadable)
  return { parts: [part], refusals }
}
