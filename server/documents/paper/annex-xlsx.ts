import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Annex, AnnexSheet } from '@/server/domain/paper/annex'
import { settleZip } from './settle-zip'
import { spelled } from '../plan-workbook/spelled'

const hairline = { style: 'thin', color: { rgb: '9AA5B1' } } as const
const border = { top: hairline, bottom: hairline, left: hairline, right: hairline }
const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF2' } },
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  border,
}
const words: CellStyle = { alignment: { vertical: 'top', wrapText: true }, border }
const figure: CellStyle = { alignment: { vertical: 'top' }, border }

/** Tables as a workbook (.xlsx): heads stay in sight and on every printed page; no cell is a formula. */
export async function annexXlsx({ sheets }: Annex, at: Date): Promise<Uint8Array> {
  return settleZip(await writeXlsx({ sheets: sheets.map(toSheet) }), at)
}

function toSheet({ name, heads, rows }: AnnexSheet): WriteSheet {
  const all = [
    heads.map(({ text }) => text),
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? spelled(cell) : cell))),
  ]
  return {
    name,
    rows: all,
    cells: new Map(
      all.flatMap((row, line) =>
        row.map((cell, column) => [
          `${String(line)},${String(column)}`,
          { style: line === 0 ? head : typeof cell === 'number' ? figure : words },
        ]),
      ),
    ),
    columns: heads.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}
