import { askBunching } from './ask-bunching'
import { askDigits } from './ask-digits'
import { askJumps } from './ask-jumps'
import { askMismatch, type Recounted } from './ask-mismatch'
import { askOutliers } from './ask-outliers'
import { type Basis, type Found, keyOf, type Question, questionKinds } from './question'
import type { Watched } from './reported-figure'

/**
 * Every question that a plan's figures put, by kind in one order, the least likely first; how many were looked at is told for every
 * kind, also where nothing was found. A cell that is asked about as unlike its history is not asked about again as a leap.
 */
export function findQuestions(watched: Watched, recounted: readonly Recounted[] = []): Found {
  const all = [
    askBunching(watched),
    askMismatch(watched, recounted),
    askOutliers(watched),
    askJumps(watched),
    askDigits(watched),
  ]
  const questions = all.flatMap((found) => found.questions)
  const asked = new Set(questions.filter(({ kind }) => kind === 'outlier').map(cellOf))
  return {
    questions: questions
      .filter((question) => question.kind !== 'jump' || !asked.has(cellOf(question)))
      .toSorted(
        (a, b) =>
          questionKinds.indexOf(a.kind) - questionKinds.indexOf(b.kind) ||
          chanceOf(a.basis) - chanceOf(b.basis) ||
          (keyOf(a) < keyOf(b) ? -1 : 1),
      ),
    looked: questionKinds.flatMap((kind) =>
      all.flatMap(({ looked }) => looked.filter((each) => each.kind === kind)),
    ),
  }
}

const cellOf = ({ period, indicator, unitId }: Question) => `${period} ${indicator} ${unitId}`

/** Least likely first; where no chance is stated, the larger the further off. */
function chanceOf(basis: Basis): number {
  if ('p' in basis) return basis.p
  return basis.is === 'mismatch' ? -Math.abs(basis.verified / Math.max(1, basis.reported) - 1) : 0
}
