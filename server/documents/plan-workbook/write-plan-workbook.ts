import 'server-only'
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import type { Column } from '@/server/domain/plan/workbook/columns'
import { addressOf, type Cell } from '@/server/domain/plan/workbook/grid'
import { type SheetPlan, type WorkbookHints, writeGrids } from '@/server/domain/plan/workbook/write-grids'
import { spelled } from './spelled'

/** Lines below the last one that take what is typed: a plan grows in its workbook. */
const ROOM = 200

const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF2' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: '9AA5B1' } } },
  protection: { locked: true },
}
/** Beside the plan, not part of it. */
const aside: CellStyle = {
  font: { color: { rgb: '667380' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F5F6' } },
  alignment: { vertical: 'top', wrapText: true },
  protection: { locked: true },
}
const open: CellStyle = { alignment: { vertical: 'top', wrapText: true }, protection: { locked: false } }

/** A plan as a workbook (.xlsx), with its heads in sight, lists where a choice is closed, and locked what is not read back. */
export async function writePlanWorkbook(document: PlanDocument, hints: WorkbookHints): Promise<Uint8Array> {
  return writeXlsx({
    sheets: writeGrids(document, hints).map(sheetOf),
    defaultFont: { name: '宋体', size: 11 },
    properties: { title: document.settings.name.zh, creator: hints.about.at(-1)?.[1] ?? '' },
  })
}

function sheetOf(plan: SheetPlan): WriteSheet {
  const { name, columns, frozen, lines } = plan
  const rows = plan.rows.map((row) => row.map(spelled))
  const styled = new Map<string, { style: CellStyle; value: Cell }>()
  const height = frozen.rows === 0 ? rows.length : rows.length + (lines ? 0 : ROOM)
  for (let row = 0; row < height; row += 1)
    columns.forEach(({ hint }, column) => {
      const style = row < frozen.rows ? head : hint === undefined ? open : aside
      styled.set(`${String(row)},${String(column)}`, { style, value: rows[row]?.[column] ?? null })
    })
  return {
    name,
    rows,
    columns: columns.map(({ width }) => ({ width })),
    cells: styled,
    ...(frozen.rows > 0 ? { freezePane: frozen } : {}),
    dataValidations: lines
      ? lines.flatMap((line, at) => listOf(line, `B${String(at + 2)}`))
      : columns.flatMap((column, at) =>
          listOf(column, `${addressOf(frozen.rows, at)}:${addressOf(height - 1, at)}`),
        ),
    // Without a password: it keeps hands off by mistake, it hides nothing.
    protection: {
      sheet: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertRows: true,
      deleteRows: true,
      sort: true,
      autoFilter: true,
    },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

const listOf = ({ choices }: Pick<Column, 'choices'>, range: string) =>
  choices === undefined
    ? []
    : [{ type: 'list' as const, values: [...choices], range, allowBlank: true, showErrorMessage: true }]
