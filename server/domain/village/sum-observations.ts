import type { Observation } from '../scoring/case'
import { joinObservations } from '../scoring/join-observations'

/** What is counted, and so adds up: rates by their counts, amounts, answers, cases. */
const COUNTED = ['numerator', 'value', 'answers', 'counts']

/**
 * What several villages reported → what their township reports: numerators, denominators, counts and answers add up, sizes
 * of cases stand in one list. Villages that reported nothing are left out; null where none reported.
 */
export function sumObservations(reported: readonly (Observation | null)[]): Observation | null {
  const all = reported.filter((each) => each !== null)
  if (!all.every((each) => COUNTED.some((key) => key in each))) return null
  return joinObservations(
    all.map((observation) => ({ share: 1, weight: 1, observation })),
    'sum',
  )
}
