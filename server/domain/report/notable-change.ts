import type { Observation } from '../scoring/case'

/** A figure that differs so much from last period's that its writer should look at it again. Nothing is refused. */
export type NotableChange =
  /** `by` is in the indicator's own unit (percentage points at a multiplier of 100); above zero where it rose. */
  { is: 'rate'; by: number } | { is: 'denominator' | 'value'; from: number; to: number }

/** Percentage points; other multipliers take the same share of theirs. */
const POINTS = 20
/** How many standard errors of the difference of two shares: less than that chance alone brings about. */
const BEYOND_CHANCE = 2
const TIMES = 3
const LEAST = 10

/**
 * Compares a typed observation with last period's: a base that grew or shrank threefold (a digit too many), a share
 * that moved by 20 points and by more than two standard errors of the difference of two shares,
 * √(p(1 − p)(1/n₁ + 1/n₂)) with p = Σ numerators ÷ Σ denominators; a plain figure that grew or shrank threefold. Null
 * where nothing stands out, or where one of the two is not there.
 */
export function notableChange(
  before: Observation | null,
  now: Observation | null,
  multiplier: number,
): NotableChange | null {
  if (!before || !now) return null
  if ('value' in before && 'value' in now)
    return isManyfold(before.value, now.value) ? { is: 'value', from: before.value, to: now.value } : null
  if (!('numerator' in before) || !('numerator' in now)) return null
  if (isManyfold(before.denominator, now.denominator))
    return { is: 'denominator', from: before.denominator, to: now.denominator }
  if (before.denominator === 0 || now.denominator === 0) return null
  const by = multiplier * (now.numerator / now.denominator - before.numerator / before.denominator)
  const pooled = (before.numerator + now.numerator) / (before.denominator + now.denominator)
  const error = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / before.denominator + 1 / now.denominator))
  const stands =
    Math.abs(by) >= (POINTS / 100) * multiplier && Math.abs(by) > BEYOND_CHANCE * multiplier * error
  return stands ? { is: 'rate', by } : null
}

function isManyfold(from: number, to: number): boolean {
  const [small, large] = [Math.min(Math.abs(from), Math.abs(to)), Math.max(Math.abs(from), Math.abs(to))]
  return large - small >= LEAST && large >= TIMES * small
}
