import { expect, test } from 'vitest'
import { rankRanges, type StoredRange } from './rank-ranges'

const row = (id: string, rank: number | null, group = 'town') => ({
  unit: { id, code: id, name: id, nameEn: null, group },
  rank,
})
const range = (unitId: string, low: number, high: number, tier: number): StoredRange => {
  return { unitId, rankLow: low, rankHigh: high, totalLow: 80, totalHigh: 90, tier, reason: null }
}
const none = (unitId: string, reason: 'vetoed' | 'fewUnits'): StoredRange => {
  return { unitId, rankLow: null, rankHigh: null, totalLow: null, totalHigh: null, tier: null, reason }
}
const tiers = (of: ReturnType<typeof rankRanges>) =>
  [...of].map(([unit, { tier, reason }]) => [unit, tier ?? reason])

test('a tier is named by the places of its units, tied ones each taking one', () => {
  const rows = [row('a', 1), row('b', 1), row('c', 3), row('d', 4), row('e', null)]
  const stored = [
    range('a', 1, 2, 1),
    range('b', 1, 2, 1),
    range('c', 3, 4, 2),
    range('d', 3, 4, 2),
    none('e', 'vetoed'),
  ]
  expect(tiers(rankRanges(rows, stored))).toEqual([
    ['a', { first: 1, last: 2 }],
    ['b', { first: 1, last: 2 }],
    ['c', { first: 3, last: 4 }],
    ['d', { first: 3, last: 4 }],
    ['e', 'vetoed'],
  ])
})

test('where groups are ranked, tiers are counted in each of them', () => {
  const rows = [row('a', 1), row('b', 2), row('x', 1, 'farm'), row('y', 2, 'farm')]
  const stored = [range('a', 1, 1, 1), range('b', 2, 2, 2), range('x', 1, 2, 1), range('y', 1, 2, 1)]
  expect(tiers(rankRanges(rows, stored, 'group'))).toEqual([
    ['a', { first: 1, last: 1 }],
    ['b', { first: 2, last: 2 }],
    ['x', { first: 1, last: 2 }],
    ['y', { first: 1, last: 2 }],
  ])
})

test('a unit of which nothing is stored has none', () => {
  expect(rankRanges([row('a', 1)], [])).toEqual(new Map())
})
