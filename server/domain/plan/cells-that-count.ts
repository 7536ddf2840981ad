import { SOURCE_STRENGTH } from '../scoring/source-strength'
import type { CountedCell } from './build-case'

type Place = Pick<CountedCell, 'unitId' | 'periodCode' | 'indicatorCode'>

/** What `cellsThatCount` knows a cell by. */
export const placeKey = ({ unitId, periodCode, indicatorCode }: Place): string =>
  `${unitId} ${periodCode} ${indicatorCode}`

/** The cell that counts of each unit, period and indicator, by its place: that of the strongest source. */
export function cellsThatCount(cells: readonly CountedCell[]): Map<string, CountedCell> {
  const best = new Map<string, CountedCell>()
  for (const cell of cells) {
    const key = placeKey(cell)
    const held = best.get(key)
    if (!held || SOURCE_STRENGTH[cell.source] > SOURCE_STRENGTH[held.source]) best.set(key, cell)
  }
  return best
}
