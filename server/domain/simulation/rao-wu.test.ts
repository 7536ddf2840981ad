import { describe, expect, test } from 'vitest'
import { drawBelow, makeGenerator, seedOf } from './generator'
import { raoWuWeights, type SampledAs, villageDraws } from './rao-wu'

const next = makeGenerator(seedOf('7a0'.repeat(21) + '0'))

/** What `times` draws make of a cell's first value: its mean and its variance. */
function spreadOf(times: number, valueOf: () => number) {
  let sum = 0
  let squares = 0
  for (let at = 0; at < times; at += 1) {
    const value = valueOf()
    sum += value
    squares += value * value
  }
  return { mean: sum / times, variance: squares / times - (sum / times) ** 2 }
}
const drawing = (
  figures: readonly number[],
  villages: number[][],
  as: SampledAs,
  of?: number,
): (() => Float64Array) => {
  const store = Float64Array.from(figures)
  const draw = villageDraws(store, 0, figures.length, { villages, ...(of === undefined ? {} : { of }) }, as)
  return () => {
    draw(next)
    return store
  }
}

describe('weights', () => {
  const villages = [12, 15, 9, 20]
  // Variance of a mean of four, with three degrees of freedom: (4 + 1 + 25 + 36) ÷ 3 ÷ 4.
  const withReplacement = 5.5
  test.each([
    ['from any number of villages', Infinity, withReplacement],
    ['from ten', 10, withReplacement * 0.6],
    ['from five', 5, withReplacement * 0.2],
    ['from four, all of them', 4, 0],
  ])('add up to the villages and spread a mean as drawing %s does', (_, of, expected) => {
    const weights = new Float64Array(4)
    const { mean, variance } = spreadOf(20_000, () => {
      raoWuWeights(weights, of, next)
      expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(4, 12)
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
      return villages.reduce((sum, each, village) => sum + each * (weights[village] ?? 0), 0) / 4
    })
    expect(Math.abs(mean - 14)).toBeLessThan(0.1)
    if (expected === 0) expect(variance).toBeLessThan(1e-12)
    else expect(Math.abs(variance / expected - 1)).toBeLessThan(0.05)
  })
})

test('by hand: of two villages of eight one is drawn; half of the correction’s root is left', () => {
  // √(1 − 2 ÷ 8) = 0.8660: 80 ± 10 × 0.8660.
  const draw = drawing([80], [[70], [90]], 'mean', 8)
  const seen = new Set(Array.from({ length: 50 }, () => draw()[0]?.toFixed(4)))
  expect([...seen].sort()).toEqual(['71.3397', '88.6603'])
})

test('a ratio spreads as its linearised variance says, with the correction', () => {
  // Found of what should be there, in five of twenty villages.
  const villages = [
    [41, 50],
    [57, 60],
    [30, 38],
    [66, 72],
    [39, 50],
  ]
  const [found, due] = [233, 270]
  const ratio = found / due
  const residuals = villages.reduce((sum, [y = 0, x = 0]) => sum + (y - ratio * x) ** 2, 0)
  // Cochran 1977, 6.4: (1 − f) ÷ (n x̄²) × Σ (y − R x)² ÷ (n − 1).
  const expected = ((1 - 5 / 20) / (5 * (due / 5) ** 2)) * (residuals / 4)
  const draw = drawing([found, due], villages, 'counts', 20)
  const { mean, variance } = spreadOf(20_000, () => {
    const [y = 0, x = 0] = draw()
    return y / x
  })
  expect(Math.abs(mean / ratio - 1)).toBeLessThan(0.005)
  expect(Math.abs(variance / expected - 1)).toBeLessThan(0.08)
})

test('over all samples that a design can draw, the bootstrap’s variance is the design’s on average', () => {
  // Twelve villages; every draw of four of them; what the bootstrap of each says of its mean.
  const population = [62, 71, 75, 78, 80, 83, 85, 88, 90, 91, 95, 99]
  const mean = population.reduce((sum, each) => sum + each, 0) / 12
  const design = (population.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 11 / 4) * (1 - 4 / 12)
  const samples = 400
  let variances = 0
  let means = 0
  for (let at = 0; at < samples; at += 1) {
    const left = [...population]
    const drawn = Array.from({ length: 4 }, () => left.splice(drawBelow(next, left.length), 1)[0] ?? 0)
    const own = drawn.reduce((sum, each) => sum + each, 0) / 4
    const draw = drawing(
      [own],
      drawn.map((each) => [each]),
      'mean',
      12,
    )
    const spread = spreadOf(200, () => draw()[0] ?? 0)
    means += spread.mean
    variances += spread.variance
  }
  expect(Math.abs(means / samples - mean)).toBeLessThan(1)
  expect(Math.abs(variances / samples / design - 1)).toBeLessThan(0.1)
})

test('counts move by the ratio of the villages’ sums; equal villages move nothing, and nothing moves what no village has', () => {
  const alike = [
    [4, 5],
    [4, 5],
    [4, 5],
  ]
  expect([...drawing([24, 30], alike, 'counts')()].map((each) => each.toFixed(9))).toEqual([
    '24.000000000',
    '30.000000000',
  ])
  expect(drawing([80], [[4], [4]], 'mean')()[0]).toBeCloseTo(80, 12)
  const none = drawing(
    [7, 30],
    [
      [0, 5],
      [0, 9],
    ],
    'counts',
  )
  expect(none()[0]).toBe(7)
})

test('an amount moves as what is off to what was counted does', () => {
  // 3 of 60 are off: 5 %. One village alone: 1 of 20, or 2 of 40; both are 5 %.
  expect(
    drawing(
      [5],
      [
        [1, 20],
        [2, 40],
      ],
      'ratio',
    )()[0],
  ).toBeCloseTo(5, 12)
  const draw = drawing(
    [10],
    [
      [1, 20],
      [5, 40],
    ],
    'ratio',
  )
  const seen = new Set(Array.from({ length: 50 }, () => draw()[0]?.toFixed(4)))
  expect([...seen].sort()).toEqual(['12.5000', '5.0000'])
})
