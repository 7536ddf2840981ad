import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gradeUnits } from '../ranking/grade-units'
import { rankUnits } from '../ranking/rank-units'
import type { Adjustment, AdjustmentItem, CaseIndicator, Observation, Rule } from './case'
import { cell, indicator, marksAmong, marksFor, scored } from './case.fixture'

/** Clauses as counties publish them, by their numbers in docs; each is data in a plan and gives these marks. */

const steps = (step: number, marks: number): Rule => ({
  type: 'stepDeduction',
  step,
  marks,
  partial: 'whole',
})
const meetTheTarget: Partial<CaseIndicator> = { points: 15, target: 98 }
const tenths: Partial<CaseIndicator> = { points: 3, target: 99.5, rule: steps(0.1, 0.3) }
const within110: Partial<CaseIndicator> = { direction: 'lower', target: 110, rule: steps(1, 0.5) }
const errorRate: Partial<CaseIndicator> = { points: 6, direction: 'lower', target: 5, rule: steps(0.1, 1) }
const fiveThings: Partial<CaseIndicator> = {
  kind: 'checklist',
  rule: {
    type: 'checklist',
    items: ['group', 'room', 'staff', 'rules', 'desk'].map((code) => ({ code, marks: 2 })),
  },
}
const mistakes = (items: Record<string, number>): Partial<CaseIndicator> => ({
  kind: 'tally',
  rule: {
    type: 'tally',
    start: 'full',
    items: Object.entries(items).map(([code, marks]) => ({ code, marks })),
  },
})
const threeBands: Partial<CaseIndicator> = {
  points: 2,
  rule: {
    type: 'bands',
    bands: [
      { from: 90, marks: 2 },
      { from: 80, marks: 1 },
    ],
  },
}
const beyondFull: Partial<CaseIndicator> = {
  points: 30,
  target: 70,
  rule: {
    type: 'stepDeduction',
    step: 1,
    marks: 1,
    partial: 'whole',
    bonus: { step: 1, marks: 0.5, cap: 5 },
  },
}
const vetoedBelow: Partial<CaseIndicator> = {
  points: 5,
  target: 90,
  rule: { type: 'proportional', from: 82, zeroBelow: 82, vetoBelow: 82 },
}
const overfulfilled: Partial<CaseIndicator> = {
  measure: 'completion',
  target: 100,
  rule: { type: 'proportional', bonus: { step: 1, marks: 0.1, cap: 2 } },
}
const satisfaction: Partial<CaseIndicator> = {
  kind: 'poll',
  answers: [
    { code: 'very', worth: 1 },
    { code: 'yes', worth: 0.8 },
    { code: 'soso', worth: 0.6 },
    { code: 'no', worth: 0 },
  ],
  rule: { type: 'rating' },
}
const difficult: Partial<CaseIndicator> = { target: 100, rule: { type: 'proportional', difficulty: true } }

const lateMonths: Partial<CaseIndicator> = {
  kind: 'tally',
  rule: { type: 'tally', items: [{ code: 'late', marks: 0.2, most: 10 }] },
}
const judged: Partial<CaseIndicator> = { kind: 'rating', trim: 1, rule: { type: 'rating' } }
const misreported: Partial<CaseIndicator> = {
  kind: 'discrepancy',
  direction: 'lower',
  target: 0,
  rule: { ...steps(1, 0.5), zeroAbove: 10 },
}

test.each<[string, Partial<CaseIndicator>, Observation, number]>([
  ['1: reaching the target', meetTheTarget, { value: 98 }, 15],
  ['1: a hundredth short of it', meetTheTarget, { value: 97.99 }, 0],
  ['2: three tenths short', tenths, { value: 99.2 }, 2.1],
  ['2: until nothing is left', tenths, { value: 98 }, 0],
  ['3: within 110', within110, { value: 109 }, 10],
  ['3: three whole points above', within110, { value: 113.4 }, 8.5],
  ['4: an error of 5.25 %', errorRate, { value: 5.25 }, 4],
  ['4: an error within 5 %', errorRate, { value: 4.9 }, 6],
  ['5: two of five things lacking', fiveThings, { missing: ['room', 'desk'] }, 6],
  ['6: one omitted, two wrong', mistakes({ omitted: 3, wrong: 2 }), { counts: { omitted: 1, wrong: 2 } }, 3],
  ['7: 3 months late and 12', lateMonths, { counts: { late: [3, 12] } }, 7.4],
  ['7: nobody late', lateMonths, { counts: { late: [] } }, 10],
  ['8: found by the city counts twice', mistakes({ own: 2, city: 4 }), { counts: { own: 1, city: 1 } }, 4],
  ['9: at 90', threeBands, { value: 90 }, 2],
  ['9: at 89.9', threeBands, { value: 89.9 }, 1],
  ['9: at 79', threeBands, { value: 79 }, 0],
  ['10: below the target', beyondFull, { value: 68.2 }, 29],
  ['10: beyond it', beyondFull, { value: 76 }, 33],
  ['10: as far as the cap', beyondFull, { value: 95 }, 35],
  ['11: between the floor and the target', vetoedBelow, { value: 86 }, 2.5],
  ['11: below the floor', vetoedBelow, { value: 81.9 }, 0],
  ['22: 95 % done', overfulfilled, { value: 95 }, 9.5],
  ['22: 130 % done, at most 120 %', overfulfilled, { value: 130 }, 12],
  ['23: what residents say', satisfaction, { answers: { very: 40, yes: 30, soso: 20, no: 10 } }, 7.6],
  ['25: four judges, the best and the worst score dropped', judged, { scores: [95, 90, 88, 60] }, 8.9],
  ['25: in whatever order they came', judged, { scores: [90, 60, 95, 88] }, 8.9],
  [
    '26: two villages of three',
    { points: 9, kind: 'ratio', target: 100, rule: { type: 'proportional' } },
    { numerator: 2, denominator: 3 },
    6,
  ],
  ['27: 4.35 % off', misreported, { reported: 96, verified: 92 }, 8],
  ['27: 12.9 % off', misreported, { reported: 96, verified: 85 }, 0],
  ['27: 11.8 % off, though 9 points apart', misreported, { reported: 85, verified: 76 }, 0],
  ['27: reported as verified', misreported, { reported: 92, verified: 92 }, 10],
])('clause %s', (_, given, observation, marks) => {
  expect(marksFor(given, observation)).toBe(marks)
})

test('clause 11: below the floor a veto is proposed, and none above it', () => {
  const results = scored({
    indicators: [indicator(vetoedBelow)],
    values: [cell('a', 'Q1', { value: 81.9 }), cell('b', 'Q1', { value: 82 })],
  })
  expect(results.a?.proposedVetoes).toEqual([{ indicator: 'B1', period: 'Q1' }])
  expect(results.a?.status).toBe('ranked')
  expect(results.b?.proposedVetoes).toBeUndefined()
})

test('clause 12: three quarters at 4:3:3', () => {
  const { a } = scored({
    quarters: 3,
    plan: { phases: [{ code: 'regular', periods: ['Q1', 'Q2', 'Q3'], combine: [4, 3, 3] }] },
    indicators: [indicator({ points: 100, target: 100, rule: { type: 'proportional' } })],
    values: [80, 90, 100].map((value, at) => cell('a', `Q${String(at + 1)}`, { value })),
  })
  expect(a?.total).toBe(89)
})

test('clause 13: two lines of responsibility at 6:4', () => {
  const { a } = scored({
    quarters: 2,
    plan: {
      phases: [
        { code: 'leaders', weight: 6, periods: ['Q1'] },
        { code: 'staff', weight: 4, periods: ['Q2'] },
      ],
    },
    indicators: [indicator({ phases: ['leaders', 'staff'], target: 100, rule: { type: 'proportional' } })],
    values: [cell('a', 'Q1', { value: 92 }), cell('a', 'Q2', { value: 85 })],
  })
  expect(a?.total).toBe(89.2)
})

test('clause 14: points by group, and a group left out is rescaled', () => {
  const results = scored({
    indicators: [
      indicator({ points: { town: 10, farm: 20 }, target: 100, rule: { type: 'proportional' } }),
      indicator({ code: 'B2', points: { town: 5 }, target: 100 }),
    ],
    units: [
      { code: 'a', group: 'town' },
      { code: 'f', group: 'farm' },
    ],
    values: [
      cell('a', 'Q1', { value: 80 }),
      cell('a', 'Q1', { value: 100 }, 'B2'),
      cell('f', 'Q1', { value: 80 }),
      cell('f', 'Q1', { value: 0 }, 'B2'),
    ],
  })
  expect(results.a?.marks.Q1).toEqual({ B1: 8, B2: 5 })
  expect(results.a?.periods.Q1).toBe(86.67)
  expect(results.f?.marks.Q1).toEqual({ B1: 16, B2: null })
  expect(results.f?.periods.Q1).toBe(80)
})

test('clause 15: above the county’s mean by level and progress at 7:3, below it at 3:7', () => {
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
    indicators: [indicator({ points: 7, baseline: '2025Q4', rule })],
    values: [
      ...[96, 84].map((value, at) => cell('ab'[at] ?? '', 'Q1', { value })),
      ...[94, 82].map((value, at) => cell('ab'[at] ?? '', '2025Q4', { value })),
    ],
  })
  expect(results.a?.marks.Q1?.B1).toBe(5.75)
  // 0.3 × 7 × 84 % + 0.7 × 7 × 2 ÷ 4
  expect(results.b?.marks.Q1?.B1).toBe(4.21)
})

test('clause 16: bands of the county mean, straight between them', () => {
  const rule: Rule = {
    type: 'curve',
    knots: [
      [80, 0],
      [100, 8],
      [110, 10],
    ],
  }
  const given = { measure: 'completion', target: { ref: 'mean' }, rule } as const
  // 55, 52.5, 45, 39 and 58.5 have the mean 50
  expect(marksAmong(given, [55, 52.5, 45, 39, 58.5])).toEqual([10, 9, 4, 0, 10])
})

test.each([
  [-0.2, 3],
  [0, 2.9],
  [0.35, 2.6],
])('clause 17: a change of %d against last year', (change, marks) => {
  const { a } = scored({
    indicators: [
      indicator({
        points: 3,
        direction: 'lower',
        measure: 'change',
        baseline: 'sameSpanLastYear',
        target: -0.1,
        rule: steps(0.1, 0.1),
      }),
    ],
    values: [cell('a', 'Q1', { value: 8 + change }), cell('a', '2025Q1', { value: 8 })],
  })
  expect(a?.marks.Q1?.B1).toBe(marks)
})

test.each([
  [90, 9.72],
  [95, 10],
])('clause 18: %d of 100 times a coefficient of 1.08', (value, marks) => {
  expect(marksFor(difficult, { value }, { difficulty: 1.08 })).toBe(marks)
})

test('clause 19: a monthly circular worth 200 counts 20 of the year’s 100', () => {
  const results = scored({
    quarters: 2,
    plan: {
      phases: [
        { code: 'circular', weight: 20, periods: ['Q1'] },
        { code: 'rest', weight: 80, periods: ['Q2'] },
      ],
    },
    indicators: [
      indicator({ phases: ['circular'], points: 200, kind: 'rating', max: 200, rule: { type: 'rating' } }),
      indicator({ code: 'B2', phases: ['rest'], kind: 'rating', rule: { type: 'rating' } }),
    ],
    values: [cell('a', 'Q1', { value: 172 }), cell('a', 'Q2', { value: 0 }, 'B2')],
  })
  expect(results.a?.total).toBe(17.2)
})

const meetings: AdjustmentItem = {
  code: 'meeting',
  levels: [
    { code: 'city', marks: 2 },
    { code: 'county', marks: 1 },
  ],
  cap: 3,
}
const commendations: AdjustmentItem = {
  code: 'commendation',
  levels: [
    { code: 'county', marks: 1 },
    { code: 'city', marks: 2 },
    { code: 'province', marks: 3 },
  ],
  oneMatter: true,
}
const byItem = (item: string, level: string, matter?: string): Adjustment => ({
  unit: 'a',
  item,
  level,
  reason: 'minutes',
  ...(matter === undefined ? {} : { matter }),
})

test.each<[string, Adjustment[], number]>([
  ['20: two of the city come to the item’s cap', [byItem('meeting', 'city'), byItem('meeting', 'city')], 3],
  [
    '20: with three other marks they come to the cap of all',
    [byItem('meeting', 'city'), byItem('meeting', 'city'), { unit: 'a', marks: 3, reason: 'other' }],
    5,
  ],
  ['20: one of the county', [byItem('meeting', 'county')], 1],
  [
    '29: one matter commended by county, city and province counts once, at its highest',
    ['county', 'city', 'province'].map((level) => byItem('commendation', level, 'clinics')),
    3,
  ],
  [
    '29: two matters count beside each other',
    [byItem('commendation', 'city', 'clinics'), byItem('commendation', 'county', 'letters')],
    3,
  ],
])('clause %s', (_, adjustments, net) => {
  const { a } = scored({
    plan: { rules: 2, adjustmentItems: [meetings, commendations], adjustmentCaps: { bonus: 5 } },
    values: [cell('a', 'Q1', { value: 90 })],
    adjustments,
  })
  expect(a?.adjustments).toBe(net)
  expect(a?.total).toBe(100 + net)
})

const places = (lastTied?: boolean): Partial<CaseIndicator> => ({
  points: 3,
  extra: true,
  rule: { type: 'relative', method: 'places', top: [3, 2, 1], last: -2, ...(lastTied ? { lastTied } : {}) },
})

test.each<[string, boolean, number[], number[]]>([
  ['the first three and the last', false, [95, 90, 85, 80, 75], [3, 2, 1, 0, -2]],
  ['equal ranks share the better bonus', false, [95, 95, 90, 80, 75], [3, 3, 1, 0, -2]],
  ['a tie for last takes nobody', false, [95, 90, 85, 75, 75], [3, 2, 1, 0, 0]],
  ['unless the plan says so', true, [95, 90, 85, 75, 75], [3, 2, 1, -2, -2]],
])('clause 21: %s', (_, lastTied, amounts, marks) => {
  expect(marksAmong(places(lastTied), amounts)).toEqual(marks)
})

test('clause 21: its marks count beside the others’ points', () => {
  const { a, e } = scored({
    indicators: [indicator(), indicator({ ...places(), code: 'X1' })],
    values: ['a', 'b', 'c', 'd', 'e'].flatMap((unit, at) => [
      cell(unit, 'Q1', { value: 90 }),
      cell(unit, 'Q1', { value: 95 - at }, 'X1'),
    ]),
  })
  expect([a?.periods.Q1, e?.periods.Q1]).toEqual([130, 80])
})

test.each([
  [[3, 0, 1, 0], 3],
  [[1, 1, 0, 1], 2.5],
])('clause 24: meetings of %j by quarter', (held, marks) => {
  const { a } = scored({
    quarters: 4,
    indicators: [
      indicator({
        points: 4,
        accumulate: 'sum',
        target: 4,
        rule: { ...steps(1, 1), eachPeriod: { below: 1, marks: 0.5 } },
      }),
    ],
    values: held.map((value, at) => cell('a', `Q${String(at + 1)}`, { value })),
  })
  expect(a?.marks.Q4?.B1).toBe(marks)
})

test('clause 28: a half-year of 45 against half of the year’s 100', () => {
  const { a } = scored({
    quarters: 2,
    indicators: [
      indicator({
        target: 100,
        accumulate: 'sum',
        rule: { type: 'proportional' },
        targets: [
          { period: 'Q1', target: 25 },
          { period: 'Q2', target: 50 },
        ],
      }),
    ],
    values: [cell('a', 'Q1', { value: 20 }), cell('a', 'Q2', { value: 25 })],
  })
  expect(a?.marks).toEqual({ Q1: { B1: 8 }, Q2: { B1: 9 } })
})

test.each([
  ['three may be excellent', [95, 94, 93, 92, 91, 89, 88, 87, 86, 85], 3],
  ['a tie at the third place leaves two', [95, 94, 93, 93, 91, 89, 88, 87, 86, 85], 2],
])('clause 30: %s', (_, totals, excellent) => {
  const places = rankUnits(totals.map((total, at) => ({ unit: String(at), total })))
  const grades = gradeUnits(places, [{ code: 'excellent', from: 90, quota: 0.3 }])
  expect([...grades.values()].filter((grade) => grade === 'excellent')).toHaveLength(excellent)
})

test('every clause of the list is here', () => {
  const told = readFileSync(new URL('./clauses.test.ts', import.meta.url), 'utf8')
  const numbers = [...told.matchAll(/(?:'|clause )(\d{1,2}): /g)].map((match) => Number(match[1]))
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
})
