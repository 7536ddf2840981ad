import { describe, expect, test } from 'vitest'
import type { CaseIndicator, CaseValue, Observation, Rule } from './case'
import { cell, indicator, marksFor, scored, type Given } from './case.fixture'

/** From observations to the value that is judged. A curve through (0, 0) and (100, 10) shows the value as marks × 10. */
const asIs: Partial<CaseIndicator> = {
  rule: {
    type: 'curve',
    knots: [
      [-1000, -100],
      [1000, 100],
    ],
    min: -100,
  },
  points: 100,
}
const ratio: Partial<CaseIndicator> = { ...asIs, kind: 'ratio', multiplier: 100 }

/** The value of unit a in each period, read from its explanation. */
function valuesOf(given: Given): Record<string, number | null | undefined> {
  const cells = scored(given, { explain: true }).a?.cells ?? {}
  return Object.fromEntries(Object.entries(cells).map(([period, row]) => [period, row.B1?.value]))
}

describe('an observation becomes a value by its kind', () => {
  test.each<[string, Partial<CaseIndicator>, Observation, number]>([
    ['a ratio in per cent', { kind: 'ratio', multiplier: 100 }, { numerator: 45, denominator: 60 }, 75],
    [
      'a ratio in per mille',
      { kind: 'ratio', multiplier: 1000 },
      { numerator: 51, denominator: 10_000 },
      5.1,
    ],
    ['an amount is itself', {}, { value: -12.5 }, -12.5],
    ['a rating is itself', { kind: 'rating' }, { value: 88 }, 88],
    [
      'a poll weighs its answers by worth',
      {
        kind: 'poll',
        answers: [
          { code: 'yes', worth: 1 },
          { code: 'soso', worth: 0.5 },
          { code: 'no', worth: 0 },
        ],
      },
      { answers: { yes: 6, soso: 2 } },
      87.5,
    ],
  ])('%s', (_, given, observation, value) => {
    const values = valuesOf({
      indicators: [indicator({ ...asIs, ...given })],
      values: [cell('a', 'Q1', observation)],
    })
    expect(values.Q1).toBe(value)
  })
  test('manual marks are as given', () => {
    expect(marksFor({ kind: 'manual', rule: { type: 'manual' } }, { marks: 7.5, reason: 'panel' })).toBe(7.5)
  })
})

describe('accumulate', () => {
  const rows = [
    cell('a', 'Q1', { numerator: 9, denominator: 10 }),
    cell('a', 'Q2', { numerator: 50, denominator: 100 }),
    cell('a', 'Q3', { numerator: 0, denominator: 0 }),
  ]
  test.each<[string, Partial<CaseIndicator>, CaseValue[], Record<string, number | null>]>([
    ['none: each quarter by itself', { accumulate: 'none' }, rows, { Q1: 90, Q2: 50, Q3: null }],
    [
      'sum: counts are added, then divided',
      { accumulate: 'sum' },
      rows,
      { Q1: 90, Q2: (100 * 59) / 110, Q3: (100 * 59) / 110 },
    ],
    ['mean: over the quarters that have a value', { accumulate: 'mean' }, rows, { Q1: 90, Q2: 70, Q3: 70 }],
    ['latest: the quarter’s own stock', { accumulate: 'latest' }, rows, { Q1: 90, Q2: 50, Q3: null }],
    [
      'sum of amounts',
      { accumulate: 'sum', kind: 'amount' },
      [cell('a', 'Q1', { value: 3 }), cell('a', 'Q2', { value: 4 }), cell('a', 'Q3', { value: 5 })],
      { Q1: 3, Q2: 7, Q3: 12 },
    ],
    [
      'an unreported quarter has no value, whatever the sum could lend it',
      { accumulate: 'sum' },
      [rows[0], rows[2]].filter((row) => row !== undefined),
      { Q1: 90, Q2: null, Q3: 90 },
    ],
  ])('%s', (_, given, values, expected) => {
    expect(valuesOf({ quarters: 3, indicators: [indicator({ ...ratio, ...given })], values })).toEqual(
      expected,
    )
  })
  test('a sum runs over the periods the indicator is due in, and no others', () => {
    const values = [1, 2, 4].map((value, at) => cell('a', `Q${String(at + 1)}`, { value }))
    const given = {
      quarters: 3,
      indicators: [indicator({ ...asIs, accumulate: 'sum', reportedIn: ['Q1', 'Q3'] })],
      values,
    }
    expect(valuesOf(given).Q3).toBe(5)
    expect(scored(given).a?.marks.Q2?.B1).toBeNull()
  })
  test('counts of a tally are added up over the year', () => {
    const rule: Rule = { type: 'tally', start: 'full', items: [{ code: 'late', marks: 1, cap: 3 }] }
    const { a } = scored({
      quarters: 2,
      indicators: [indicator({ kind: 'tally', accumulate: 'sum', rule })],
      values: [cell('a', 'Q1', { counts: { late: 2 } }), cell('a', 'Q2', { counts: { late: 2 } })],
    })
    expect(a?.marks).toEqual({ Q1: { B1: 8 }, Q2: { B1: 7 } })
  })
})

describe('measure', () => {
  const now = cell('a', 'Q2', { value: 30 })
  test.each<[string, Partial<CaseIndicator>, CaseValue[], number | null]>([
    [
      'change against a named past period',
      { measure: 'change', baseline: '2025Q4' },
      [now, cell('a', '2025Q4', { value: 24 })],
      6,
    ],
    [
      'growth in per cent of the baseline',
      { measure: 'growth', baseline: '2025Q4' },
      [now, cell('a', '2025Q4', { value: 24 })],
      25,
    ],
    [
      'growth from a loss is upwards',
      { measure: 'growth', baseline: '2025Q4' },
      [now, cell('a', '2025Q4', { value: -10 })],
      400,
    ],
    [
      'growth from 0 is not applicable',
      { measure: 'growth', baseline: '2025Q4' },
      [now, cell('a', '2025Q4', { value: 0 })],
      null,
    ],
    ['change without its baseline is not applicable', { measure: 'change', baseline: '2025Q4' }, [now], null],
    [
      'change against an earlier period of the plan',
      { measure: 'change', baseline: 'Q1' },
      [now, cell('a', 'Q1', { value: 29 })],
      1,
    ],
    [
      'the same span last year',
      { measure: 'change', baseline: 'sameSpanLastYear' },
      [now, cell('a', '2025Q2', { value: 28 })],
      2,
    ],
    [
      'the same span last year, accumulated the same way',
      { measure: 'growth', baseline: 'sameSpanLastYear', accumulate: 'sum' },
      [
        cell('a', 'Q1', { value: 20 }),
        now,
        cell('a', '2025Q1', { value: 15 }),
        cell('a', '2025Q2', { value: 25 }),
      ],
      25,
    ],
    ['completion of a target', { measure: 'completion', target: 40 }, [now], 75],
    ['completion of a target of 0 is not applicable', { measure: 'completion', target: 0 }, [now], null],
  ])('%s', (_, given, values, value) => {
    expect(valuesOf({ quarters: 2, indicators: [indicator({ ...asIs, ...given })], values }).Q2).toBe(value)
  })
  test('a half-year inspection is paired with last year’s by name, a quarter ending with it with a quarter', () => {
    const { a } = scored(
      {
        plan: {
          periods: [
            { code: '2026Q2', end: '2026-06-30' },
            { code: '2026H1', end: '2026-06-30' },
          ],
          pastPeriods: [
            { code: '2025H1', end: '2025-06-30' },
            { code: '2025Q2', end: '2025-06-30' },
          ],
          phases: [
            { code: 'regular', periods: ['2026Q2'] },
            { code: 'half', periods: ['2026H1'] },
          ],
        },
        indicators: [
          indicator({
            ...asIs,
            phases: ['regular', 'half'],
            measure: 'change',
            baseline: 'sameSpanLastYear',
          }),
        ],
        values: [
          cell('a', '2026Q2', { value: 10 }),
          cell('a', '2026H1', { value: 10 }),
          cell('a', '2025Q2', { value: 9 }),
          cell('a', '2025H1', { value: 3 }),
        ],
      },
      { explain: true },
    )
    expect(a?.cells?.['2026Q2']?.B1?.value).toBe(1)
    expect(a?.cells?.['2026H1']?.B1?.value).toBe(7)
  })
})

describe('values are judged unrounded unless the indicator says otherwise', () => {
  const observation = { numerator: 8996, denominator: 10_000 }
  test.each([
    ['89.96 does not reach 90', undefined, 0],
    ['to one decimal it does', 1, 10],
  ])('%s', (_, valueDecimals, marks) => {
    expect(marksFor({ kind: 'ratio', target: 90, valueDecimals }, observation)).toBe(marks)
  })
})

describe('sources', () => {
  test.each([
    ['the department outranks the unit', ['self', 'department'], 2],
    ['a verified figure outranks both', ['verified', 'self', 'department'], 3],
    ['alone, the unit’s own counts', ['self'], 1],
  ] as const)('%s', (_, sources, value) => {
    const figures = { self: 1, department: 2, verified: 3 }
    const values = sources.map((source) => cell('a', 'Q1', { value: figures[source] }, 'B1', source))
    expect(valuesOf({ indicators: [indicator(asIs)], values }).Q1).toBe(value)
  })
  test('cell by cell: a verified quarter leaves the others as they were', () => {
    const values = [
      cell('a', 'Q1', { value: 1 }),
      cell('a', 'Q2', { value: 2 }),
      cell('a', 'Q1', { value: 9 }, 'B1', 'verified'),
    ]
    expect(valuesOf({ quarters: 2, indicators: [indicator(asIs)], values })).toEqual({ Q1: 9, Q2: 2 })
  })
})

describe('three states that are not 0', () => {
  const statusOf = (given: Given) => scored(given, { explain: true }).a?.cells?.Q1?.B1?.status
  test.each<[string, Given, string]>([
    ['not reported is missing', { units: ['a'], values: [] }, 'missing'],
    [
      'nobody to serve is not applicable',
      {
        indicators: [indicator({ kind: 'ratio' })],
        values: [cell('a', 'Q1', { numerator: 0, denominator: 0 })],
      },
      'notApplicable',
    ],
    [
      'no points for the group is not assessed',
      { indicators: [indicator({ points: { farm: 20 } })], values: [cell('a', 'Q1', { value: 99 })] },
      'notAssessed',
    ],
    [
      'an indicator that is only monitored is not assessed',
      {
        indicators: [indicator({ points: undefined, rule: undefined })],
        values: [cell('a', 'Q1', { value: 99 })],
      },
      'notAssessed',
    ],
    ['before its period opens a cell is not yet due', { units: ['a'], values: [], notYet: ['Q1'] }, 'notYet'],
    [
      'outside its periods it is not due',
      {
        quarters: 2,
        indicators: [indicator({ reportedIn: ['Q2'] })],
        values: [cell('a', 'Q2', { value: 1 })],
      },
      'notDue',
    ],
  ])('%s', (_, given, status) => {
    expect(statusOf(given)).toBe(status)
  })
})
