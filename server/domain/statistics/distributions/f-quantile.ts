import { regularisedBeta } from './regularised-beta'
import { solveRising } from './solve-rising'

/**
 * The F of (`over`, `under`) degrees of freedom below which a share p in 0..1 lies; degrees need not be whole.
 * Source: Abramowitz & Stegun 1964, 26.6.2.
 */
export function fQuantile(p: number, over: number, under: number): number {
  if (!(p > 0 && p < 1) || !(over > 0) || !(under > 0)) return NaN
  const x = solveRising((share) => regularisedBeta(share, over / 2, under / 2), p, 0, 1)
  return (under * x) / (over * (1 - x))
}
