/** What a sheet's cell holds, whatever wrote it. */
export type Cell = string | number | boolean | Date | null

/** A sheet as rows of cells, with what stands in it that no plan is read from. */
export interface Grid {
  name: string
  rows: readonly (readonly Cell[])[]
  /** Cells whose value is worked out, joined with others, or an error. */
  unreadable: readonly { row: number; column: number; is: 'formula' | 'merged' | 'errorValue' }[]
}

/** Row and column counted from 0 → the cell's address: `B5`. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${String(row + 1)}`
}

/** Whether a cell says nothing: what a spreadsheet leaves behind where something was deleted, blanks included. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
