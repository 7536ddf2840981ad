import { describe, expect, test } from 'vitest'
import { rankUnits } from '../ranking/rank-units'
import { gradeUnits } from '../ranking/grade-units'
import type { CaseIndicator, Observation, Rule } from './case'
import { cell, indicator, marksAmong, marksFor, scored } from './case.fixture'
import { roundHalfUp } from './rounding'

/** The worked examples of the specification of scoring, by their numbers. */

type Row = [sentence: string, indicator: Partial<CaseIndicator>, observation: Observation, marks: number]

const coverage = (partial: 'whole' | 'started' | 'proRata'): Partial<CaseIndicator> => ({
  kind: 'ratio',
  multiplier: 100,
  target: 90,
  rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial },
})
const bands: Rule = {
  type: 'bands',
  bands: [
    { from: 95, marks: 10 },
    { from: 90, marks: 8 },
    { from: 80, marks: 5 },
  ],
  else: 0,
}
const tally: Rule = {
  type: 'tally',
  start: 'full',
  items: [
    { code: 'late', marks: 0.5, cap: 3 },
    { code: 'error', marks: 2 },
  ],
}
const falling: Partial<CaseIndicator> = {
  direction: 'lower',
  target: 30,
  rule: { type: 'proportional', from: 60 },
}
const withBonus = { type: 'threshold', bonus: { step: 1, marks: 0.2, cap: 0.5 } } as const

test.each<Row>([
  ['1: 266 of 300, whole points short', coverage('whole'), { numerator: 266, denominator: 300 }, 9.5],
  ['1: 266 of 300, points begun', coverage('started'), { numerator: 266, denominator: 300 }, 9],
  ['1: 266 of 300, pro rata', coverage('proRata'), { numerator: 266, denominator: 300 }, 9.33],
  [
    '2: 0.3 short of 99 in steps of 0.1 are three steps, whatever binary says',
    { points: 3, target: 99, rule: { type: 'stepDeduction', step: 0.1, marks: 0.3, partial: 'whole' } },
    { value: 98.7 },
    2.1,
  ],
  ['3: 90 reaches its band', { rule: bands }, { value: 90 }, 8],
  ['3: 89.99 falls to the next', { rule: bands }, { value: 89.99 }, 5],
  ['3: 79.9 is below every band', { rule: bands }, { value: 79.9 }, 0],
  [
    '4: a curve between its knots',
    {
      rule: {
        type: 'curve',
        knots: [
          [300, 0],
          [500, 3.3],
          [700, 6.6],
          [900, 10],
        ],
      },
    },
    { value: 600 },
    4.95,
  ],
  [
    '5: eight late capped at 3, three errors at 2',
    { points: 15, kind: 'tally', rule: tally },
    { counts: { late: 8, error: 3 } },
    6,
  ],
  [
    '11: 3.5 above a range',
    {
      direction: 'range',
      target: [103, 107],
      rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'proRata' },
    },
    { value: 110.5 },
    8.25,
  ],
  ['12: a bonus passes the points, within its cap', { target: 90, rule: withBonus }, { value: 94 }, 10.5],
  ['17: half of the way down from 60 to 30', falling, { value: 45 }, 5],
  ['17: better than the target', falling, { value: 20 }, 10],
  ['17: worse than where marks begin', falling, { value: 70 }, 0],
])('example %s', (_, given, observation, marks) => {
  expect(marksFor(given, observation)).toBe(marks)
})

describe('examples that compare units', () => {
  test('6: minmax spreads 80, 90, 100 over 20 points', () => {
    expect(marksAmong({ points: 20, rule: { type: 'relative', method: 'minmax' } }, [80, 90, 100])).toEqual([
      0, 10, 20,
    ])
  })
  test('7: efficacy of 85 between 70 and 95', () => {
    const rule = {
      type: 'relative',
      method: 'efficacy',
      satisfactory: 95,
      unsatisfactory: 70,
      base: 0.6,
    } as const
    expect(marksFor({ rule }, { value: 85 })).toBe(8.4)
  })
  test('8: half a mark a rank, ties sharing the better', () => {
    const rule = { type: 'relative', method: 'rankStep', drop: 0.5 } as const
    expect(marksAmong({ rule }, [92, 92, 90, 88])).toEqual([10, 10, 9, 8.5])
  })
  test('9: the county mean as target', () => {
    const rule = { type: 'stepDeduction', step: 1, marks: 0.2, partial: 'whole' } as const
    expect(marksAmong({ points: 5, target: { ref: 'mean' }, rule }, [90, 80, 100])).toEqual([5, 3, 5])
  })
  test('10: level and progress, weighed by which side of the mean a unit is on', () => {
    const rule: Rule = {
      type: 'blend',
      parts: [
        { weight: 0.7, rule: { type: 'proportional' }, target: 100 },
        { weight: 0.3, rule: { type: 'proportional' }, measure: 'change', target: 4 },
      ],
      when: { ref: 'mean' },
      otherwise: [0.3, 0.7],
    }
    const results = scored({
      indicators: [indicator({ points: 7, baseline: '2025Q1', rule })],
      values: [
        cell('a', 'Q1', { value: 96 }),
        cell('b', 'Q1', { value: 84 }),
        cell('a', '2025Q1', { value: 94 }),
        cell('b', '2025Q1', { value: 82 }),
      ],
    })
    expect(results.a?.marks.Q1?.B1).toBe(5.75)
    // b: 84 below the mean of 90: 0.3 × 7 × 0.84 + 0.7 × 7 × 0.5
    expect(results.b?.marks.Q1?.B1).toBe(4.21)
  })
  test('12: with a coefficient of 0.9 before the bonus', () => {
    expect(
      marksFor({ target: 90, rule: { ...withBonus, difficulty: true } }, { value: 94 }, { difficulty: 0.9 }),
    ).toBe(9.5)
  })
})

describe('examples of the year', () => {
  test('13: 0 of 0 is not applicable, and the next quarter stands by itself', () => {
    const { a } = scored({
      quarters: 2,
      indicators: [
        indicator({ kind: 'ratio', accumulate: 'sum', target: 100, rule: { type: 'proportional' } }),
      ],
      values: [
        cell('a', 'Q1', { numerator: 0, denominator: 0 }),
        cell('a', 'Q2', { numerator: 40, denominator: 50 }),
      ],
    })
    expect(a?.marks).toEqual({ Q1: { B1: null }, Q2: { B1: 8 } })
    expect(a?.periods).toEqual({ Q1: null, Q2: 80 })
  })
  test.each([
    [2.675, 2.68],
    [1.005, 1.01],
    [-2.345, -2.35],
  ])('14: %d rounds to %d', (figure, rounded) => {
    expect(roundHalfUp(figure, 2)).toBe(rounded)
  })
  test('15: two first, a third, and a vetoed unit that would have been first', () => {
    const totals = { a: 95.5, b: 95.5, c: 93, d: 97 }
    const table = rankUnits(
      Object.entries(totals).map(([unit, total]) => ({ unit, total, vetoed: unit === 'd' })),
    )
    expect(table.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
      ['d', null],
    ])
    expect(table[3]?.rankWithoutVeto).toBe(1)
  })
  test('16: three periods at 4:3:3', () => {
    const { a } = scored({
      quarters: 3,
      plan: { phases: [{ code: 'regular', periods: ['Q1', 'Q2', 'Q3'], combine: [4, 3, 3] }] },
      indicators: [indicator({ target: 100, rule: { type: 'proportional' } })],
      values: [
        cell('a', 'Q1', { value: 80 }),
        cell('a', 'Q2', { value: 90 }),
        cell('a', 'Q3', { value: 100 }),
      ],
    })
    expect(a?.phases.regular).toBe(89)
    expect(a?.total).toBe(89)
  })
  test.each([
    ['zero', { Q1: 9, Q2: 0, Q3: 8 }],
    ['carry', { Q1: 9, Q2: 9, Q3: 8 }],
  ] as const)('18: a quarter not reported, missing: %s', (missing, marks) => {
    const { a } = scored({
      quarters: 3,
      plan: { missing },
      indicators: [
        indicator({ kind: 'ratio', accumulate: 'sum', target: 100, rule: { type: 'proportional' } }),
      ],
      values: [
        cell('a', 'Q1', { numerator: 90, denominator: 100 }),
        cell('a', 'Q3', { numerator: 30, denominator: 50 }),
      ],
    })
    expect(
      Object.fromEntries(Object.entries(a?.marks ?? {}).map(([period, row]) => [period, row.B1])),
    ).toEqual(marks)
  })
  test('19: a tie across the quota of 30 % falls below it', () => {
    const totals = [96, 95, 94, 94, 93, 92, 91, 90, 89, 88]
    const places = rankUnits(totals.map((total, at) => ({ unit: String(at), total })))
    const grades = gradeUnits(places, [{ code: 'excellent', from: 90, quota: 0.3 }])
    expect([...grades.values()].filter((grade) => grade === 'excellent')).toHaveLength(2)
  })
})
