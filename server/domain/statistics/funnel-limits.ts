import { gammaQuantile } from './distributions/gamma-quantile'
import { type Interval, type Level, zOf } from './interval'

/**
 * Control limits at one denominator, for a unit whose true rate is `centre`; shares or events per one of the denominator.
 * `binomial`: centre ± z √(centre (1 − centre) ÷ n), within 0..1. `poisson`: the exact limits of the expected count,
 * per denominator. `tau2`, where dispersion beyond chance was found, is added to the variance (and the limits of events become
 * normal ones). NaN where the centre is no rate. Source: Spiegelhalter 2005; APHO technical briefing 3.
 */
export function funnelLimits(
  chance: 'binomial' | 'poisson',
  centre: number,
  denominator: number,
  level: Level,
  tau2 = 0,
): Interval {
  if (!(centre >= 0) || !(denominator > 0)) return { lower: NaN, upper: NaN }
  if (chance === 'binomial') {
    if (centre > 1) return { lower: NaN, upper: NaN }
    const half = zOf(level) * Math.sqrt((centre * (1 - centre)) / denominator + tau2)
    return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) }
  }
  if (tau2 > 0) {
    const half = zOf(level) * Math.sqrt(centre / denominator + tau2)
    return { lower: Math.max(0, centre - half), upper: centre + half }
  }
  const expected = centre * denominator
  const tail = (1 - level) / 2
  return {
    lower: gammaQuantile(tail, expected) / denominator,
    upper: gammaQuantile(1 - tail, expected + 1) / denominator,
  }
}
