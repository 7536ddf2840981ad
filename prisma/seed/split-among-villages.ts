import type { Observation } from '@/server/domain/scoring/case'

/**
 * A unit's ratio → its villages' that add up to it: what is counted lies evenly, and what was missed in the villages one
 * after the other from the first. Anything else is nobody's.
 */
export function splitAmongVillages(
  observation: Observation | null,
  villages: number,
): (Observation | null)[] {
  if (!observation || !('numerator' in observation)) return Array.from({ length: villages }, () => null)
  const { numerator, denominator } = observation
  let missed = denominator - numerator
  return Array.from({ length: villages }, (_, at) => {
    const own = Math.floor(denominator / villages) + (at < denominator % villages ? 1 : 0)
    const without = Math.min(own, missed)
    missed -= without
    return { numerator: own - without, denominator: own }
  })
}
