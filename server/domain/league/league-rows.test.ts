import { describe, expect, test } from 'vitest'
import { headline } from './headline'
import { indicatorCells } from './indicator-cells'
import { partRows, type TableLine, totalRows } from './league-rows'
import { rankByShare, sumMarks } from './rank-by-share'

const units = [
  ['a', 'town'],
  ['b', 'township'],
  ['c', 'township'],
  ['d', 'township'],
].map(([code = '', group = '']) => ({ id: `id ${code}`, code, name: code, nameEn: null, group }))

const line = (
  unit: string,
  rank: number | null,
  sum: [number, number] | null,
  status = 'ranked',
): TableLine => ({
  unitId: `id ${unit}`,
  score: null,
  rank,
  rankWithoutVeto: null,
  status,
  grade: null,
  categories: sum ? { B: { marks: sum[0], points: sum[1] } } : {},
})
const inB = (each: TableLine) => each.categories['B'] ?? null
const rules = { decimals: 2, by: 'all' as const }

describe('a ranking by a share of points', () => {
  const contender = (unit: string, sum: [number, number] | null, vetoed = false, group = 'town') => ({
    unit,
    group,
    vetoed,
    sum: sum && { marks: sum[0], points: sum[1] },
  })
  test.each([
    [
      'shares, not marks, are ranked',
      [contender('a', [9, 18]), contender('b', [10, 28])],
      ['a 50 1', 'b 35.71 2'],
    ],
    [
      'equal when printed, equal in rank; the next rank is left out',
      [contender('a', [2, 3]), contender('b', [66.67, 100]), contender('c', [1, 2])],
      ['a 66.67 1', 'b 66.67 1', 'c 50 3'],
    ],
    [
      'who was not assessed has no rank',
      [contender('a', null), contender('b', [0, 10]), contender('c', [0, 0])],
      ['b 0 1', 'a null null', 'c null null'],
    ],
    [
      'who is vetoed stands after the ranked ones',
      [contender('a', [10, 10], true), contender('b', [5, 10])],
      ['b 50 1', 'a 100 null'],
    ],
    ['marks beyond the points are no error', [contender('a', [30, 28])], ['a 107.14 1']],
  ])('%s', (_, contenders, expected) => {
    expect(rankByShare(contenders, rules).map(({ unit, share, rank }) => `${unit} ${share} ${rank}`)).toEqual(
      expected,
    )
  })
  test('each group by itself where the plan ranks by group', () => {
    const places = rankByShare([contender('a', [9, 10]), contender('b', [5, 10], false, 'township')], {
      decimals: 2,
      by: 'group',
    })
    expect(places.map((place) => place.rank)).toEqual([1, 1])
  })
})

test.each([
  [
    'marks add up exactly',
    [
      [0.1, 1],
      [0.2, 1],
    ],
    { marks: 0.3, points: 2 },
  ],
  [
    'what was not assessed is left out of both',
    [
      [5, 10],
      [null, null],
    ],
    { marks: 5, points: 10 },
  ],
  ['nothing assessed is nothing', [[null, null]], null],
  ['no period is nothing', [], null],
])('%s', (_, cells, expected) => {
  expect(
    sumMarks(
      cells.map(([marks = null, points = null]) => ({ marks, points })),
      2,
    ),
  ).toEqual(expected)
})

describe('the lines of a table', () => {
  test('stored ranks with the earlier ones, and places within groups: ties stay ties', () => {
    const rows = totalRows(
      [line('a', 1, null), line('b', 2, null), line('c', 2, null), line('d', 4, null)],
      units,
      [line('b', 1, null), line('a', 2, null)],
    )
    expect(rows.map((row) => [row.unit.code, row.rank, row.previousRank, row.placeInGroup])).toEqual([
      ['a', 1, 2, 1],
      ['b', 2, 1, 1],
      ['c', 2, null, 1],
      ['d', 4, null, 3],
    ])
  })
  test('by a part: its own ranks now and before, beside the stored one', () => {
    const rows = partRows(
      [line('a', 1, [5, 10]), line('b', 2, [9, 10], 'provisional'), line('c', null, [10, 10], 'vetoed')],
      units,
      [line('a', 2, [8, 10]), line('b', 1, [7, 10])],
      { now: inB, before: inB },
      rules,
    )
    expect(
      rows.map((row) => [
        row.unit.code,
        row.rank,
        row.previousRank,
        row.storedRank,
        row.status,
        row.part?.share,
      ]),
    ).toEqual([
      ['b', 1, 2, 2, 'provisional', 90],
      ['a', 2, 1, 1, 'ranked', 50],
      ['c', null, null, null, 'vetoed', 100],
    ])
  })
  test('a unit that the plan does not know is not shown', () => {
    expect(totalRows([line('x', 1, null)], units, [])).toEqual([])
  })
})

describe('an indicator’s cells', () => {
  const mark = (periodCode: string, value: number | null, lo = 90, hi = 90) => ({
    unitId: 'id a',
    periodCode,
    status: value === null ? 'missing' : 'scored',
    marks: 1,
    points: 2,
    value,
    ownValue: value,
    target: { lo, hi },
  })
  test('only the counted periods, in the order of the year', () => {
    const cells = indicatorCells([mark('Q2', 90), mark('Q3', 90), mark('Q1', 90)], ['Q1', 'Q2'], 'higher')
    expect(cells.get('id a')?.map((cell) => cell.periodCode)).toEqual(['Q1', 'Q2'])
  })
  test.each([
    ['met at the target', 'higher', 90, 90, 90, true],
    ['missed by a hair', 'higher', 89.995, 90, 90, false],
    ['lower is better', 'lower', 91, 90, 90, false],
    ['within a range', 'range', 105, 103, 107, true],
    ['outside a range', 'range', 108, 103, 107, false],
    ['nothing reported meets nothing and misses nothing', 'higher', null, 90, 90, null],
  ] as const)('%s', (_, direction, value, lo, hi, met) => {
    const cells = indicatorCells([mark('Q1', value, lo, hi)], ['Q1'], direction)
    expect(cells.get('id a')?.[0]?.met).toBe(met)
  })
})

describe('what the table of one group or indicator says', () => {
  const row = (name: string, rank: number, placeInGroup: number, met: boolean | null = null) => ({
    unit: { code: name, name, nameEn: null },
    rank,
    previousRank: rank,
    placeInGroup,
    status: 'ranked',
    met,
  })
  test('who leads the group, whatever its rank in the county', () => {
    expect(headline([row('B', 3, 1), row('C', 5, 2)], true)).toMatchObject([
      { is: 'leads', units: [{ code: 'B' }] },
    ])
  })
  test('who missed the target is counted, and the first is where to look', () => {
    expect(headline([row('A', 1, 1, true), row('B', 2, 2, false), row('C', 3, 3, false)])).toMatchObject([
      { is: 'leads' },
      { is: 'missed', count: 2, first: { code: 'B' } },
    ])
  })
})
