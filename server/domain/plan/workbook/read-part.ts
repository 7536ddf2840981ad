import { partKey, readKey } from '../document/parts'
import { type PartKind, partSchemas } from '../document/plan-document'
import { textOfCell } from './cell-text'
import { type Column, keyPaths } from './columns'
import type { FileField, FilePart } from './file-part'
import type { Cell } from './grid'
import { putAt, valueAt } from './paths'
import type { Reason } from './reason'

/** One column that a sheet has, with the cell of the row in hand. */
export interface ReadCell {
  column: Column
  value: Cell
  cell: string
}

/** The cells of one row → the part that they say. */
export function readPart(
  kind: PartKind,
  cells: readonly ReadCell[],
  at: { sheet: string; row: number; cell: string },
  before: readonly Reason[],
): FilePart {
  const reasons = [...before]
  const spoilt = new Set(before.map(({ cell }) => cell))
  const data: Record<string, unknown> = {}
  for (const { column, value, cell } of cells) {
    if (column.hint !== undefined || spoilt.has(cell)) continue
    const reading = column.codec.read(value)
    if (!reading.ok)
      reasons.push({ code: reading.code, cell, data: { head: column.head, text: textOf(value) } })
    else if (reading.value !== undefined) putAt(data, column.path, reading.value)
  }
  const coded = keyPaths(kind)
  const codes = coded.map((name) => (typeof data[name] === 'string' ? data[name] : ''))
  const key = partKey(kind, ...codes)
  const content = Object.fromEntries(Object.entries(data).filter(([name]) => !coded.includes(name)))
  if (kind === 'indicator') settleSuperior(content)
  if (kind === 'settings') content['adjustmentCaps'] ??= {}
  if (reasons.length === 0) {
    if (readKey(key) === null)
      reasons.push({ code: 'badCode', cell: at.cell, data: { text: codes.join(' ') } })
    reasons.push(...shapeReasons(kind, content, cells, at.cell))
  }
  const fields = cells
    .filter(({ column }) => column.hint === undefined)
    .map(({ column, cell }): FileField => ({
      head: column.head,
      cell,
      path: column.path,
      show: (value) => shown(column.codec.write(value)),
    }))
  return { ...at, kind, key, content: reasons.length === 0 ? content : null, reasons, fields }
}

/** Neither a target nor where it is written: the superior asks nothing. */
function settleSuperior(content: Record<string, unknown>): void {
  const target = valueAt(content, ['superior', 'target'])
  const basis = valueAt(content, ['superior', 'basis'])
  if (target === undefined && (basis === undefined || basis === '')) content['superior'] = null
}

/** What the part's own schema says against it, at the cells that it is about. */
function shapeReasons(
  kind: PartKind,
  content: Record<string, unknown>,
  cells: readonly ReadCell[],
  keyCell: string,
): Reason[] {
  const parsed = partSchemas[kind].safeParse(
    kind === 'settings' || kind === 'target' ? content : { ...content, position: 0 },
  )
  if (parsed.success) return []
  return parsed.error.issues.map(({ path }): Reason => {
    const names = path.map(String)
    const found = cells.find(
      ({ column }) =>
        column.hint === undefined &&
        (startsWith(names, column.path) || (names.length > 0 && startsWith(column.path, names))),
    )
    const missing = valueAt(content, names) === undefined
    return {
      code: missing ? 'missing' : 'invalid',
      cell: found?.cell ?? keyCell,
      data: {
        head: found?.column.head ?? names.join('.'),
        text: found ? textOf(found.value) : '',
        path: names.join('.'),
      },
    }
  })
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((name, at) => path[at] === name)

/** What a field's cell says, without what only keeps spreadsheets from misreading it. */
export const shown = (cell: Cell): string => textOf(typeof cell === 'string' ? textOfCell(cell) : cell)

/** A cell as a person reads it, cut where it is long. */
export function textOf(cell: Cell): string {
  const text = cell instanceof Date ? dayOf(cell) : cell === null ? '' : String(cell)
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}
const MOST = 120
const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10))
