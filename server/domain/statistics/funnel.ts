import { dispersion } from './dispersion'
import { funnelLimits } from './funnel-limits'
import type { Interval } from './interval'
import { LEAST, type OrWhyNot, type WhyNot } from './why-not'

export type FunnelUnit = { unit: string; numerator: number; denominator: number }
export type FunnelStanding = 'low' | 'lowish' | 'usual' | 'highish' | 'high'
export type FunnelPoint = {
  unit: string
  denominator: number
  rate: number
  /** Two and three standard deviations: 95 % and 99.8 %. */
  warning: Interval
  action: Interval
  /** Beyond 95 % is a place (`lowish`, `highish`); only beyond 99.8 % is it flagged (`low`, `high`). */
  standing: FunnelStanding
  isFlagged: boolean
}
export type Funnel = {
  /** Σ numerators ÷ Σ denominators. */
  centre: number
  /** Null where there are too few units to estimate it from: then limits are those of chance alone. */
  dispersion: { phi: number; tau2: number } | null
  points: (FunnelPoint | ({ unit: string } & WhyNot))[]
}

/**
 * Is a township different, or just small? Rates against the limits that chance sets around the county's pooled rate, by
 * denominator; shares or events per one of the denominator. From 20 units up, variation between units that chance does not
 * explain widens the limits. Refuses fewer than five units; a unit with a denominator below 10, or a numerator above it, gets its
 * reason in place of a point and no say in the centre. Source: Spiegelhalter 2005.
 */
export function funnel(chance: 'binomial' | 'poisson', units: readonly FunnelUnit[]): OrWhyNot<Funnel> {
  const judged = units.map((each) => ({ each, why: refusalOf(chance, each) }))
  const fit = judged.filter(({ why }) => why === null).map(({ each }) => each)
  if (fit.length < LEAST.units) return { whyNot: 'tooFew', of: 'units', have: fit.length, least: LEAST.units }
  const numerators = fit.reduce((sum, { numerator }) => sum + numerator, 0)
  const denominators = fit.reduce((sum, { denominator }) => sum + denominator, 0)
  const centre = numerators / denominators
  const variance = chance === 'binomial' ? centre * (1 - centre) : centre
  const found =
    variance === 0
      ? { whyNot: 'noSpread' as const }
      : dispersion(
          fit.map(({ numerator, denominator }) => ({
            distance: numerator / denominator - centre,
            error: Math.sqrt(variance / denominator),
          })),
        )
  const spread = 'whyNot' in found ? null : { phi: found.phi, tau2: found.tau2 }
  const points = judged.map(({ each: { unit, numerator, denominator }, why }) => {
    if (why !== null) return { unit, ...why }
    const rate = numerator / denominator
    const warning = funnelLimits(chance, centre, denominator, 0.95, spread?.tau2)
    const action = funnelLimits(chance, centre, denominator, 0.998, spread?.tau2)
    const standing = standingOf(rate, warning, action)
    return {
      unit,
      denominator,
      rate,
      warning,
      action,
      standing,
      isFlagged: standing === 'low' || standing === 'high',
    }
  })
  return { centre, dispersion: spread, points }
}

function refusalOf(chance: 'binomial' | 'poisson', { numerator, denominator }: FunnelUnit): WhyNot | null {
  if (denominator < LEAST.denominator)
    return { whyNot: 'tooFew', of: 'denominator', have: denominator, least: LEAST.denominator }
  return chance === 'binomial' && numerator > denominator
    ? { whyNot: 'notAPart', numerator, denominator }
    : null
}

function standingOf(rate: number, warning: Interval, action: Interval): FunnelStanding {
  if (rate < action.lower) return 'low'
  if (rate > action.upper) return 'high'
  if (rate < warning.lower) return 'lowish'
  return rate > warning.upper ? 'highish' : 'usual'
}
