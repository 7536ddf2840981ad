import { describe, expect, test } from 'vitest'
import type { RankRange } from '../league/rank-ranges'
import { orderOf, spreadsOf } from './side-by-side'

const mark = (unitId: string, indicatorCode: string, marks: number | null) => ({
  ...{ unitId, indicatorCode, marks, points: 10 },
})
const tier = (first: number, last: number, rank = { low: first, high: last }): RankRange => ({
  ...{ rank, total: { low: 1, high: 2 }, tier: { first, last }, reason: null },
})

test('what sets units apart, the widest first; others’ marks and equal ones say nothing', () => {
  const marks = [
    ...[mark('a', 'B1', 9), mark('b', 'B1', 7), mark('c', 'B1', 0)],
    ...[mark('a', 'B2', 2), mark('b', 'B2', 10)],
    ...[mark('a', 'B3', 5), mark('b', 'B3', 5)],
    ...[mark('a', 'B4', 5), mark('b', 'B4', null)],
  ]
  expect(spreadsOf(['a', 'b'], ['B1', 'B2', 'B3', 'B4'], marks)).toEqual([
    { indicator: 'B2', difference: 8, best: ['b'], worst: ['a'] },
    { indicator: 'B1', difference: 2, best: ['a'], worst: ['b'] },
  ])
})

describe('who is surely ahead of whom', () => {
  test.each<[string, RankRange | null, RankRange | null, string]>([
    ['another tier', tier(1, 2), tier(3, 5), 'ahead'],
    ['the same tier', tier(1, 2), tier(1, 2), 'close'],
    [
      'one tier, with ranges apart',
      tier(1, 8, { low: 1, high: 2 }),
      tier(1, 8, { low: 5, high: 8 }),
      'ahead',
    ],
    [
      'one tier, with ranges that touch',
      tier(1, 8, { low: 1, high: 5 }),
      tier(1, 8, { low: 5, high: 8 }),
      'close',
    ],
    ['no ranges', null, tier(1, 2), 'unknown'],
  ])('%s', (_, first, second, expected) => {
    expect(orderOf(first, second)).toBe(expected)
  })
})
