import { addressOf, type Cell, type Grid, isBlank } from '../../plan/workbook/grid'
import type { Observation } from '../../scoring/case'
import { checkObservation } from '../../value/check-observation'
import { parseFigure } from '../../value/parse-figure'
import { findPersonalData } from '../../value/personal-data'
import {
  type CellContent,
  figureColumns,
  figureOf,
  figureParts,
  type FigurePart,
  type FormRow,
  type FormSheet,
  rowKey,
} from './form-sheet'
import { columnOfHead, type FormColumn, type FormLanguage, formWords } from './words'
import { hasItems, itemsText, readItems } from './items-text'
import { columnsFor, isTypedHere } from './write-form'

/** What is wrong with a workbook, or with one of its cells. */
export interface FormProblem {
  code:
    | 'headMissing'
    | 'merged'
    | 'formula'
    | 'errorValue'
    | 'notANumber'
    | 'halfARatio'
    | 'badValue'
    | 'notHere'
    | 'unknownItem'
    | 'byVillage'
    | 'noteTooLong'
    | 'personal'
    | 'unknownRow'
    | 'twice'
    | 'rowMissing'
    | 'unitClosed'
  data: { cell?: string; text?: string; column?: string }
}

/** What stands in the file for one cell of the record; `content` is null where it can't be read. */
export interface ReadRow {
  row: FormRow
  /** Where its first figure stands: `F3`. */
  cell: string
  content: CellContent | null
  problems: FormProblem[]
}

export interface FormReading {
  rows: ReadRow[]
  /** What is wrong beside the rows: heads, rows that are none of ours, rows that are missing. */
  problems: FormProblem[]
}

const LONGEST_NOTE = 500

/** The table of an uploaded workbook → what it says of each cell. Nothing is guessed: what can't be read is named by its cell. */
export function readForm(grid: Grid, sheet: FormSheet, language: FormLanguage): FormReading {
  const columns = new Map<FormColumn, number>()
  for (const [at, head] of (grid.rows[0] ?? []).entries()) {
    const column = typeof head === 'string' ? columnOfHead(head) : null
    if (column !== null && !columns.has(column)) columns.set(column, at)
  }
  const problems: FormProblem[] = columnsFor(sheet)
    .filter((column) => isRead(column) && !columns.has(column))
    .map((column) => ({ code: 'headMissing', data: { column: formWords[language].columns[column] } }))
  if (problems.length > 0) return { rows: [], problems }
  const found = new Map<string, number>()
  const known = new Set(sheet.rows.map(rowKey))
  for (const [at, cells] of grid.rows.entries()) {
    if (at === 0 || cells.every(isBlank)) continue
    const text = (column: FormColumn) => textOf(cells[columns.get(column) ?? -1]).trim()
    const unitCode = sheet.kind === 'report' ? (sheet.rows[0]?.unitCode ?? '') : text('unitCode')
    const villageCode = text('villageCode')
    const key = rowKey({
      unitCode,
      code: text('code'),
      village: villageCode === '' ? undefined : { code: villageCode },
    })
    const cell = addressOf(at, columns.get('code') ?? 0)
    if (!known.has(key)) problems.push({ code: 'unknownRow', data: { cell, text: labelOf(text) } })
    else if (found.has(key)) problems.push({ code: 'twice', data: { cell, text: labelOf(text) } })
    else found.set(key, at)
  }
  const rows: ReadRow[] = []
  for (const row of sheet.rows) {
    const at = found.get(rowKey(row))
    const parts = figureParts(row.scoring.kind)
    if (at === undefined)
      problems.push({
        code: 'rowMissing',
        data: {
          text: [row.unit.name, row.code, row.indicator.name, row.village?.name].filter(Boolean).join(' '),
        },
      })
    else {
      const strange = strangeFigures(grid, at, columns, row, parts ?? [])
      if (!isTypedHere(row)) problems.push(...strange)
      else {
        const read = readRow(grid, at, columns, row, parts ?? [])
        rows.push(
          strange.length > 0 ? { ...read, content: null, problems: [...strange, ...read.problems] } : read,
        )
      }
    }
  }
  return { rows, problems }
}

/** Figures where this indicator has none: whoever typed them, past the sheet's protection, is told so and not passed over. */
function strangeFigures(
  grid: Grid,
  at: number,
  columns: ReadonlyMap<FormColumn, number>,
  row: FormRow,
  parts: readonly FigurePart[],
): FormProblem[] {
  return figureColumns.flatMap((column): FormProblem[] => {
    const nth = columns.get(column)
    if (nth === undefined || parts.includes(column) || isBlank(grid.rows[at]?.[nth] ?? null)) return []
    return [
      { code: 'notHere', data: { cell: addressOf(at, nth), text: `${row.code} ${row.indicator.name}` } },
    ]
  })
}

const isRead = (column: FormColumn): boolean =>
  !['unit', 'name', 'village', 'definition', 'measure', 'target', 'before'].includes(column)

const labelOf = (text: (column: FormColumn) => string): string =>
  [text('unitCode'), text('code'), text('name')].filter((part) => part !== '').join(' ')

function readRow(
  grid: Grid,
  at: number,
  columns: ReadonlyMap<FormColumn, number>,
  row: FormRow,
  parts: readonly FigurePart[],
): ReadRow {
  const problems: FormProblem[] = []
  const place = (column: FormColumn) => addressOf(at, columns.get(column) ?? 0)
  const cellAt = (column: FormColumn): Cell | undefined => grid.rows[at]?.[columns.get(column) ?? -1]
  const withItems = hasItems(row.scoring)
  const cell = place(parts[0] ?? (withItems ? 'items' : 'note'))
  for (const column of [...parts, ...(withItems ? (['items'] as const) : []), 'note'] as const) {
    const bad = grid.unreadable.find((one) => one.row === at && one.column === columns.get(column))
    if (bad) problems.push({ code: bad.is, data: { cell: place(column) } })
  }
  const figures = parts.map((part) => {
    const held = cellAt(part)
    const figure = figureIn(held, row)
    if (figure === undefined && !problems.some(({ data }) => data.cell === place(part)))
      problems.push({ code: 'notANumber', data: { cell: place(part), text: textOf(held).slice(0, 40) } })
    return figure ?? null
  })
  const items = withItems ? readItems(row.scoring, textOf(cellAt('items'))) : null
  if (items?.ok === false)
    problems.push({
      code: items.because === 'item' ? 'unknownItem' : 'notANumber',
      data: { cell: place('items'), text: items.line.slice(0, 40) },
    })
  const note = textOf(cellAt('note')).trim() || null
  if (note !== null && row.village)
    problems.push({ code: 'notHere', data: { cell: place('note'), text: row.village.name } })
  if (note !== null && note.length > LONGEST_NOTE)
    problems.push({ code: 'noteTooLong', data: { cell: place('note') } })
  if (note !== null && findPersonalData(note) !== null)
    problems.push({ code: 'personal', data: { cell: place('note') } })
  if (problems.length > 0) return { row, cell, content: null, problems }
  if (items?.ok) return judgeShape(row, cell, { observation: items.observation, note })
  if (figures.every((figure) => figure === null))
    return { row, cell, content: { observation: null, note }, problems }
  if (figures.some((figure) => figure === null))
    return { row, cell, content: null, problems: [{ code: 'halfARatio', data: { cell } }] }
  const observation = Object.fromEntries(parts.map((part, nth) => [part, figures[nth] ?? 0])) as Observation
  return judgeShape(row, cell, { observation, note })
}

function judgeShape(row: FormRow, cell: string, content: CellContent): ReadRow {
  const { observation } = content
  return observation !== null && checkObservation(row.scoring, observation) !== null
    ? { row, cell, content: null, problems: [{ code: 'badValue', data: { cell } }] }
    : { row, cell, content, problems: [] }
}

/** A cell as a figure; null where it is empty, undefined where it is none. Of shares in per cent a percent sign may stand. */
function figureIn(cell: Cell | undefined, { scoring, measure }: FormRow): number | null | undefined {
  if (isBlank(cell)) return null
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  if (typeof cell !== 'string') return undefined
  const isPercent = scoring.kind !== 'ratio' && measure.name.trim() === '%'
  const text = isPercent ? cell.trim().replace(/\s*[%％]$/, '') : cell
  const parsed = parseFigure(text, { negative: scoring.kind === 'amount' })
  return parsed.ok ? parsed.value : undefined
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}

/** Whether two cells have the same figures. */
export function sameFigures(a: CellContent, b: CellContent, scoring: FormRow['scoring']): boolean {
  // By what they say: an item that was left out is none.
  if (hasItems(scoring))
    return (
      (a.observation === null) === (b.observation === null) &&
      itemsText(scoring, a.observation, 'en') === itemsText(scoring, b.observation, 'en')
    )
  const parts = figureParts(scoring.kind) ?? []
  return parts.every((part) => figureOf(a.observation, part) === figureOf(b.observation, part))
}

/** Whether two cells have the same note. */
export const sameNote = (a: CellContent, b: CellContent): boolean => (a.note ?? '') === (b.note ?? '')

/** Whether two cells say the same. */
export const sameContent = (a: CellContent, b: CellContent, scoring: FormRow['scoring']): boolean =>
  sameNote(a, b) && sameFigures(a, b, scoring)
