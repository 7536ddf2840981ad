import { normalQuantile } from './normal-quantile'
import { regularisedBeta } from './regularised-beta'
import { solveRising } from './solve-rising'

/** The t of `freedom` > 0 degrees below which a share p in 0..1 lies. Source: Abramowitz & Stegun 1964, 26.7.1. */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1) || !(freedom > 0)) return NaN
  if (p === 0.5) return 0
  if (freedom === Infinity) return normalQuantile(p)
  const tail = Math.min(p, 1 - p)
  // P(T > t) = ½ I_{ν÷(ν+t²)}(ν÷2, ½), which falls with t.
  const above = (t: number) => regularisedBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
  let high = 2
  while (above(high) > tail) high *= 2
  const t = solveRising((x) => -above(x), -tail, 0, high)
  return p < 0.5 ? -t : t
}
