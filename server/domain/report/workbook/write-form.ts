import { ownValue } from '../../run/own-value'
import type { Cell } from '../../plan/workbook/grid'
import { figureColumns, figureOf, figureParts, type FormRow, type FormSheet, type Named } from './form-sheet'
import { hasItems, itemsText } from './items-text'
import { type FormColumn, formColumns, type FormLanguage, formWords } from './words'

/** A workbook's table as it is written: heads, rows, and where something may be typed. */
export interface FormGrid {
  columns: readonly FormColumn[]
  rows: Cell[][]
  isOpen: (row: number, column: number) => boolean
}

/** Whether a workbook can carry what an indicator asks for: several judges' scores and marks by hand are entered on their page. */
export const isTypedHere = ({ scoring }: Pick<FormRow, 'scoring'>): boolean =>
  hasItems(scoring) || figureParts(scoring.kind) !== null

/** The columns that these rows need, in order: units only where there are several, figures only of the kinds there are. */
export function columnsFor(sheet: Pick<FormSheet, 'kind' | 'rows'>): FormColumn[] {
  const parts = new Set<FormColumn>(sheet.rows.flatMap(({ scoring }) => figureParts(scoring.kind) ?? []))
  const figures: readonly FormColumn[] = figureColumns
  return formColumns.filter((column) => {
    if (column === 'unitCode' || column === 'unit') return sheet.kind !== 'report'
    if (column === 'villageCode' || column === 'village') return sheet.rows.some(({ village }) => village)
    if (column === 'items') return sheet.rows.some(({ scoring }) => hasItems(scoring))
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
      if (!line?.open || column === undefined) return false
      // A village has no note of its own, and a sum of villages nothing else.
      if (column === 'note') return line.village === undefined && isTypedHere(line)
      if (line.byVillage) return false
      if (column === 'items') return hasItems(line.scoring)
      return (figureParts(line.scoring.kind) ?? []).some((part) => part === column)
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
      return row.village ? null : word(row.definition)
    case 'villageCode':
      return row.village?.code ?? null
    case 'village':
      return row.village ? word(row.village) : null
    case 'items':
      return hasItems(row.scoring) ? itemsText(row.scoring, row.observation, language) : null
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
