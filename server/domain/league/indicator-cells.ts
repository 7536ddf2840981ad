import type { Direction } from '../scoring/case'
import { shortfallOf, type Bounds } from '../scoring/compare'

/** One unit's stored mark of an indicator in a period. */
export interface StoredMark {
  unitId: string
  periodCode: string
  status: string
  marks: number | null
  points: number | null
  value: number | null
  ownValue: number | null
  target: Bounds | null
}

export interface IndicatorCell extends Omit<StoredMark, 'unitId'> {
  /** Null where there is no value or no target to meet. */
  met: boolean | null
}

/** Each unit's marks of one indicator in the counted periods, in the order of the year, with whether the target was met. */
export function indicatorCells(
  marks: readonly StoredMark[],
  periods: readonly string[],
  direction: Direction,
): Map<string, IndicatorCell[]> {
  const byUnit = new Map<string, IndicatorCell[]>()
  for (const { unitId, ...mark } of marks) {
    if (!periods.includes(mark.periodCode)) continue
    const cells = byUnit.get(unitId) ?? []
    cells.push({ ...mark, met: isMet(mark, direction) })
    byUnit.set(unitId, cells)
  }
  for (const cells of byUnit.values())
    cells.sort((a, b) => periods.indexOf(a.periodCode) - periods.indexOf(b.periodCode))
  return byUnit
}

function isMet(
  { value, target }: Pick<StoredMark, 'value' | 'target'>,
  direction: Direction,
): boolean | null {
  if (value === null || target === null) return null
  return shortfallOf(direction, value, target) === 0
}
