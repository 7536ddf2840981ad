import { expect, test } from 'vitest'
import { makeGenerator, seedOf } from './generator'
import { raoWuWeights, resample } from './rao-wu'

const next = makeGenerator(seedOf('7a0'.repeat(21) + '0'))

test('weights add up to the villages, and spread a mean as its own standard error says', () => {
  const villages = [12, 15, 9, 20]
  const mean = 14
  // Variance of a mean of four, with three degrees of freedom.
  const expected = villages.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 3 / 4
  let spread = 0
  for (let at = 0; at < 20_000; at += 1) {
    const weights = raoWuWeights(4, next)
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(4, 12)
    const drawn = villages.reduce((sum, each, village) => sum + each * (weights[village] ?? 0), 0) / 4
    spread += (drawn - mean) ** 2
  }
  expect(Math.abs(spread / 20_000 / expected - 1)).toBeLessThan(0.05)
})

test('counts move by the ratio of the villages’ sums, means by as much as theirs; equal villages move nothing', () => {
  const alike = [
    [4, 5],
    [4, 5],
    [4, 5],
  ]
  expect(resample([24, 30], alike, 'counts', next).map((each) => each.toFixed(9))).toEqual([
    '24.000000000',
    '30.000000000',
  ])
  expect(resample([80], [[4], [4]], 'mean', next)[0]).toBeCloseTo(80, 12)
  expect(
    resample(
      [7, 30],
      [
        [0, 5],
        [0, 9],
      ],
      'counts',
      next,
    )[0],
  ).toBe(7)
  const moved = new Set(Array.from({ length: 50 }, () => resample([80], [[70], [90]], 'mean', next)[0]))
  // Of two villages one is drawn, and counts twice.
  expect(moved).toEqual(new Set([70, 90]))
})
