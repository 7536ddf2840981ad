import { describe, expect, test } from 'vitest'
import { modifiedZScore, zScore } from '../check/statistics'
import { drawNormal } from './draw.fixture'
import { outlierLimit } from './outlier-limit'
import { randomFrom } from './random'

const VALUES = 6000

/** Of honest values how many in 1,000 stand beyond a limit, after a history of so many. */
function alarmsOf(history: number, score: (value: number, others: number[]) => number, limit: number) {
  const next = randomFrom(history)
  let alarms = 0
  for (let at = 0; at < VALUES; at += 1) {
    const [value = 0, ...others] = Array.from({ length: history + 1 }, () => drawNormal(next))
    if (score(value, others) > limit) alarms += 1
  }
  return (1000 * alarms) / VALUES
}

describe.each([5, 6, 8, 12, 20])('an honest value after %i others', (history) => {
  test('is beyond the limit of z, and of modified z, some 2 times in 1,000', () => {
    expect(alarmsOf(history, zScore, outlierLimit('z', history))).toBeLessThan(4)
    expect(alarmsOf(history, modifiedZScore, outlierLimit('modifiedZ', history))).toBeLessThan(6)
  })
})

test('a fixed 3.5 flagged 8 in 100 after six values, and 5 in 100 after eight', () => {
  expect(alarmsOf(6, modifiedZScore, 3.5)).toBeGreaterThan(60)
  expect(alarmsOf(8, modifiedZScore, 3.5)).toBeGreaterThan(35)
})

test('both come down to the normal’s own 3.09 as the history grows, and never below', () => {
  for (const method of ['z', 'modifiedZ'] as const) {
    const limits = [5, 10, 20, 40, 1000].map((others) => outlierLimit(method, others))
    expect(limits).toEqual(limits.toSorted((a, b) => b - a))
    expect(limits.at(-1)).toBeGreaterThan(3.09)
    expect(limits.at(-1)).toBeLessThan(3.12)
  }
})
