import { canonicalJson } from '../audit/canonical-json'
import type { AssessmentCase, CaseValue } from '../scoring/case'

/** A publication in force, as far as its order in the year and among the runs goes. */
export interface PublishedRun {
  id: string
  planId: string
  runId: string
  /** Of its plan: a later run has read the record later. */
  runNumber: number
  position: number
  supersedesId: string | null
}

/**
 * Publications of which an earlier period was corrected after they were scored: `later` counts that period too, and may
 * rest on what stood there before. Whether it does, `sameFigures` says.
 */
export function olderFigures<Row extends PublishedRun>(
  inForce: readonly Row[],
): { later: Row; corrected: Row }[] {
  return inForce.flatMap((later) =>
    inForce
      .filter(
        (corrected) =>
          corrected.planId === later.planId &&
          corrected.supersedesId !== null &&
          corrected.position < later.position &&
          corrected.runNumber > later.runNumber,
      )
      .map((corrected) => ({ later, corrected })),
  )
}

/** Whether two cases hold the same figures of everything that the first of them counts. */
export function sameFigures(earlier: AssessmentCase, later: AssessmentCase): boolean {
  const notYet = new Set(earlier.notYet)
  const counted = ({ values }: AssessmentCase) =>
    values
      .filter((value) => !notYet.has(value.period))
      // Another plan's figure that is the same in a later publication is the same figure.
      .map(({ from: _, ...value }: CaseValue & { from?: unknown }) => value)
  return canonicalJson(counted(earlier)) === canonicalJson(counted(later))
}
