import { describe, expect, test } from 'vitest'
import type { Adjustment, CaseIndicator, Observation, Rule } from './case'
import { cell, indicator, marksAmong, marksFor, scored } from './case.fixture'
import { evaluateExplanation } from './evaluate-explanation'
import { evaluateTotal } from './evaluate-year'

/** What the words of the second version mean at their edges; their clauses are in `clauses.test.ts`. */

const yearOf = (given: Partial<CaseIndicator>, figures: readonly (number | null)[], missing?: 'carry') =>
  scored(
    {
      quarters: 4,
      plan: missing === undefined ? {} : { missing },
      units: ['a'],
      indicators: [indicator(given)],
      values: figures.flatMap((value, at) =>
        value === null ? [] : [cell('a', `Q${String(at + 1)}`, { value })],
      ),
    },
    { explain: true },
  ).a

describe('sizes of cases', () => {
  const months = (rest: { cap?: number } = {}): Partial<CaseIndicator> => ({
    kind: 'tally',
    rule: { type: 'tally', items: [{ code: 'late', marks: 0.2, most: 10, ...rest }] },
  })
  test.each<[string, Partial<CaseIndicator>, Observation, number]>([
    ['each case counts up to the most', months(), { counts: { late: [3, 12] } }, 7.4],
    ['the item’s own cap comes after', months({ cap: 2 }), { counts: { late: [3, 12] } }, 8],
    ['no case at all', months(), { counts: {} }, 10],
    ['a plain 0 says the same', months(), { counts: { late: 0 } }, 10],
  ])('%s', (_, given, observation, marks) => {
    expect(marksFor(given, observation)).toBe(marks)
  })
  test('added up over the year, a case in each quarter is a case each', () => {
    const { a } = scored(
      {
        quarters: 2,
        indicators: [indicator({ ...months(), accumulate: 'sum' })],
        values: [cell('a', 'Q1', { counts: { late: [12] } }), cell('a', 'Q2', { counts: { late: [12, 1] } })],
      },
      { explain: true },
    )
    expect(a?.marks.Q2?.B1).toBe(5.8)
    const explanation = a?.explanations?.Q2?.B1
    expect(explanation && evaluateExplanation(explanation)).toBe(5.8)
  })
})

describe('discrepancy', () => {
  const rule: Rule = { type: 'stepDeduction', step: 10, marks: 1, partial: 'whole' }
  const given: Partial<CaseIndicator> = { kind: 'discrepancy', direction: 'lower', target: 0, rule }
  test.each<[string, Observation, number | null]>([
    ['too little counts like too much', { reported: 80, verified: 100 }, 8],
    ['more than twice as much is more than 100 %', { reported: 250, verified: 100 }, 0],
    ['something reported where there was nothing', { reported: 1, verified: 0 }, 0],
    ['nothing reported where there was nothing: not applicable', { reported: 0, verified: 0 }, null],
    ['nothing reported of what there was', { reported: 0, verified: 50 }, 0],
  ])('%s', (_, observation, marks) => {
    expect(marksFor(given, observation)).toBe(marks)
  })
  test('added up over the year, reported and verified are added first', () => {
    const { a } = scored({
      quarters: 2,
      indicators: [indicator({ ...given, accumulate: 'sum' })],
      values: [
        cell('a', 'Q1', { reported: 60, verified: 50 }),
        cell('a', 'Q2', { reported: 60, verified: 50 }),
      ],
    })
    // 20 of 100
    expect(a?.marks.Q2?.B1).toBe(8)
  })
})

describe('several judges’ scores', () => {
  const trimmed = (trim: number): Partial<CaseIndicator> => ({
    kind: 'rating',
    trim,
    rule: { type: 'rating' },
  })
  test.each<[string, Partial<CaseIndicator>, Observation, number]>([
    ['none dropped', trimmed(0), { scores: [95, 90, 88, 60] }, 8.33],
    ['two dropped at both ends', trimmed(2), { scores: [10, 20, 90, 99, 100] }, 9],
    ['equal scores are dropped one at a time', trimmed(1), { scores: [90, 90, 80] }, 9],
    ['a single rating stands for itself', trimmed(1), { value: 77 }, 7.7],
  ])('%s', (_, given, observation, marks) => {
    expect(marksFor(given, observation)).toBe(marks)
  })
})

describe('a loss for each period', () => {
  const meetings = (rest: Partial<Rule> = {}): Partial<CaseIndicator> => ({
    points: 4,
    accumulate: 'sum',
    target: 4,
    rule: { type: 'threshold', eachPeriod: { below: 1, marks: 0.5 }, ...rest } as Rule,
  })
  test.each<[string, Partial<CaseIndicator>, (number | null)[], number]>([
    ['comes off full marks too', meetings(), [8, 0, 1, 1], 3.5],
    [
      'a value beyond the points does not hide it',
      { ...meetings({ type: 'proportional' }) },
      [8, 0, 0, 0],
      2.5,
    ],
    ['at the limit is not below', meetings(), [1, 1, 1, 1], 4],
    ['never below the least marks', meetings({ eachPeriod: { below: 1, marks: 3 } }), [4, 0, 0, 0], 0],
    ['before difficulty', meetings({ difficulty: true }), [4, 0, 1, 1], 3.5],
    ['a period not reported is not below: its own cell is missing', meetings(), [4, null, 1, 1], 4],
  ])('%s', (_, given, held, marks) => {
    const year = yearOf(given, held)
    expect(year?.marks.Q4?.B1).toBe(marks)
    const explanation = year?.explanations?.Q4?.B1
    expect(explanation && evaluateExplanation(explanation)).toBe(marks)
  })
  test('counts periods so far, and only those', () => {
    expect(Object.values(yearOf(meetings(), [4, 0, 1, 0])?.marks ?? {}).map((row) => row.B1)).toEqual([
      4, 3.5, 3.5, 3,
    ])
  })
  test('looks at the same periods where a value is carried', () => {
    expect(yearOf(meetings(), [4, 0, null, null], 'carry')?.marks.Q4?.B1).toBe(3.5)
  })
  test('is explained by every period by itself', () => {
    const judgement = yearOf(meetings(), [4, 0, 1, 0])?.explanations?.Q4?.B1?.judgement
    expect(judgement?.eachPeriod?.map(({ span, level }) => [span[0], level])).toEqual([
      ['Q1', 4],
      ['Q2', 0],
      ['Q3', 1],
      ['Q4', 0],
    ])
    expect(judgement?.steps).toContainEqual({ step: 'eachPeriod', limit: 1, periods: 2, each: 0.5, marks: 3 })
  })
})

describe('places', () => {
  const places = (rest: Record<string, unknown> = {}): Partial<CaseIndicator> => ({
    points: 3,
    rule: { type: 'relative', method: 'places', top: [3, 2, 1], last: -2, ...rest } as Rule,
  })
  test.each<[string, Partial<CaseIndicator>, number[], number[]]>([
    ['with three units the last is among the first three', places(), [9, 8, 7], [3, 2, 1]],
    ['one unit alone is the first', places(), [9], [3]],
    ['where all are equal all are first', places({ lastTied: true }), [9, 9, 9, 9], [3, 3, 3, 3]],
    ['two who share the second place leave no third', places(), [9, 8, 8, 7, 6], [3, 2, 2, 0, -2]],
    ['lower may be better', { ...places(), direction: 'lower' }, [1, 2, 3, 4, 5], [3, 2, 1, 0, -2]],
    ['a `min` of one’s own holds the last place', places({ min: -1 }), [9, 8, 7, 6], [3, 2, 1, -1]],
    ['as shares of the points', places({ as: 'share', top: [1, 0.5], last: 0 }), [9, 8, 7], [3, 1.5, 0]],
  ])('%s', (_, given, amounts, marks) => {
    expect(marksAmong(given, amounts)).toEqual(marks)
  })
  test('a carried value that is as good as the last one shares its place', () => {
    const values = ['a', 'b', 'c', 'd', 'e'].flatMap((unit, at) => [
      cell(unit, 'Q1', { value: 9 - at }),
      ...(unit === 'e' ? [] : [cell(unit, 'Q2', { value: [9, 8, 7, 5][at] ?? 0 })]),
    ])
    const results = scored(
      { quarters: 2, plan: { missing: 'carry' }, indicators: [indicator(places())], values },
      { explain: true },
    )
    // Among those who reported, d alone is the last; e's carried 5 stands beside it.
    expect([results.d, results.e].map((each) => each?.marks.Q2?.B1)).toEqual([-2, 0])
    const explanation = results.e?.explanations?.Q2?.B1
    expect(explanation && evaluateExplanation(explanation)).toBe(0)
  })
})

describe('extra marks', () => {
  const extra = (rest: Partial<CaseIndicator> = {}) =>
    indicator({ code: 'X1', extra: true, points: 5, target: 10, rule: { type: 'threshold' }, ...rest })
  const withExtra = (own: CaseIndicator, value: number | null, plan = {}) =>
    scored(
      {
        plan,
        units: ['a'],
        indicators: [indicator({ points: 20 }), own],
        values: [
          cell('a', 'Q1', { value: 90 }),
          ...(value === null ? [] : [cell('a', 'Q1', { value }, 'X1')]),
        ],
      },
      { explain: true },
    ).a
  test('stand in the sum of marks on the scale of the others’ points', () => {
    const a = withExtra(extra(), 10)
    // 25 of 20
    expect(a?.periods.Q1).toBe(125)
    expect(a?.year?.periods[0]).toMatchObject({ sumOfMarks: 25, sumOfPoints: 20 })
    expect(a?.year?.periods[0]?.marks[1]).toMatchObject({ marks: 5, points: 0, extra: true })
  })
  test.each([
    ['not earned, they change nothing', {}, 9],
    ['not reported, they change nothing', {}, null],
  ])('%s', (_, plan, value) => {
    expect(withExtra(extra(), value, plan)?.periods.Q1).toBe(100)
  })
  test('not applicable, they are never given in full', () => {
    const own = extra({ measure: 'change', baseline: '2025Q1', target: 1 })
    const a = withExtra(own, 5, { notAssessed: 'full' })
    expect(a?.marks.Q1?.X1).toBeNull()
    expect(a?.periods.Q1).toBe(100)
  })
  test('alone they make no score: there are no points to measure them by', () => {
    const a = scored({ indicators: [extra({ code: 'B1' })], values: [cell('a', 'Q1', { value: 10 })] }).a
    expect(a?.periods.Q1).toBeNull()
    expect(a?.total).toBeNull()
  })
})

describe('adjustments by item', () => {
  const items = [
    {
      code: 'honour',
      cap: 4,
      oneMatter: true,
      levels: [1, 2, 3].map((marks) => ({ code: `L${String(marks)}`, marks })),
    },
    {
      code: 'blame',
      oneMatter: true,
      levels: [1, 3].map((marks) => ({ code: `L${String(marks)}`, marks: -marks })),
    },
  ]
  const of = (item: string, level: string, matter: string): Adjustment => ({
    unit: 'a',
    item,
    level,
    matter,
    reason: 'r',
  })
  const adjusted = (adjustments: Adjustment[], caps = {}) =>
    scored(
      {
        plan: { adjustmentItems: items, adjustmentCaps: caps },
        values: [cell('a', 'Q1', { value: 90 })],
        adjustments,
      },
      { explain: true },
    ).a
  test.each<[string, Adjustment[], number]>([
    ['an item’s cap holds over several matters', [of('honour', 'L3', 'm'), of('honour', 'L2', 'n')], 4],
    ['of penalties for one matter the heaviest counts', [of('blame', 'L1', 'm'), of('blame', 'L3', 'm')], -3],
    [
      'the same level twice for one matter counts once',
      [of('honour', 'L2', 'm'), of('honour', 'L2', 'm')],
      2,
    ],
    ['one matter under two items counts under both', [of('honour', 'L2', 'm'), of('blame', 'L1', 'm')], 1],
    ['free marks stand beside', [of('honour', 'L2', 'm'), { unit: 'a', marks: -0.5, reason: 'r' }], 1.5],
  ])('%s', (_, adjustments, net) => {
    const a = adjusted(adjustments)
    expect(a?.adjustments).toBe(net)
    expect(a?.year && evaluateTotal(a.year.total)).toBe(100 + net)
  })
  test('what does not count is kept, and says what counts instead', () => {
    const a = adjusted([of('honour', 'L1', 'm'), of('honour', 'L3', 'm'), of('honour', 'L2', 'n')], {
      bonus: 3,
    })
    expect(a?.year?.total).toMatchObject({
      adjustments: [
        { item: 'honour', level: 'L1', matter: 'm', marks: 1, supersededBy: 1 },
        { item: 'honour', level: 'L3', matter: 'm', marks: 3, supersededBy: null },
        { item: 'honour', level: 'L2', matter: 'n', marks: 2, supersededBy: null },
      ],
      items: [{ item: 'honour', cap: 4, oneMatter: true, sum: 5, counted: 4 }],
      bonus: 3,
      total: 103,
    })
  })
})
