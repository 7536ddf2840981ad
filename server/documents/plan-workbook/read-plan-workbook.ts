import 'server-only'
import { readXlsx } from 'hucre/xlsx'
import type { FileReading } from '@/server/domain/plan/workbook/file-part'
import { type Grid } from '@/server/domain/plan/workbook/grid'
import { isPlanSheet, readGrids } from '@/server/domain/plan/workbook/read-grids'
import type { Reason } from '@/server/domain/plan/workbook/reason'
import { gridOf } from './grid-of'
import { guardWorkbook } from './guard-workbook'
import { sheetsFit } from './sheet-extent'

/** The bytes of a workbook → what it says of a plan. Whatever the bytes are, an answer: what cannot be read is refused by name. */
export async function readPlanWorkbook(file: Uint8Array): Promise<FileReading> {
  const guarded = guardWorkbook(file)
  if (!guarded.ok) return refused(guarded.code, guarded.data)
  const fit = sheetsFit(guarded.bytes, guarded.entries)
  if (fit === null) return refused('notAWorkbook')
  if (!fit) return refused('sheetTooLarge')
  const unread: string[] = []
  const seen = new Set<string>()
  try {
    const { sheets } = await readXlsx(guarded.bytes, {
      // The same sheet a thousand times is read once.
      sheets: ({ name }) => {
        if ((isPlanSheet(name.trim()) || isEmptyName(name)) && !seen.has(name) && seen.size < MOST_NAMED) {
          seen.add(name)
          return true
        }
        if (unread.length < MOST_NAMED) unread.push(name)
        return false
      },
    })
    const grids = sheets.map(gridOf)
    return readGrids([...grids, ...unread.map(unreadGrid)])
  } catch {
    return refused('notAWorkbook')
  }
}
const MOST_NAMED = 50

/** What spreadsheet programs put into a new workbook by themselves: no harm while it is empty. */
const isEmptyName = (name: string): boolean => /^(?:Sheet|工作表)\d*$/.test(name.trim())

/** A sheet that is not read still has to be named. */
const unreadGrid = (name: string): Grid => ({ name, rows: [[name]], unreadable: [] })

function refused(code: Reason['code'], data: Reason['data'] = {}): FileReading {
  return {
    parts: [],
    refusals: [{ sheet: '', row: null, what: '', reason: { code, cell: null, data } }],
    kinds: new Set(),
  }
}
