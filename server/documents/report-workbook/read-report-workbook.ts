import 'server-only'
import { readXlsx } from 'hucre/xlsx'
import type { Grid } from '@/server/domain/plan/workbook/grid'
import { type Marks, readMarks } from '@/server/domain/report/workbook/marks'
import {
  type FormLanguage,
  formLanguages,
  formWords,
  MARKS_SHEET,
} from '@/server/domain/report/workbook/words'
import { gridOf } from '../plan-workbook/grid-of'
import { guardWorkbook } from '../plan-workbook/guard-workbook'
import { sheetsFit } from '../plan-workbook/sheet-extent'

/** Why a file can't be read as a workbook of ours at all. */
export type FileRefusal =
  | 'notAWorkbook'
  | 'encrypted'
  | 'fileTooLarge'
  | 'tooManyEntries'
  | 'packedTooMuch'
  | 'sheetTooLarge'
  | 'noMarks'
  | 'sheetMissing'

export type ReportFile =
  | { ok: true; grid: Grid; language: FormLanguage; marks: Marks; hash: string }
  | { ok: false; code: FileRefusal; sheet?: string }

/** The bytes of a workbook → its table and what it is of. Whatever the bytes are, an answer. */
export async function readReportWorkbook(file: Uint8Array): Promise<ReportFile> {
  const guarded = guardWorkbook(file)
  if (!guarded.ok) return { ok: false, code: refusals.find((one) => one === guarded.code) ?? 'notAWorkbook' }
  const fit = sheetsFit(guarded.bytes, guarded.entries)
  if (fit === null) return { ok: false, code: 'notAWorkbook' }
  if (!fit) return { ok: false, code: 'sheetTooLarge' }
  const wanted = new Set<string>([MARKS_SHEET, ...formLanguages.map((language) => formWords[language].sheet)])
  const seen = new Set<string>()
  try {
    const { sheets } = await readXlsx(guarded.bytes, {
      sheets: ({ name }) => {
        const asked = wanted.has(name.trim()) && !seen.has(name.trim())
        seen.add(name.trim())
        return asked
      },
      readStyles: true,
    })
    const marked = sheets.find(({ name }) => name.trim() === MARKS_SHEET)
    const read = marked ? readMarks(gridOf(marked).rows) : null
    if (!read) return { ok: false, code: 'noMarks' }
    for (const language of formLanguages) {
      const table = sheets.find(({ name }) => name.trim() === formWords[language].sheet)
      if (table) return { ok: true, grid: percentsAsTyped(table), language, ...read }
    }
    return { ok: false, code: 'sheetMissing', sheet: formWords['zh-CN'].sheet }
  } catch {
    return { ok: false, code: 'notAWorkbook' }
  }
}

const refusals: readonly FileRefusal[] = [
  'notAWorkbook',
  'encrypted',
  'fileTooLarge',
  'tooManyEntries',
  'packedTooMuch',
  'sheetTooLarge',
]

/** A spreadsheet keeps what was typed as 95% as 0.95 in a percent format: as it was typed, it is judged like any text. */
function percentsAsTyped(sheet: Parameters<typeof gridOf>[0]): Grid {
  const grid = gridOf(sheet)
  const percents = new Set(
    [...(sheet.cells ?? [])].flatMap(([at, { style, value }]) =>
      typeof value === 'number' && style?.numFmt?.includes('%') ? [at] : [],
    ),
  )
  if (percents.size === 0) return grid
  return {
    ...grid,
    rows: grid.rows.map((row, at) =>
      row.map((cell, nth) =>
        typeof cell === 'number' && percents.has(`${String(at)},${String(nth)}`)
          ? `${String(Number((cell * 100).toPrecision(12)))}%`
          : cell,
      ),
    ),
  }
}
