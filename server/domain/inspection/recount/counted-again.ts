import { type Cell, standing } from '../observations/cells'
import type { Found } from './recounted-value'

/** What stands in a place where a reported figure is counted again; null where it isn't, or nothing was entered yet. */
export function countedAgain(cell: Cell): Found | null {
  const seen = cell.line.recounts === undefined ? undefined : standing(cell)?.observation
  return seen && 'verified' in seen ? seen : null
}
