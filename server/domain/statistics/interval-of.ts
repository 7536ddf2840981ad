import type { CaseIndicator, Observation } from '../scoring/case'
import type { Interval, Level } from './interval'
import { poissonInterval } from './poisson-interval'
import { LEAST, type OrWhyNot } from './why-not'
import { wilsonInterval } from './wilson-interval'

export type Chance = NonNullable<CaseIndicator['chance']>
/** An indicator as far as its intervals go. */
export type ChanceOf = Pick<CaseIndicator, 'chance' | 'multiplier' | 'answers'>
/** The value with its limits, all in the indicator's own unit. */
export type ValueWithLimits = Interval & { value: number }

/**
 * One observation (of a period, or accumulated) → its value with limits, by the chance that its indicator states. The
 * observation is complete: the limits are those of the performance underlying it, not of an error of counting.
 * `binomial` and `sample`: Wilson's limits of numerator ÷ denominator; of a poll those of its mean worth, whose variance is at most a
 * share's, so they are never too narrow; what was drawn counts as drawn singly. `poisson`: limits of the count, per denominator
 * where there is one. Refuses `none`, other kinds of observation, numerators above their denominators and denominators below 10.
 */
export function intervalOf(
  { chance = 'none', multiplier = 100, answers }: ChanceOf,
  observation: Observation,
  level: Level,
): OrWhyNot<ValueWithLimits> {
  if (chance === 'none') return { whyNot: 'noChance' }
  if ('value' in observation) {
    const { value } = observation
    if (chance !== 'poisson') return { whyNot: 'noNumerators' }
    if (!(value >= 0) || !Number.isInteger(value)) return { whyNot: 'notACount', value }
    return { value, ...poissonInterval(value, level) }
  }
  const counts = countsOf(observation, answers)
  if (counts === null) return { whyNot: 'noNumerators' }
  const { numerator, denominator } = counts
  if (denominator < LEAST.denominator)
    return { whyNot: 'tooFew', of: 'denominator', have: denominator, least: LEAST.denominator }
  const times = 'answers' in observation ? 100 : multiplier
  if (chance === 'poisson') {
    const { lower, upper } = poissonInterval(numerator, level)
    return scaled(numerator / denominator, lower / denominator, upper / denominator, times)
  }
  if (numerator > denominator) return { whyNot: 'notAPart', numerator, denominator }
  const { lower, upper } = wilsonInterval(numerator, denominator, level)
  return scaled(numerator / denominator, lower, upper, times)
}

const scaled = (value: number, lower: number, upper: number, times: number): ValueWithLimits => ({
  value: times * value,
  lower: times * lower,
  upper: times * upper,
})

function countsOf(
  observation: Observation,
  answers: ChanceOf['answers'],
): { numerator: number; denominator: number } | null {
  if ('numerator' in observation) return observation
  if (!('answers' in observation) || answers === undefined) return null
  let numerator = 0
  let denominator = 0
  for (const { code, worth } of answers) {
    const given = observation.answers[code] ?? 0
    numerator += given * worth
    denominator += given
  }
  return { numerator, denominator }
}
