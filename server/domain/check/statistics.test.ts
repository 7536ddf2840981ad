import { describe, expect, test } from 'vitest'
import { mean, median, medianDistance, modifiedZScore, standardDeviation, zScore } from './statistics'

/*
 * Figures of dhis2/dhis2-core, OutlierDetectionService{ZScore,ModifiedZScore,MinMax}Test.java. Its convention: population
 * standard deviation, the point in its own series, an outlier from the threshold on.
 */
const deA = [50, 53, 58, 55, 51, 12, 51, 59, 55, 52, 58, 91]
const deB = [41, 48, 45, 46, 49, 41, 41, 49, 42, 47, 11, 87]

describe('DHIS2’s cases, by its convention', () => {
  const byZ = (values: readonly number[]) =>
    values.filter((value) => zScore(value, values, 'population') >= 2)
  const byModified = (values: readonly number[]) =>
    values.filter((value) => modifiedZScore(value, values) >= 2)
  test.each([
    [deA, [12, 91]],
    [deB, [11, 87]],
  ])('of a year by month the same two stand out, by z', (values, found) => expect(byZ(values)).toEqual(found))
  test('by modified z the same four', () =>
    expect([...byModified(deA), ...byModified(deB)]).toEqual([12, 91, 11, 87]))
  test('of all four the order by modified z is DHIS2’s', () => {
    const scores = [
      ...[12, 91].map((value) => ({ name: `deA ${value}`, z: modifiedZScore(value, deA) })),
      ...[11, 87].map((value) => ({ name: `deB ${value}`, z: modifiedZScore(value, deB) })),
    ]
    expect(scores.toSorted((a, b) => b.z - a.z).map(({ name }) => name)).toEqual([
      'deA 12',
      'deB 87',
      'deA 91',
      'deB 11',
    ])
  })
  test('a single series: mean, deviation, median, MAD and both scores', () => {
    const values = [31, 34, 38, 81, 39, 33]
    expect(mean(values)).toBeCloseTo(42.6666, 3)
    expect(standardDeviation(values, 'population')).toBeCloseTo(17.365, 3)
    expect(zScore(81, values, 'population')).toBeCloseTo(2.207, 3)
    expect(median(values)).toBe(36)
    expect(medianDistance(values)).toBe(3)
    expect(modifiedZScore(81, values)).toBeCloseTo(10.117, 3)
    expect(byModified(values)).toEqual([81])
    expect(byZ(values)).toEqual([81])
  })
  test('outside given bounds, which are inside themselves: eight', () => {
    const outside = (values: readonly number[], low: number, high: number) =>
      values.filter((value) => value < low || value > high)
    const found = [
      ...outside([50, 51, 34, 59, 58, 39, 68, 52, 51, 58, 40, 91], 40, 60),
      ...outside([42, 48, 45, 46, 49, 68, 48, 49, 52, 47, 11, 87], 45, 65),
    ]
    expect(found).toHaveLength(8)
  })
})

describe('our own convention: the value is left out of its history', () => {
  test('with the point in, no score passes √(n − 1); left out, a wild value is as far as it is', () => {
    const history = [31, 34, 38, 39, 33]
    expect(zScore(8100, [...history, 8100], 'population')).toBeLessThanOrEqual(Math.sqrt(5) + 1e-9)
    expect(zScore(8100, history)).toBeGreaterThan(1000)
  })
  test('values that are all the same say nothing of how far one is', () => {
    expect(zScore(7, [5, 5, 5])).toBeNaN()
    expect(modifiedZScore(7, [5, 5, 5, 9])).toBeNaN()
  })
})
