import { describe, expect, test } from 'vitest'
import { binomialSampler, poissonSampler, type CountSampler } from './count-sampler'
import { binomialWeights, poissonWeights } from './count-weights'
import { makeGenerator, seedOf } from './generator'

const share = ({ low, weights }: { low: number; weights: Float64Array }, count: number) =>
  (weights[count - low] ?? 0) / weights.reduce((sum, each) => sum + each, 0)

describe('chances of counts', () => {
  test.each([
    // In exact fractions.
    [3, 10, 3, 0.266827932],
    [3, 10, 0, 0.0282475249],
    [3, 10, 10, 0.0000059049],
    [57, 60, 60, 0.046069799],
    [57, 60, 57, 0.229845243],
  ])('%i of %i: of %i', (count, of, at, expected) => {
    expect(share(binomialWeights(count, of), at)).toBeCloseTo(expected, 8)
  })
  test.each([
    // In fifty digits.
    [4, 4, 0.195366815],
    [4, 0, 0.018315639],
    [60, 60, 0.051431745],
    [60, 45, 0.007608963],
  ])('a mean of %i: of %i', (mean, at, expected) => {
    expect(share(poissonWeights(mean), at)).toBeCloseTo(expected, 8)
  })
  test('none and all are certain', () => {
    expect(binomialWeights(0, 9)).toEqual({ low: 0, weights: Float64Array.of(1) })
    expect(binomialWeights(9, 9)).toEqual({ low: 9, weights: Float64Array.of(1) })
    expect(poissonWeights(0)).toEqual({ low: 0, weights: Float64Array.of(1) })
  })
})

function moments({ draw, low, high }: CountSampler) {
  const next = makeGenerator(seedOf('c0de'.repeat(16)))
  const drawn = Array.from({ length: 20_000 }, () => draw(next))
  for (const count of drawn) {
    expect(Number.isInteger(count)).toBe(true)
    expect(count).toBeGreaterThanOrEqual(low)
    expect(count).toBeLessThanOrEqual(high)
  }
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length
  return { mean, variance }
}

test.each([
  ['a small binomial', binomialSampler(57, 60), 57, 2.85],
  ['a county’s binomial', binomialSampler(3533, 4850), 3533, 959.4],
  ['a nation’s binomial, by its spread alone', binomialSampler(8_000_000, 9_000_000), 8_000_000, 888_888.9],
  ['a small Poisson', poissonSampler(4), 4, 4],
  ['a nation’s Poisson, by its spread alone', poissonSampler(9_540_000), 9_540_000, 9_540_000],
])('%s has its mean and its variance', (_, sampler, mean, variance) => {
  const found = moments(sampler)
  // Four standard errors of a mean, and of a variance of something near normal, over 20,000 draws.
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / 20_000))
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(4 * Math.sqrt(2.5 / 20_000))
})
