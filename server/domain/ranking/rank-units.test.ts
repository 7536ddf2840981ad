import { expect, test } from 'vitest'
import { rankUnits, type Contender } from './rank-units'

const ranksOf = (contenders: Contender[], by?: 'all' | 'group') =>
  rankUnits(contenders, by).map(({ unit, rank }) => `${unit} ${String(rank)}`)
const withTotals = (totals: Record<string, number | null>): Contender[] =>
  Object.entries(totals).map(([unit, total]) => ({ unit, total }))

test.each<[string, Contender[], string[]]>([
  ['two second, then a fourth', withTotals({ a: 90, b: 80, c: 80, d: 70 }), ['a 1', 'b 2', 'c 2', 'd 4']],
  ['equal units stand by their codes', withTotals({ c: 80, a: 80, b: 80 }), ['a 1', 'b 1', 'c 1']],
  ['who has no figure stands last without a rank', withTotals({ a: null, b: 0 }), ['b 1', 'a null']],
  [
    'a missing tie-break stands below every figure',
    [
      { unit: 'a', total: 80, tieBreaks: [null] },
      { unit: 'b', total: 80, tieBreaks: [0] },
    ],
    ['b 1', 'a 2'],
  ],
  ['nobody', [], []],
])('%s', (_, contenders, expected) => {
  expect(ranksOf(contenders)).toEqual(expected)
})

test('vetoed units keep their place among the ranked, not among each other', () => {
  const places = rankUnits([
    { unit: 'a', total: 90, vetoed: true },
    { unit: 'b', total: 85 },
    { unit: 'c', total: 85, vetoed: true },
    { unit: 'd', total: 80 },
    { unit: 'e', total: 70, vetoed: true },
    { unit: 'f', total: null, vetoed: true },
  ])
  expect(places.map(({ unit, rank, rankWithoutVeto }) => [unit, rank, rankWithoutVeto])).toEqual([
    ['b', 1, undefined],
    ['d', 2, undefined],
    ['a', null, 1],
    ['c', null, 1],
    ['e', null, 3],
    ['f', null, null],
  ])
})

test('groups are ranked apart, in the order of their codes', () => {
  const contenders = [
    { unit: 'a', total: 10, group: 'town' },
    { unit: 'b', total: 20, group: 'farm' },
    { unit: 'c', total: 30, group: 'town', vetoed: true },
  ]
  expect(ranksOf(contenders, 'group')).toEqual(['b 1', 'a 1', 'c null'])
})
