import { describe, expect, test } from 'vitest'
import type { CaseIndicator, CasePlan, CaseUnit } from './case'
import { cell, indicator, scored } from './case.fixture'

/** From marks to the year. An indicator worth its value out of 100 makes scores easy to read. */
const plain = (given: Partial<CaseIndicator> = {}): CaseIndicator =>
  indicator({ target: 100, rule: { type: 'proportional' }, ...given })
const quarterly = (unit: string, values: readonly number[]) =>
  values.map((value, at) => cell(unit, `Q${String(at + 1)}`, { value }))

describe('what does not count', () => {
  const two = [plain(), plain({ code: 'B2', kind: 'ratio' })]
  const given = (plan: Partial<CasePlan>) => ({
    plan,
    indicators: two,
    values: [cell('a', 'Q1', { value: 60 }), cell('a', 'Q1', { numerator: 0, denominator: 0 }, 'B2')],
  })
  test('not applicable is out of both sums', () => {
    const { a } = scored(given({}))
    expect(a?.marks.Q1).toEqual({ B1: 6, B2: null })
    expect(a?.periods.Q1).toBe(60)
  })
  test('or full points, where the plan says so', () => {
    const { a } = scored(given({ notAssessed: 'full' }))
    expect(a?.marks.Q1).toEqual({ B1: 6, B2: 10 })
    expect(a?.periods.Q1).toBe(80)
  })
  test('a group without points of its own is given the others’ full points then', () => {
    const { f } = scored({
      plan: { notAssessed: 'full' },
      indicators: [plain(), plain({ code: 'B2', points: { town: 5 } })],
      units: [{ code: 'f', group: 'farm' }],
      values: [cell('f', 'Q1', { value: 60 })],
    })
    expect(f?.marks.Q1).toEqual({ B1: 6, B2: 5 })
  })
  test('an indicator that is only monitored never counts', () => {
    const { a } = scored({
      plan: { notAssessed: 'full' },
      indicators: [plain(), plain({ code: 'M1', points: undefined, rule: undefined })],
      values: [cell('a', 'Q1', { value: 60 }), cell('a', 'Q1', { value: 5 }, 'M1')],
    })
    expect(a?.marks.Q1).toEqual({ B1: 6, M1: null })
    expect(a?.total).toBe(60)
  })
})

describe('missing, once the period is closed', () => {
  test.each([
    ['zero', { B1: 6, B2: 0 }, 30],
    ['exclude', { B1: 6, B2: null }, 60],
    ['carry', { B1: 6, B2: 9 }, 75],
  ] as const)('%s', (missing, marks, score) => {
    const { a } = scored({
      quarters: 2,
      plan: { missing },
      indicators: [plain(), plain({ code: 'B2' })],
      values: [cell('a', 'Q1', { value: 90 }, 'B2'), cell('a', 'Q2', { value: 60 })],
    })
    expect(a?.marks.Q2).toEqual(marks)
    expect(a?.periods.Q2).toBe(score)
  })
  test('carry with nothing to carry is zero', () => {
    const { a } = scored({ plan: { missing: 'carry' }, units: ['a'], values: [] })
    expect(a?.marks.Q1?.B1).toBe(0)
  })
  test('carry reaches over a quarter that had nobody to serve', () => {
    const { a } = scored({
      quarters: 3,
      plan: { missing: 'carry' },
      indicators: [plain({ kind: 'ratio' })],
      values: [
        cell('a', 'Q1', { numerator: 8, denominator: 10 }),
        cell('a', 'Q2', { numerator: 0, denominator: 0 }),
      ],
    })
    expect(a?.marks.Q3?.B1).toBe(8)
  })
  test('last year’s value is not carried into this one', () => {
    const { a } = scored({
      plan: { missing: 'carry' },
      indicators: [plain()],
      values: [cell('a', '2025Q4', { value: 90 })],
    })
    expect(a?.marks.Q1?.B1).toBe(0)
  })
  test('exclude rescales even where not applicable gets full points', () => {
    const { a } = scored({
      plan: { missing: 'exclude', notAssessed: 'full' },
      indicators: [plain(), plain({ code: 'B2' })],
      values: [cell('a', 'Q1', { value: 60 })],
    })
    expect(a?.periods.Q1).toBe(60)
  })
})

describe('an unfinished year', () => {
  const plan: Partial<CasePlan> = {
    phases: [
      { code: 'regular', weight: 1, periods: ['Q1', 'Q2', 'Q3'], combine: [1, 2, 3] },
      { code: 'final', weight: 3, periods: ['Q4'] },
    ],
  }
  const indicators = [plain({ phases: ['regular', 'final'] })]
  test('periods not yet open are left out, and the weights of the rest renormalise', () => {
    const { a } = scored({
      quarters: 4,
      plan,
      indicators,
      values: [...quarterly('a', [60, 90]), cell('a', 'Q3', { value: 1 })],
      notYet: ['Q3', 'Q4'],
    })
    expect(a?.periods).toEqual({ Q1: 60, Q2: 90, Q3: null, Q4: null })
    expect(a?.phases).toEqual({ regular: 80, final: null })
    expect(a?.total).toBe(80)
    expect(a?.status).toBe('ranked')
  })
  test('an open period counts the cells reported so far, and its units are provisional', () => {
    const results = scored({
      quarters: 2,
      indicators: [plain(), plain({ code: 'B2' })],
      units: ['a', 'b'],
      values: [
        ...quarterly('a', [60, 90]),
        ...quarterly('b', [70]),
        cell('a', 'Q1', { value: 60 }, 'B2'),
        cell('b', 'Q1', { value: 70 }, 'B2'),
      ],
      open: ['Q2'],
    })
    expect(results.a?.marks.Q2).toEqual({ B1: 9, B2: null })
    expect(results.a?.periods).toEqual({ Q1: 60, Q2: 90 })
    expect(results.a?.total).toBe(75)
    expect(results.b?.periods).toEqual({ Q1: 70, Q2: null })
    expect(results.b?.total).toBe(70)
    expect(results.table.map(({ unit, rank, status }) => [unit, rank, status])).toEqual([
      ['a', 1, 'provisional'],
      ['b', 2, 'provisional'],
    ])
  })
  test('nothing is carried into an open period', () => {
    const { a } = scored({
      quarters: 2,
      plan: { missing: 'carry' },
      indicators: [plain()],
      values: quarterly('a', [60]),
      open: ['Q2'],
    })
    expect(a?.marks.Q2?.B1).toBeNull()
  })
  test('a unit of which nothing was assessed has no total and no rank', () => {
    const results = scored({
      plan: { missing: 'exclude' },
      indicators: [plain()],
      units: ['a', 'b'],
      values: quarterly('b', [50]),
    })
    expect(results.table.map(({ unit, total, rank, status }) => [unit, total, rank, status])).toEqual([
      ['b', 50, 1, 'ranked'],
      ['a', null, null, 'notAssessed'],
    ])
  })
})

describe('phases and adjustments', () => {
  test('the year weighs its phases', () => {
    const { a } = scored({
      quarters: 3,
      plan: {
        phases: [
          { code: 'regular', weight: 40, periods: ['Q1'] },
          { code: 'half', weight: 20, periods: ['Q2'] },
          { code: 'final', weight: 40, periods: ['Q3'] },
        ],
      },
      indicators: [plain({ phases: ['regular', 'half', 'final'] })],
      values: quarterly('a', [80, 90, 95]),
    })
    expect(a?.phases).toEqual({ regular: 80, half: 90, final: 95 })
    expect(a?.total).toBe(88)
  })
  test.each([
    ['as given', undefined, 50 + 4 - 3],
    ['within the caps', { bonus: 2, penalty: 1 }, 50 + 2 - 1],
  ])('bonus and penalty %s', (_, adjustmentCaps, total) => {
    const { a } = scored({
      plan: { adjustmentCaps },
      indicators: [plain()],
      values: quarterly('a', [50]),
      adjustments: [3, 1, -3].map((marks) => ({ unit: 'a', marks, reason: 'r' })),
    })
    expect(a?.total).toBe(total)
    expect(a?.adjustments).toBe(total - 50)
  })
  test('the total may pass 100 and fall below 0', () => {
    const results = scored({
      indicators: [plain()],
      values: [...quarterly('a', [100]), ...quarterly('b', [0])],
      adjustments: [
        { unit: 'a', marks: 5, reason: 'r' },
        { unit: 'b', marks: -5, reason: 'r' },
      ],
    })
    expect(results.a?.total).toBe(105)
    expect(results.b?.total).toBe(-5)
  })
})

describe('rounding at every printed figure', () => {
  test.each([
    [0, 67, 34],
    [1, 66.7, 33.4],
    [2, 66.67, 33.84],
  ])('to %i decimals', (decimals, score, total) => {
    const { a } = scored({
      quarters: 2,
      plan: { decimals, phases: [{ code: 'regular', periods: ['Q1', 'Q2'] }] },
      indicators: [plain({ points: 3, kind: 'ratio' })],
      values: [
        cell('a', 'Q1', { numerator: 2, denominator: 3 }),
        cell('a', 'Q2', { numerator: 1, denominator: 100 }),
      ],
    })
    expect(a?.periods.Q1).toBe(score)
    expect(a?.total).toBe(total)
  })
  test('a period is the sum of its printed marks', () => {
    const third = { kind: 'ratio', points: 10 } as const
    const { a } = scored({
      indicators: ['B1', 'B2', 'B3'].map((code) => plain({ ...third, code })),
      values: ['B1', 'B2', 'B3'].map((code) => cell('a', 'Q1', { numerator: 1, denominator: 3 }, code)),
    })
    expect(a?.marks.Q1).toEqual({ B1: 3.33, B2: 3.33, B3: 3.33 })
    expect(a?.periods.Q1).toBe(33.3)
  })
})

describe('the table', () => {
  const group = (code: string, name: string): CaseUnit => ({ code, group: name })
  test('a tie is broken by the categories the plan names, and only by those', () => {
    const given = (tieBreak: string[] | undefined) => ({
      plan: { tieBreak },
      indicators: [plain(), plain({ code: 'C1', category: 'C' })],
      values: [
        cell('a', 'Q1', { value: 80 }),
        cell('a', 'Q1', { value: 60 }, 'C1'),
        cell('b', 'Q1', { value: 60 }),
        cell('b', 'Q1', { value: 80 }, 'C1'),
      ],
    })
    const ranks = (tieBreak: string[] | undefined) =>
      scored(given(tieBreak)).table.map(({ unit, rank }) => [unit, rank])
    expect(ranks(undefined)).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(ranks(['A'])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(ranks(['C'])).toEqual([
      ['b', 1],
      ['a', 2],
    ])
    expect(ranks(['B', 'C'])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })
  test('each group has a table of its own where the plan ranks by group', () => {
    const results = scored({
      plan: { rankBy: 'group' },
      indicators: [plain()],
      units: [group('a', 'town'), group('b', 'farm'), group('c', 'town')],
      values: [...quarterly('a', [50]), ...quarterly('b', [40]), ...quarterly('c', [60])],
    })
    expect(results.table.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 2],
    ])
  })
  test('a vetoed unit stands after the ranked ones, with its place among them and without a grade', () => {
    const results = scored({
      plan: {
        grades: [
          { code: 'good', from: 50 },
          { code: 'pass', from: 30 },
        ],
      },
      indicators: [plain()],
      values: [
        ...quarterly('a', [60]),
        ...quarterly('b', [55]),
        ...quarterly('c', [40]),
        ...quarterly('d', [20]),
      ],
      vetoes: [{ unit: 'b', clause: 'V2' }],
    })
    expect(
      results.table.map(({ unit, rank, rankWithoutVeto, status, grade }) => [
        unit,
        rank,
        rankWithoutVeto,
        status,
        grade,
      ]),
    ).toEqual([
      ['a', 1, undefined, 'ranked', 'good'],
      ['c', 2, undefined, 'ranked', 'pass'],
      ['d', 3, undefined, 'ranked', null],
      ['b', null, 2, 'vetoed', null],
    ])
  })
  test('no grades in the plan, no grade in the result', () => {
    expect(scored({ values: quarterly('a', [60]) }).a).not.toHaveProperty('grade')
  })
})
