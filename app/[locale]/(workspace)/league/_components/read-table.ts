import type { PlainTable } from './clipboard-table'

/**
 * Reads a table from the page as it stands: sorted and filtered as the reader sees it. A cell says what it is copied as
 * in `data-copy` where that isn't its text; `data-note` is what has to be said of it under the table. `wanted` leaves
 * out cells that are not selected.
 */
export function readTable(
  table: HTMLTableElement,
  wanted: (cell: Element) => boolean = () => true,
): Pick<PlainTable, 'head' | 'rows' | 'notes'> {
  const rowsOf = (section: HTMLTableSectionElement | null | undefined) =>
    [...(section?.rows ?? [])].filter((row) => !row.hidden)
  const cellsOf = (row: HTMLTableRowElement) => [...row.cells].filter(wanted)
  const textOf = (cell: HTMLTableCellElement) => cell.dataset['copy'] ?? cell.textContent
  const body = rowsOf(table.tBodies[0]).map(cellsOf)
  return {
    head: rowsOf(table.tHead).flatMap((row) => cellsOf(row).map(textOf)),
    rows: [...body, ...rowsOf(table.tFoot).map(cellsOf)]
      .filter((cells) => cells.length > 0)
      .map((cells) => cells.map(textOf)),
    notes: body.flatMap((cells) => cells.flatMap((cell) => cell.dataset['note'] ?? [])),
  }
}
