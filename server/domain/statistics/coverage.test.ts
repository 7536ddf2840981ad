import { describe, expect, test } from 'vitest'
import { poissonInterval } from './poisson-interval'
import { wilsonInterval } from './wilson-interval'

/** How often an interval holds the truth, summed exactly over every possible count. */
function binomialCoverage(
  n: number,
  intervals: readonly { lower: number; upper: number }[],
  p: number,
): number {
  let chance = (1 - p) ** n
  let covered = 0
  for (let x = 0; x <= n; x += 1) {
    const { lower, upper } = intervals[x] ?? { lower: 1, upper: 0 }
    if (lower <= p && p <= upper) covered += chance
    chance *= ((n - x) / (x + 1)) * (p / (1 - p))
  }
  return covered
}

/*
 * Brown, Cai & DasGupta 2001: Wilson's coverage is 95 % on average over p and falls to about 0.84 at worst, for p near 0 or 1
 * whatever n. Agresti & Coull 1998 print 0.838 and more as the least.
 */
describe('Wilson’s 95 % interval holds the true rate', () => {
  test.each([10, 30, 60, 200])('of %i persons: 95 % of the time on average, never under 83 %', (n) => {
    const intervals = Array.from({ length: n + 1 }, (_, x) => wilsonInterval(x, n, 0.95))
    // The limits mirror each other, so rates up to a half stand for all.
    let sum = 0
    let least = 1
    const steps = 2000
    for (let at = 0; at < steps; at += 1) {
      const covered = binomialCoverage(n, intervals, (at + 0.5) / steps / 2)
      sum += covered
      least = Math.min(least, covered)
    }
    expect(sum / steps).toBeGreaterThan(0.945)
    expect(sum / steps).toBeLessThan(0.96)
    expect(least).toBeGreaterThan(0.83)
  })
  test('between 10 and 90 % of 30 persons or more never under 91.5 %', () => {
    for (const n of [30, 60, 200]) {
      const intervals = Array.from({ length: n + 1 }, (_, x) => wilsonInterval(x, n, 0.95))
      for (let at = 100; at <= 500; at += 1)
        expect(binomialCoverage(n, intervals, at / 1000)).toBeGreaterThan(0.915)
    }
  })
})

test('the limits of events hold the true mean at least 95 % of the time while they are exact, and nearly so beyond', () => {
  const intervals = Array.from({ length: 200 }, (_, x) => poissonInterval(x, 0.95))
  for (let mean = 0.05; mean < 60; mean += 0.05) {
    let chance = Math.exp(-mean)
    let covered = 0
    intervals.forEach(({ lower, upper }, x) => {
      if (lower <= mean && mean <= upper) covered += chance
      chance *= mean / (x + 1)
    })
    expect(covered).toBeGreaterThan(0.949)
  }
})
