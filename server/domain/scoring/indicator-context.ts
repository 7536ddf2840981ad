import type { CaseIndicator } from './case'
import type { Vocabulary } from './vocabulary'

export type IndicatorContext = {
  words: Vocabulary
  /** The case's raw units: whom a target or points may be lacking for. */
  units: unknown
}

/** Kinds whose observation becomes one number that can be compared; the others' marks come straight from counts. */
export const hasValue = (kind: string | undefined): boolean =>
  kind === 'ratio' || kind === 'amount' || kind === 'rating' || kind === 'poll' || kind === 'discrepancy'

/** The periods an indicator is due in: those of its `reportedIn`, or all of its phases'. */
export function duePeriods(indicator: CaseIndicator, words: Vocabulary): string[] {
  const ofPhases = new Set(indicator.phases.flatMap((phase) => words.phases.get(phase) ?? []))
  return indicator.reportedIn === undefined
    ? [...ofPhases]
    : indicator.reportedIn.filter((period) => ofPhases.has(period))
}
