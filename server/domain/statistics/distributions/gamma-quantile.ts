import { regularisedGamma } from './regularised-gamma'
import { solveRising } from './solve-rising'

/**
 * The x below which a share p of a gamma distribution of shape a (scale 1) lies: half the χ² quantile of 2a degrees of freedom.
 * 0 where a is 0 or p is 0.
 */
export function gammaQuantile(p: number, a: number): number {
  if (!(p >= 0 && p < 1) || !(a >= 0)) return NaN
  if (a === 0 || p === 0) return 0
  let high = 2 * a + 10
  while (regularisedGamma(a, high).below < p) high *= 2
  // By the smaller of both tails, which has more digits.
  return p <= 0.5
    ? solveRising((x) => regularisedGamma(a, x).below, p, 0, high)
    : solveRising((x) => -regularisedGamma(a, x).above, p - 1, 0, high)
}
