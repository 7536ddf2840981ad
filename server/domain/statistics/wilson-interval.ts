import { type Interval, type Level, zOf } from './interval'

/**
 * Wilson's score interval for `count` of `of` persons, as shares 0..1, without continuity correction. `of` > 0 and
 * 0 ≤ count ≤ of, else NaN; the count need not be whole (a mean of worths in 0..1 varies at most as much as a share).
 * At 0 and at `of` one end is exactly 0 or 1. Source: Wilson 1927; APHO technical briefing 3.
 */
export function wilsonInterval(count: number, of: number, level: Level): Interval {
  if (!(of > 0) || !(count >= 0) || count > of) return { lower: NaN, upper: NaN }
  const z = zOf(level)
  const rest = of - count
  const middle = 2 * count + z * z
  const half = z * Math.sqrt(z * z + (4 * count * rest) / of)
  const whole = 2 * (of + z * z)
  return {
    lower: count === 0 ? 0 : (middle - half) / whole,
    upper: rest === 0 ? 1 : (middle + half) / whole,
  }
}
