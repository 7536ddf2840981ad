import type { Membership } from './take-over'

/** Whether a plan assesses a unit in a period: not after its last one, and not before it was made. */
export function isAssessed(
  unit: Membership & { code: string },
  period: string,
  periods: readonly { code: string }[],
): boolean {
  const at = placeOf(periods)
  if (unit.until !== undefined && at(period) > at(unit.until)) return false
  if (unit.takesOver === undefined || goesOn(unit)) return true
  return at(period) >= at(unit.takesOver.from)
}

/** Whether it was there before it took over from others: it is one of its own parts. */
export const goesOn = ({ code, takesOver }: Membership & { code: string }): boolean =>
  takesOver?.parts.some(({ unit }) => unit === code) ?? false

/** A period's place in the year; one that the plan does not have comes after all. */
export function placeOf(periods: readonly { code: string }[]): (code: string) => number {
  const at = new Map(periods.map(({ code }, place) => [code, place]))
  return (code) => at.get(code) ?? periods.length
}
