import type { PartKind } from '../document/plan-document'
import { columnsByHead, columnsOf, keyPaths, RETIRED } from './columns'
import type { FilePart, FileRefusal } from './file-part'
import { addressOf, type Cell, type Grid, isBlank } from './grid'
import { readPart, textOf } from './read-part'
import type { Reason } from './reason'

/** What cannot be read in a grid, by row. */
export function unreadableByRow(grid: Grid): Map<number, Reason[]> {
  const found = new Map<number, Reason[]>()
  for (const { row, column, is } of grid.unreadable) {
    const reasons = found.get(row) ?? []
    reasons.push({
      code: is,
      cell: addressOf(row, column),
      data: { text: textOf(cellAt(grid, row, column)) },
    })
    found.set(row, reasons)
  }
  return found
}

export const cellAt = (grid: Grid, row: number, column: number): Cell => grid.rows[row]?.[column] ?? null

/** A sheet with one part in each row, heads in the first. */
export function readTable(
  kind: Exclude<PartKind, 'settings' | 'target'>,
  grid: Grid,
): { parts: FilePart[]; refusals: FileRefusal[] } {
  const sheet = grid.name
  const refusals: FileRefusal[] = []
  const refuse = (row: number | null, reason: Reason) =>
    refusals.push({ sheet, row, what: reason.data['text'] ?? '', reason })
  const unreadable = unreadableByRow(grid)
  for (const reason of unreadable.get(0) ?? []) refuse(1, reason)

  const known = columnsByHead(kind)
  const columns: { at: number; head: string }[] = []
  for (const [at, cell] of (grid.rows[0] ?? []).entries()) {
    if (isBlank(cell)) continue
    const said = String(cell).trim()
    const head = known.get(said)?.head ?? said
    const address = addressOf(0, at)
    const first = columns.find((one) => one.head === head)
    if (RETIRED.has(said)) columns.push({ at, head: said })
    else if (!known.has(head)) refuse(1, { code: 'unknownColumn', cell: address, data: { text: head } })
    else if (first)
      refuse(1, { code: 'columnTwice', cell: address, data: { text: head, other: addressOf(0, first.at) } })
    else columns.push({ at, head })
  }
  for (const { head, hint, later } of columnsOf[kind])
    if (hint === undefined && later === undefined && !columns.some((one) => one.head === head))
      refuse(1, { code: 'columnMissing', cell: null, data: { text: head } })
  const headed = new Set(columns.map(({ at }) => at))
  const named = keyPaths(kind).at(-1)
  const keyColumn = columns.find(({ head }) => known.get(head)?.path.join('.') === named)?.at
  if (refusals.length > 0 || keyColumn === undefined) return { parts: [], refusals }

  const parts: FilePart[] = []
  for (let row = 1; row < grid.rows.length || unreadable.has(row); row += 1) {
    const cells = grid.rows[row] ?? []
    const reasons = unreadable.get(row) ?? []
    if (
      reasons.length === 0 &&
      !columns.some(({ at, head }) => known.has(head) && !known.get(head)?.hint && !isBlank(cells[at]))
    ) {
      continue
    }
    const stray = cells.findIndex((cell, at) => !isBlank(cell) && !headed.has(at))
    const before =
      stray === -1
        ? reasons
        : [
            ...reasons,
            {
              code: 'headless' as const,
              cell: addressOf(row, stray),
              data: { text: textOf(cells[stray] ?? null) },
            },
          ]
    parts.push(
      readPart(
        kind,
        columns.flatMap(({ at, head }) => {
          const column = known.get(head)
          return column ? [{ column, value: cells[at] ?? null, cell: addressOf(row, at) }] : []
        }),
        { sheet, row: row + 1, cell: addressOf(row, keyColumn) },
        before,
      ),
    )
  }
  return { parts, refusals }
}
