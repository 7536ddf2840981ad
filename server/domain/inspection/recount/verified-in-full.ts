import type { Observation } from '../../scoring/case'
import type { SheetLine } from '../sheet-lines'
import type { SettledLine } from '../observations/settle-line'
import type { RecountFigure } from './recount'

/**
 * Where every village of a unit was counted again, or the unit as a whole: the indicator’s verified value. Figures that were not
 * counted stay as reported. Nothing for an indicator whose sheet reached a sample only: a sample speaks of itself.
 */
export function verifiedInFull(
  lines: readonly SheetLine[],
  settled: ReadonlyMap<string, SettledLine>,
  sheet: { villages: readonly { id: string }[]; villagesInAll: readonly string[] },
  reported: ReadonlyMap<string, Observation>,
): Map<string, Observation> {
  const drawn = new Set(sheet.villages.map(({ id }) => id))
  const isFull = drawn.size === 0 || sheet.villagesInAll.every((id) => drawn.has(id))
  const values = new Map<string, Observation>()
  if (!isFull) return values
  for (const { code, recounts } of lines) {
    const line = settled.get(code)
    if (recounts === undefined || line?.is !== 'observation' || !('verified' in line.observation)) continue
    const before = values.get(recounts.indicator) ?? reported.get(recounts.indicator) ?? null
    const value = withFigure(before, recounts.figure, line.observation.verified)
    if (value !== null) values.set(recounts.indicator, value)
  }
  return values
}

function withFigure(before: Observation | null, figure: RecountFigure, counted: number): Observation | null {
  if (figure === 'value') return { value: counted }
  return before !== null && 'numerator' in before ? { ...before, [figure]: counted } : null
}
