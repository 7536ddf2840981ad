import { byarInterval } from './byar-interval'
import { gammaQuantile } from './distributions/gamma-quantile'
import type { Interval, Level } from './interval'

const EXACT_BELOW = 10

/**
 * Limits of a Poisson count, in counts: exact below 10 (the means at which as many or more, as few or fewer have a chance of
 * half of 1 − level: half the χ² quantiles of 2x and 2x + 2 degrees), Byar's from 10 up. NaN below 0.
 * Source: Garwood 1936; APHO technical briefing 3.
 */
export function poissonInterval(count: number, level: Level): Interval {
  if (!(count >= 0)) return { lower: NaN, upper: NaN }
  if (count >= EXACT_BELOW) return byarInterval(count, level)
  const tail = (1 - level) / 2
  return { lower: gammaQuantile(tail, count), upper: gammaQuantile(1 - tail, count + 1) }
}
