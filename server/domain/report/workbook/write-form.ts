import { ownValue } from '../../run/own-value'
import type { Cell } from '../../plan/workbook/grid'
import { figureColumns, figureOf, figureParts, type FormRow, type FormSheet, type Named } from './form-sheet'
import { type FormColumn, formColumns, type FormLanguage, formWords } from './words'

/** A workbook's table as it is written: heads, rows, and where something may be typed. */
export interface FormGrid {
  columns: readonly FormColumn[]
  rows: Cell[][]
  isOpen: (row: number, column: number) => boolean
}

/** The columns that these rows need, in order: units only where there are several, figures only of the kinds there are. */
export function columnsFor(sheet: Pick<FormSheet, 'kind' | 'rows'>): FormColumn[] {
  const parts = new Set<FormColumn>(sheet.rows.flatMap(({ scoring }) => figureParts(scoring.kind) ?? []))
  const figures: readonly FormColumn[] = figureColumns
  return formColumns.filter((column) => {
    if (column === 'unitCode' || column === 'unit') return sheet.kind !== 'report'
    return !figures.includes(column) || parts.has(column)
  })
}

/** The table of a workbook in one language. */
export function writeForm(sheet: FormSheet, language: FormLanguage): FormGrid {
  const columns = columnsFor(sheet)
  const heads = columns.map((column): Cell => formWords[language].columns[column])
  return {
    columns,
    rows: [heads, ...sheet.rows.map((row) => columns.map((column) => cellOf(row, column, language)))],
    isOpen: (row, at) => {
      const [line, column] = [sheet.rows[row - 1], columns[at]]
      const parts = line ? figureParts(line.scoring.kind) : null
      if (!line?.open || parts === null || column === undefined) return false
      return column === 'note' || parts.some((part) => part === column)
    },
  }
}

function cellOf(row: FormRow, column: FormColumn, language: FormLanguage): Cell {
  const word = ({ name, nameEn }: Named) => (language === 'en' && nameEn ? nameEn : name)
  switch (column) {
    case 'unitCode':
      return row.unitCode
    case 'unit':
      return word(row.unit)
    case 'code':
      return row.code
    case 'name':
      return word(row.indicator)
    case 'definition':
      return word(row.definition)
    case 'measure':
      return word(row.measure)
    case 'target':
      return row.target
    case 'before':
      return row.before === null ? null : ownValue({ ...row.scoring }, row.before)
    case 'note':
      return row.note
    default:
      return figureOf(row.observation, column)
  }
}
