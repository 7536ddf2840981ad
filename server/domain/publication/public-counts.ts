import type { Observation } from '../scoring/case'

/** A public page tells no count of people below this: a small one can tell who they are. */
export const SMALLEST_PUBLIC_COUNT = 5

export type PublicCounts = { numerator: number; denominator: number } | 'suppressed' | null

/**
 * The counts behind a rate as a public page tells them. Suppressed as well where only the rest is small: whoever knows 28 of 30 knows
 * the other two. Null of what is no rate: its marks say all that is public.
 */
export function publicCounts(observation: Observation | undefined): PublicCounts {
  if (observation === undefined || !('numerator' in observation)) return null
  const { numerator, denominator } = observation
  const rest = denominator - numerator
  const small = (count: number) => count < SMALLEST_PUBLIC_COUNT
  return small(numerator) || small(denominator) || (rest > 0 && small(rest))
    ? 'suppressed'
    : { numerator, denominator }
}
