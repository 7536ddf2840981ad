import 'server-only'
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { addressOf, type Cell } from '@/server/domain/plan/workbook/grid'
import type { FormSheet } from '@/server/domain/report/workbook/form-sheet'
import { marksOf, writeMarks } from '@/server/domain/report/workbook/marks'
import {
  type FormColumn,
  type FormLanguage,
  formWords,
  MARKS_SHEET,
} from '@/server/domain/report/workbook/words'
import { type FormGrid, writeForm } from '@/server/domain/report/workbook/write-form'
import { spelled } from '../plan-workbook/spelled'

const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF2' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: '9AA5B1' } } },
  protection: { locked: true },
}
const shut: CellStyle = {
  font: { color: { rgb: '667380' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F5F6' } },
  alignment: { vertical: 'top', wrapText: true },
  protection: { locked: true },
}
const hairline = { style: 'thin', color: { rgb: '9AA5B1' } } as const
const open: CellStyle = {
  alignment: { vertical: 'top', wrapText: true },
  border: { top: hairline, bottom: hairline, left: hairline, right: hairline },
  protection: { locked: false },
}
/** A text format would keep 90 as a text; a general one turns 95% into 0.95 behind the clerk's back. */
const openFigure: CellStyle = { ...open, numFmt: '0.########' }

const WIDTHS: Record<FormColumn, number> = {
  unitCode: 12,
  unit: 14,
  code: 10,
  name: 28,
  villageCode: 16,
  village: 16,
  definition: 40,
  measure: 10,
  numerator: 12,
  denominator: 12,
  value: 12,
  reported: 12,
  verified: 12,
  items: 24,
  target: 12,
  before: 12,
  note: 32,
}

// Without a password: it keeps hands off by mistake, it hides nothing.
const protection = { sheet: true, formatCells: true, formatColumns: true, formatRows: true } as const

/** A report, or many, as a workbook (.xlsx): only what is asked for can be typed into, and it says what it is of. */
export async function writeReportWorkbook(
  sheet: FormSheet,
  options: {
    language: FormLanguage
    hash: string
    about: readonly (readonly [string, string])[]
    by: string
  },
): Promise<Uint8Array> {
  const { language, hash, about, by } = options
  const grid = writeForm(sheet, language)
  return writeXlsx({
    sheets: [
      tableOf(grid, formWords[language].sheet),
      {
        name: formWords[language].about,
        rows: about.map((line) => line.map(spelled)),
        columns: [{ width: 16 }, { width: 90 }],
        protection: { sheet: true },
        pageSetup: { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      {
        name: MARKS_SHEET,
        rows: writeMarks(marksOf(sheet), hash).map((row) => row.map(spelled)),
        hidden: true,
        protection: { sheet: true },
      },
    ],
    defaultFont: { name: '宋体', size: 11 },
    workbookProtection: { lockStructure: true },
    properties: { title: `${sheet.unitName} ${sheet.periodCode}`, creator: by },
  })
}

function tableOf(grid: FormGrid, name: string): WriteSheet {
  const rows = grid.rows.map((row) => row.map(spelled))
  const cells = new Map<string, { style: CellStyle; value: Cell }>()
  rows.forEach((row, at) =>
    grid.columns.forEach((column, nth) => {
      const isOpen = grid.isOpen(at, nth)
      const style =
        at === 0 ? head : !isOpen ? shut : column === 'note' || column === 'items' ? open : openFigure
      cells.set(`${String(at)},${String(nth)}`, { style, value: row[nth] ?? null })
    }),
  )
  return {
    name,
    rows,
    columns: grid.columns.map((column) => ({ width: WIDTHS[column] })),
    cells,
    freezePane: { rows: 1, columns: grid.columns.indexOf('name') + 1 },
    dataValidations: grid.columns.flatMap((column, nth) => validationsOf(grid, column, nth, rows.length)),
    protection,
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

type Validations = NonNullable<WriteSheet['dataValidations']>

/** Numbers where numbers are asked for, and notes no longer than a note: said at once, by the spreadsheet itself. */
function validationsOf(grid: FormGrid, column: FormColumn, nth: number, height: number): Validations {
  if (height < 2 || !grid.rows.some((_, at) => grid.isOpen(at, nth))) return []
  const range = `${addressOf(1, nth)}:${addressOf(height - 1, nth)}`
  const common = { range, allowBlank: true, showErrorMessage: true, errorStyle: 'stop' as const }
  if (column === 'note')
    return [{ ...common, type: 'textLength' as const, operator: 'lessThanOrEqual' as const, formula1: '500' }]
  if (column === 'items') return []
  const least = column === 'value' ? '-1000000000000000' : '0'
  return [
    {
      ...common,
      type: 'decimal' as const,
      operator: 'between' as const,
      formula1: least,
      formula2: '1000000000000000',
    },
  ]
}
