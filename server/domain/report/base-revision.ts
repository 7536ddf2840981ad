/** A step that was about a signed submission. */
export interface RevisionStep {
  action: string
  revision: number | null
}

/** What the office did with a submission that it has seen. */
const seen = ['beginReview', 'return', 'accept', 'reopen']

/**
 * Which earlier signed submission the one at hand is compared with: the last that the office has seen, else the last that
 * was signed. `current` is the number of the submission in force; null while there is none.
 */
export function baseRevision(
  steps: readonly RevisionStep[],
  numbers: readonly number[],
  current: number | null,
): number | null {
  const earlier = numbers.filter((number) => current === null || number < current).sort((a, b) => a - b)
  const seenByOffice = earlier.findLast((number) =>
    steps.some(({ action, revision }) => revision === number && seen.includes(action)),
  )
  return seenByOffice ?? earlier.at(-1) ?? null
}
