import { describe, expect, test } from 'vitest'
import type { CaseIndicator, CaseUnit, Observation, Rule } from './case'
import { cell, indicator, marksAmong, marksFor, scored } from './case.fixture'

type Row = [sentence: string, indicator: Partial<CaseIndicator>, value: number, marks: number]
const check = (_: string, given: Partial<CaseIndicator>, value: number, marks: number) => {
  expect(marksFor(given, { value })).toBe(marks)
}
const to = (marks: [number, number][], bound: 'from' | 'to'): Rule => ({
  type: 'bands',
  bands: marks.map(([limit, given]) =>
    bound === 'from' ? { from: limit, marks: given } : { to: limit, marks: given },
  ),
  else: 1,
})

describe('threshold', () => {
  test.each<Row>([
    ['points where met', { rule: { type: 'threshold', else: 3 } }, 90, 10],
    ['otherwise what the rule says', { rule: { type: 'threshold', else: 3 } }, 89, 3],
    ['otherwise nothing by default', { rule: { type: 'threshold' } }, 89, 0],
  ])('%s', check)
})

describe('proportional', () => {
  const from80: Partial<CaseIndicator> = { target: 100, rule: { type: 'proportional', from: 80 } }
  const behind: Partial<CaseIndicator> = { target: 50, rule: { type: 'proportional', from: 60 } }
  test.each<Row>([
    ['half of the way from 80 to 100', from80, 90, 5],
    ['nothing at the start', from80, 80, 0],
    ['never below nothing', from80, 10, 0],
    ['never above the points', from80, 150, 10],
    ['from 0 unless said', { target: 100, rule: { type: 'proportional' } }, 45, 4.5],
    ['a target behind the start: points if met', behind, 55, 10],
    ['a target behind the start: nothing if not', behind, 45, 0],
    [
      'a target at the start: points if met',
      { target: 60, rule: { type: 'proportional', from: 60 } },
      60,
      10,
    ],
  ])('%s', check)
})

describe('stepDeduction', () => {
  const steps = (partial: 'whole' | 'started' | 'proRata' | undefined): Partial<CaseIndicator> => ({
    rule: { type: 'stepDeduction', step: 2, marks: 1, partial },
  })
  test.each<Row>([
    ['whole steps only', steps('whole'), 85, 8],
    ['whole is what is meant when nothing is said', steps(undefined), 85, 8],
    ['a step begun counts', steps('started'), 85, 7],
    ['in proportion', steps('proRata'), 85, 7.5],
    ['a full step begun is one step', steps('started'), 88, 9],
    ['met is full', steps('started'), 90, 10],
    ['until nothing is left', steps('whole'), 10, 0],
  ])('%s', check)
  test('0.7 short in steps of 0.1 is seven steps, whatever binary says', () => {
    const rule: Rule = { type: 'stepDeduction', step: 0.1, marks: 1, partial: 'whole' }
    expect(marksFor({ target: 1, rule }, { value: 0.3 })).toBe(3)
    expect(marksFor({ target: 1, rule: { ...rule, partial: 'started' } }, { value: 0.3 })).toBe(3)
  })
})

describe('bands', () => {
  const from = {
    rule: to(
      [
        [80, 5],
        [95, 10],
        [90, 8],
      ],
      'from',
    ),
  }
  const until = {
    rule: to(
      [
        [10, 5],
        [2, 10],
        [5, 8],
      ],
      'to',
    ),
  }
  test.each<Row>([
    ['from: the highest bound that holds, in whatever order they stand', from, 96, 10],
    ['from: at a bound', from, 90, 8],
    ['from: below all, what the rule says otherwise', from, 79, 1],
    ['to: the lowest bound that holds', until, 1, 10],
    ['to: at a bound', until, 5, 8],
    ['to: above all, what the rule says otherwise', until, 11, 1],
    ['noise at a bound does not matter', from, 90 - 5e-10, 8],
  ])('%s', check)
})

describe('curve', () => {
  const rule: Rule = {
    type: 'curve',
    knots: [
      [0, 2],
      [50, 4],
      [100, 10],
    ],
  }
  test.each<Row>([
    ['flat before the first knot', { rule }, -10, 2],
    ['straight between knots', { rule }, 75, 7],
    ['at a knot', { rule }, 50, 4],
    ['flat after the last', { rule }, 200, 10],
    ['one knot is a constant', { rule: { type: 'curve', knots: [[5, 3]] } }, 99, 3],
  ])('%s', check)
})

describe('tally and checklist', () => {
  const items = [
    { code: 'a', marks: 2, cap: 5 },
    { code: 'b', marks: 1 },
  ]
  const things = items.map(({ code, marks }) => ({ code, marks }))
  test.each<[string, Partial<CaseIndicator>, Observation, number]>([
    [
      'from full: deductions, each item within its cap',
      { kind: 'tally', rule: { type: 'tally', start: 'full', items } },
      { counts: { a: 9, b: 1 } },
      4,
    ],
    [
      'from zero: marks earned, at most the points',
      { kind: 'tally', rule: { type: 'tally', start: 'zero', items } },
      { counts: { a: 1, b: 30 } },
      10,
    ],
    [
      'items not counted are none',
      { kind: 'tally', rule: { type: 'tally', start: 'full', items } },
      { counts: {} },
      10,
    ],
    [
      'a checklist takes off what is missing',
      { kind: 'checklist', rule: { type: 'checklist', items: things } },
      { missing: ['a', 'b'] },
      7,
    ],
    [
      'nothing missing, nothing taken',
      { kind: 'checklist', rule: { type: 'checklist', items: things } },
      { missing: [] },
      10,
    ],
  ])('%s', (_, given, observation, marks) => {
    expect(marksFor(given, observation)).toBe(marks)
  })
})

describe('rating', () => {
  test.each<Row>([
    ['of 100 unless said', { kind: 'rating', rule: { type: 'rating' } }, 88, 8.8],
    ['of the indicator’s maximum', { kind: 'rating', max: 200, rule: { type: 'rating' } }, 172, 8.6],
    ['of the rule’s own maximum', { kind: 'amount', rule: { type: 'rating', max: 50 } }, 25, 5],
  ])('%s', check)
})

describe('relative', () => {
  test.each<[string, Partial<CaseIndicator>, number[], number[]]>([
    [
      'minmax where lower is better',
      { direction: 'lower', rule: { type: 'relative', method: 'minmax' } },
      [1, 2, 3],
      [10, 5, 0],
    ],
    [
      'minmax with all alike gives the points',
      { rule: { type: 'relative', method: 'minmax' } },
      [7, 7, 7],
      [10, 10, 10],
    ],
    [
      'in a range the smaller distance is better',
      { direction: 'range', target: [103, 107], rule: { type: 'relative', method: 'minmax' } },
      [105, 109, 101, 111],
      [10, 5, 5, 0],
    ],
    [
      'rankStep where lower is better',
      { direction: 'lower', rule: { type: 'relative', method: 'rankStep', drop: 2 } },
      [5, 3, 5, 9],
      [8, 10, 8, 4],
    ],
    [
      'efficacy where lower is better',
      {
        direction: 'lower',
        rule: { type: 'relative', method: 'efficacy', satisfactory: 2, unsatisfactory: 10, base: 0.6 },
      },
      [2, 6, 10],
      [10, 8, 6],
    ],
    [
      'a difference of a billionth is none',
      { rule: { type: 'relative', method: 'rankStep', drop: 1 } },
      [90, 90 + 5e-10, 80],
      [10, 10, 8],
    ],
  ])('%s', (_, given, amounts, marks) => {
    expect(marksAmong(given, amounts)).toEqual(marks)
  })
  test.each([
    ['group', 10],
    ['all', 0],
  ] as const)('among the units of the same %s', (scope, marks) => {
    const units: CaseUnit[] = [
      { code: 'a', group: 'town' },
      { code: 'b', group: 'town' },
      { code: 'f', group: 'farm' },
    ]
    const results = scored({
      indicators: [indicator({ rule: { type: 'relative', method: 'minmax', scope } })],
      units,
      values: [cell('a', 'Q1', { value: 2 }), cell('b', 'Q1', { value: 5 }), cell('f', 'Q1', { value: 1 })],
    })
    expect(results.f?.marks.Q1?.B1).toBe(scope === 'group' ? 10 : 0)
    expect(results.a?.marks.Q1?.B1).toBe(scope === 'group' ? 0 : 2.5)
    expect(marks).toBe(results.f?.marks.Q1?.B1)
  })
})

describe('blend', () => {
  const blend = (more: Partial<Extract<Rule, { type: 'blend' }>>): Rule => ({
    type: 'blend',
    parts: [
      { weight: 0.5, rule: { type: 'threshold' } },
      { weight: 0.5, rule: { type: 'threshold' }, target: 50 },
    ],
    ...more,
  })
  test.each<Row>([
    ['both parts', { target: 90, rule: blend({}) }, 95, 10],
    ['one of them, by its own target', { target: 90, rule: blend({}) }, 60, 5],
    ['neither', { target: 90, rule: blend({}) }, 10, 0],
    [
      'a part’s own limits stay in the part',
      { target: 90, rule: blend({ parts: [{ weight: 1, rule: { type: 'threshold', min: 2 } }] }) },
      10,
      2,
    ],
  ])('%s', check)
  test('a part that cannot be judged makes the whole not applicable', () => {
    const rule = blend({ parts: [{ weight: 1, rule: { type: 'threshold' }, measure: 'change' }] })
    expect(marksFor({ baseline: '2025Q1', target: 0, rule }, { value: 5 })).toBeNull()
  })
  test('a veto proposed inside a part is proposed', () => {
    const rule = blend({ parts: [{ weight: 1, rule: { type: 'threshold', vetoBelow: 70 } }] })
    const { a } = scored({
      indicators: [indicator({ target: 90, rule })],
      values: [cell('a', 'Q1', { value: 60 })],
    })
    expect(a?.proposedVetoes).toEqual([{ indicator: 'B1', period: 'Q1' }])
  })
})

describe('modifiers, in their order', () => {
  const bonus = { step: 1, marks: 0.2, cap: 0.5 }
  test.each<[string, Rule, number, number]>([
    ['marks have a floor', { type: 'threshold', min: 4 }, 0, 4],
    [
      'the floor may be below zero',
      { type: 'stepDeduction', step: 1, marks: 1, partial: 'whole', min: -5 },
      0,
      -5,
    ],
    ['difficulty multiplies', { type: 'threshold', else: 5, difficulty: true }, 0, 6],
    ['difficulty never passes the points', { type: 'threshold', difficulty: true }, 90, 10],
    ['bonus on whole steps of excess', { type: 'threshold', bonus }, 91.9, 10.2],
    ['bonus within its cap', { type: 'threshold', bonus }, 99, 10.5],
    ['no bonus for what only meets', { type: 'threshold', bonus }, 90, 10],
    ['difficulty comes before the bonus', { type: 'threshold', difficulty: true, bonus }, 92, 10.4],
    ['zero below a limit, whatever was earned', { type: 'threshold', else: 5, zeroBelow: 80 }, 79, 0],
    ['not at the limit', { type: 'threshold', else: 5, zeroBelow: 80 }, 80, 5],
    ['zero above a limit', { type: 'threshold', zeroAbove: 95 }, 96, 0],
    ['zero takes the bonus too', { type: 'threshold', bonus, zeroAbove: 95 }, 96, 0],
    ['a limit for a veto leaves the marks', { type: 'threshold', else: 5, vetoBelow: 80 }, 79, 5],
  ])('%s', (_, rule, value, marks) => {
    expect(marksFor({ rule, target: 90 }, { value }, { difficulty: 1.2 })).toBe(marks)
  })
  test('vetoAbove proposes too', () => {
    const rule: Rule = { type: 'threshold', vetoAbove: 95 }
    const { a } = scored({ indicators: [indicator({ rule })], values: [cell('a', 'Q1', { value: 96 })] })
    expect(a?.proposedVetoes).toHaveLength(1)
  })
})

describe('shares of the points instead of marks', () => {
  test.each<[string, Rule, number, number]>([
    ['else', { as: 'share', type: 'threshold', else: 0.3 }, 0, 6],
    ['steps', { as: 'share', type: 'stepDeduction', step: 1, marks: 0.1, partial: 'whole' }, 87, 14],
    ['bands', { as: 'share', type: 'bands', bands: [{ from: 80, marks: 0.8 }] }, 85, 16],
    [
      'a curve',
      {
        as: 'share',
        type: 'curve',
        knots: [
          [0, 0],
          [100, 1],
        ],
      },
      55,
      11,
    ],
    ['the floor', { as: 'share', type: 'threshold', min: 0.2 }, 0, 4],
    [
      'the bonus and its cap',
      { as: 'share', type: 'threshold', bonus: { step: 1, marks: 0.01, cap: 0.05 } },
      99,
      21,
    ],
    ['the drop of a rank', { as: 'share', type: 'relative', method: 'rankStep', drop: 0.1 }, 0, 20],
  ])('%s', (_, rule, value, marks) => {
    expect(marksFor({ rule, points: 20, target: 90 }, { value })).toBe(marks)
  })
})
