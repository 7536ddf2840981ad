import { standing } from '../observations/cells'
import type { SettledSheet } from '../observations/settle-sheet'
import type { Found } from './recounted-value'

/** What a sheet found where it counts reported figures again, place by place, by the indicator that follows from it. */
export function foundAgain({ cells }: Pick<SettledSheet, 'cells'>): Map<string, Found[]> {
  const found = new Map<string, Found[]>()
  for (const cell of cells) {
    if (cell.line.is !== 'recount') continue
    const seen = standing(cell)?.observation
    if (!seen || !('verified' in seen)) continue
    const { indicatorCode } = cell.line
    found.set(indicatorCode, [...(found.get(indicatorCode) ?? []), seen])
  }
  return found
}
