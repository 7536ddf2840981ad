import type { CellResult } from '../../scoring/score-case'

/** A unit's value of an indicator in the last period of the year that has one; null where none has. */
export function lastValueOf(
  indicator: string,
  periods: readonly { code: string }[],
  cells: Readonly<Record<string, Readonly<Record<string, CellResult>>>> | undefined,
): number | null {
  for (const { code } of periods.toReversed()) {
    const value = cells?.[code]?.[indicator]?.value
    if (value !== undefined && value !== null) return value
  }
  return null
}
