import type { CheckFinding } from '../check/run-checks'
import type { ReviewFinding } from './review-report'

/**
 * Whether a report may be accepted together with others, without being opened: nothing stands in it that somebody has to
 * look into first, no check of the plan among it, explained or not. Marks lost against the target are the township's result and no fault of its report. The one place where
 * this is decided; every further kind of check joins here.
 */
export function passesEveryCheck(
  findings: readonly ReviewFinding[],
  checks: readonly CheckFinding[],
): boolean {
  return checks.length === 0 && findings.every(({ is }) => is === 'lost')
}
