import type { Sheet } from 'hucre/xlsx'
import type { Grid } from '@/server/domain/plan/workbook/grid'

/** A sheet as the domain reads it: its values, and the cells whose value is worked out, joined with others, or an error. */
export function gridOf({ name, rows, cells, merges }: Sheet): Grid {
  const unreadable: Grid['unreadable'][number][] = []
  for (const [at, cell] of cells ?? []) {
    const [row = 0, column = 0] = at.split(',').map(Number)
    if (cell.formula !== undefined) unreadable.push({ row, column, is: 'formula' })
    else if (cell.type === 'error') unreadable.push({ row, column, is: 'errorValue' })
  }
  for (const { startRow, startCol } of merges ?? [])
    unreadable.push({ row: startRow, column: startCol, is: 'merged' })
  return { name, rows, unreadable }
}
