import { type Interval, type Level, zOf } from './interval'

/**
 * Byar's approximation of the limits of a Poisson count, in counts; good from 10 events up. Where its lower end falls below
 * 0 it is 0. NaN below 0. Source: Breslow & Day 1987, p. 69; APHO technical briefing 3.
 */
export function byarInterval(count: number, level: Level): Interval {
  if (!(count >= 0)) return { lower: NaN, upper: NaN }
  const z = zOf(level)
  const next = count + 1
  return {
    lower: count === 0 ? 0 : Math.max(0, count * cube(1 - 1 / (9 * count) - z / (3 * Math.sqrt(count)))),
    upper: next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))),
  }
}

const cube = (x: number): number => x * x * x
