import { isAbove, isBelow } from '../scoring/tolerance'
import { differenceInterval } from './difference-interval'
import type { FunnelUnit } from './funnel'
import type { Level } from './interval'
import { intervalOf, type ValueWithLimits } from './interval-of'
import { type Polarity, type Verdict, verdictOf } from './verdict'
import { LEAST, type OrWhyNot } from './why-not'

export type ComparedWithRest = {
  verdict: Verdict
  own: ValueWithLimits
  /** The county without the unit: Σ numerators ÷ Σ denominators. */
  rest: ValueWithLimits
  /** Own less rest. */
  difference: ValueWithLimits
}

/**
 * One unit's rate against that of the rest of the county, the unit itself left out (in the county's rate a large unit is compared
 * with itself): beyond it only where the interval of the difference leaves out 0. Figures times `multiplier`. Refuses
 * fewer than five units, a denominator below 10, numerators above denominators of shares. Source: OHID Fingertips;
 * Newcombe 1998.
 */
export function compareWithRest(
  {
    chance,
    multiplier,
    polarity,
  }: { chance: 'binomial' | 'poisson'; multiplier: number; polarity: Polarity },
  own: Pick<FunnelUnit, 'numerator' | 'denominator'>,
  others: readonly Pick<FunnelUnit, 'numerator' | 'denominator'>[],
  level: Level = 0.95,
): OrWhyNot<ComparedWithRest> {
  const units = others.length + 1
  if (units < LEAST.units) return { whyNot: 'tooFew', of: 'units', have: units, least: LEAST.units }
  const numerator = others.reduce((sum, each) => sum + each.numerator, 0)
  const denominator = others.reduce((sum, each) => sum + each.denominator, 0)
  const found = intervalOf(
    { chance, multiplier },
    { numerator: own.numerator, denominator: own.denominator },
    level,
  )
  if ('whyNot' in found) return found
  const rest = intervalOf({ chance, multiplier }, { numerator, denominator }, level)
  if ('whyNot' in rest) return rest
  const difference = differenceInterval(found, rest)
  const place = isAbove(difference.lower, 0) ? 'above' : isBelow(difference.upper, 0) ? 'below' : 'level'
  return { verdict: verdictOf(place, polarity), own: found, rest, difference }
}
