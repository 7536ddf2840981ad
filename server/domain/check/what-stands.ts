import type { CheckStanding } from '../errors'
import { type CheckFinding, standingAgainst } from './run-checks'

/** A step by which somebody answers for figures with their name. */
export type AnsweredStep = 'submit' | 'sign' | 'signOff'

/**
 * What stands against such a step: what must be corrected always; what must be explained where whoever takes the step can
 * still explain it. A head signs what was submitted, and a bureau's figures of a closed period can neither be changed nor
 * explained. Null where nothing stands.
 */
export function whatStands(
  findings: readonly (CheckFinding & { unit?: CheckStanding['unit'] })[],
  step: AnsweredStep,
  periodOpen: boolean,
): { failed: CheckStanding[]; unexplained: CheckStanding[] } | null {
  const { failed, unexplained } = standingAgainst(findings)
  const explainable = step === 'submit' || (step === 'signOff' && periodOpen)
  const standing = {
    failed: failed.map(toStanding),
    unexplained: explainable ? unexplained.map(toStanding) : [],
  }
  return standing.failed.length + standing.unexplained.length > 0 ? standing : null
}

const toStanding = ({
  check,
  at,
  says,
  unit,
}: CheckFinding & { unit?: CheckStanding['unit'] }): CheckStanding => ({
  check,
  at: [...at],
  says,
  ...(unit && { unit }),
})
