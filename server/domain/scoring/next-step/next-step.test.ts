import { describe, expect, test } from 'vitest'
import type { CaseIndicator, CasePlan, CaseValue, Observation, Rule } from '../case'
import { cell, indicator, scored } from '../case.fixture'
import { marksAtTarget } from './marks-at-target'
import { nextStep } from './next-step'

const QUARTER = ['Q1', 'Q2', 'Q3', 'Q4']

/** What would raise unit a's mark in the last of the quarters given. */
function stepFor(
  given: Partial<CaseIndicator>,
  figures: (Observation | null)[],
  more: { plan?: Partial<CasePlan>; values?: CaseValue[] } = {},
) {
  const own = indicator(given)
  const values = figures.flatMap((each, at) => (each ? [cell('a', QUARTER[at] ?? '', each)] : []))
  const { a } = scored(
    {
      quarters: figures.length,
      plan: more.plan,
      units: ['a', ...new Set((more.values ?? []).map((each) => each.unit).filter((unit) => unit !== 'a'))],
      indicators: [own],
      values: [...values, ...(more.values ?? [])],
    },
    { explain: true },
  )
  const explanation = a?.explanations?.[QUARTER[figures.length - 1] ?? '']?.B1
  if (!explanation) throw new Error('no explanation')
  return nextStep(explanation, own)
}

const deduction = (partial: 'whole' | 'started' | 'proRata') =>
  ({ kind: 'ratio', target: 90, rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial } }) as const
const meeting = { kind: 'ratio', rule: { type: 'threshold' } } as const
const of = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('the next marks and full marks, in whole persons', () => {
  // 266 of 300 is 88.67 %, short of 90 % by 1.33.
  test.each([
    ['part of a step is not counted: less than one step short is full', 'whole', [268, 10], null],
    ['a step begun counts: exactly one step short is the next', 'started', [267, 9.5], [270, 10]],
    ['in proportion: every person counts', 'proRata', [267, 9.5], [270, 10]],
  ] as const)('%s', (_, partial, next, full) => {
    const step = stepFor(deduction(partial), [of(266, 300)])
    expect(step).toMatchObject({
      is: 'figure',
      of: 'numerator',
      now: 266,
      denominator: 300,
      next: { figure: next[0], by: next[0] - 266, marks: next[1] },
      full: full && { figure: full[0], marks: full[1] },
    })
  })
  test('the target itself is met, not passed', () => {
    expect(stepFor(meeting, [of(8, 10)])).toMatchObject({
      next: { figure: 9, by: 1, value: 90, marks: 10, gain: 10 },
      full: null,
    })
  })
  test('below a limit that gives nothing, the next step is the limit', () => {
    const rule = { ...deduction('whole').rule, zeroBelow: 80 }
    expect(stepFor({ ...deduction('whole'), rule }, [of(70, 100)])).toMatchObject({
      next: { figure: 80, marks: 5 },
    })
  })
  test('a bonus still raises full marks, up to its cap', () => {
    const rule = { ...deduction('whole').rule, bonus: { step: 1, marks: 0.1, cap: 0.2 } }
    const step = (numerator: number) => stepFor({ ...deduction('whole'), rule }, [of(numerator, 100)])
    expect(step(90)).toMatchObject({ next: { figure: 91, marks: 10.1 }, full: null })
    expect(step(92)).toEqual({ is: 'none', because: 'full' })
  })
  test('fewer where lower is better', () => {
    expect(stepFor({ ...meeting, direction: 'lower', target: 5 }, [of(8, 100)])).toMatchObject({
      next: { figure: 5, by: -3, marks: 10 },
    })
  })
  test('from either side into a range', () => {
    const range: Partial<CaseIndicator> = { ...meeting, direction: 'range', target: [103, 107] }
    expect(stepFor(range, [of(100, 100)])).toMatchObject({ next: { by: 3 } })
    expect(stepFor(range, [of(110, 100)])).toMatchObject({ next: { by: -3 } })
  })
})

describe('amounts, as finely as they are written', () => {
  test('an error rate of 5.42 % against 5 %, a mark off per 0.1', () => {
    const error = {
      direction: 'lower',
      target: 5,
      rule: { type: 'stepDeduction', step: 0.1, marks: 1, partial: 'whole' },
    } as const
    expect(stepFor(error, [{ value: 5.42 }])).toMatchObject({
      of: 'amount',
      next: { figure: 5.39, marks: 7, gain: 1 },
      full: { figure: 5.09 },
    })
  })
  test('bands: the bound of the next', () => {
    const rule: Rule = {
      type: 'bands',
      bands: [
        { from: 95, marks: 10 },
        { from: 90, marks: 8 },
      ],
    }
    expect(stepFor({ rule }, [{ value: 89.9 }])).toMatchObject({
      next: { figure: 90, marks: 8 },
      full: { figure: 95, marks: 10 },
    })
  })
  test('a curve that turns: the nearer of both sides, whatever the direction says', () => {
    const rule: Rule = {
      type: 'curve',
      knots: [
        [0, 8],
        [10, 2],
        [30, 10],
      ],
    }
    expect(stepFor({ rule }, [{ value: 10 }])).toMatchObject({ next: { figure: 11 }, full: { figure: 30 } })
    expect(stepFor({ rule }, [{ value: 8 }])).toMatchObject({ next: { figure: 7 } })
  })
  test('growth over a baseline', () => {
    const growth = { measure: 'growth', baseline: '2025Q1', target: 20 } as const
    const values = [cell('a', '2025Q1', { value: 50 })]
    expect(stepFor(growth, [{ value: 55 }], { values })).toMatchObject({ next: { figure: 60, value: 20 } })
  })
  test('a rating in whole points', () => {
    expect(stepFor({ kind: 'rating', rule: { type: 'rating' } }, [{ value: 85.7 }])).toMatchObject({
      of: 'rating',
      next: { figure: 86, marks: 8.6 },
      full: { figure: 100 },
    })
  })
  test('a poll’s value in whole per cents', () => {
    const poll: Partial<CaseIndicator> = {
      kind: 'poll',
      answers: [
        { code: 'yes', worth: 1 },
        { code: 'no', worth: 0 },
      ],
      rule: { type: 'proportional', from: 60 },
    }
    expect(stepFor(poll, [{ answers: { yes: 17, no: 5 } }])).toMatchObject({
      of: 'value',
      next: { figure: 78 },
      full: { figure: 90 },
    })
  })
})

describe('sums over the year: the period’s own figure', () => {
  test('makes up for the quarters before', () => {
    expect(stepFor({ ...meeting, accumulate: 'sum' }, [of(85, 100), of(90, 100)])).toMatchObject({
      period: 'Q2',
      now: 90,
      accumulated: true,
      next: { figure: 95, value: 90, beyond: false },
    })
  })
  test('persons served are at most the persons due: the best that could be done is said', () => {
    const bound = { ...deduction('whole'), accumulate: 'sum', chance: 'binomial' } as const
    expect(stepFor(bound, [of(20, 40), of(38, 40)])).toMatchObject({
      next: { figure: 39, marks: 2 },
      full: null,
      most: { figure: 40, value: 75, marks: 2.5 },
    })
    expect(stepFor(bound, [of(20, 40), of(40, 40)])).toEqual({ is: 'none', because: 'limit' })
  })
  test('money may make up for what was owed, and that is said', () => {
    const paid = { ...meeting, target: 100, accumulate: 'sum' } as const
    expect(stepFor(paid, [of(8, 10), of(10, 10)])).toMatchObject({ next: { figure: 12, beyond: true } })
  })
})

describe('where nothing is guessed', () => {
  const other = [cell('b', 'Q1', { value: 70 })]
  const tally = { type: 'tally', items: [{ code: 'late', marks: 1 }] } as const
  test.each([
    ['a rank', { rule: { type: 'relative', method: 'rankStep', drop: 1 } }, { value: 60 }, 'dependsOnOthers'],
    ['a mean of all', { target: { ref: 'mean' } }, { value: 60 }, 'dependsOnOthers'],
    ['counted items', { kind: 'tally', rule: tally }, { counts: { late: 2 } }, 'counted'],
    ['counted items, none counted', { kind: 'tally', rule: tally }, { counts: {} }, 'full'],
    [
      'marks given by hand',
      { kind: 'manual', rule: { type: 'manual' } },
      { marks: 4, reason: 'r' },
      'counted',
    ],
    ['nobody to serve', { kind: 'ratio' }, of(0, 0), 'notApplicable'],
    ['monitored only', { rule: undefined, points: undefined }, { value: 3 }, 'notAssessed'],
    ['full marks', {}, { value: 95 }, 'full'],
    ['its own baseline', { measure: 'change', baseline: 'Q1', target: 3 }, { value: 5 }, 'ownBaseline'],
  ] as [string, Partial<CaseIndicator>, Observation, string][])('%s', (_, given, observation, because) => {
    const values = because === 'dependsOnOthers' ? other : []
    expect(stepFor(given, [observation], { values })).toEqual({ is: 'none', because })
  })
  test('what was not reported, even where an earlier value stands in', () => {
    expect(stepFor({}, [{ value: 70 }, null])).toEqual({ is: 'none', because: 'missing' })
    const carried = stepFor({}, [{ value: 70 }, null], { plan: { missing: 'carry' } })
    expect(carried).toEqual({ is: 'none', because: 'missing' })
  })
})

describe('what meeting the target is worth', () => {
  const worth = (given: Partial<CaseIndicator>, coefficient = 1) =>
    marksAtTarget(indicator(given), indicator(given).target, { points: 10, coefficient, decimals: 2 })?.marks
  test.each([
    ['full marks where the rule judges by it', {}, 10],
    ['a band of its own', { target: 90, rule: { type: 'bands', bands: [{ from: 80, marks: 6 }] } }, 6],
    ['a completion of 100 %', { measure: 'completion', rule: { type: 'proportional' } }, 10],
    ['nothing that can be said of a mean', { target: { ref: 'mean' } }, undefined],
    [
      'nor of a rule of several parts',
      { rule: { type: 'blend', parts: [{ weight: 1, rule: { type: 'threshold' } }] }, target: 3 },
      undefined,
    ],
  ] as [string, Partial<CaseIndicator>, number | undefined][])('%s', (_, given, marks) => {
    expect(worth(given)).toBe(marks)
  })
  test('less by the unit’s difficulty', () => {
    expect(worth({ rule: { type: 'threshold', difficulty: true } }, 0.9)).toBe(9)
  })
})

describe('nothing is worked out where several figures of one’s own decide', () => {
  const judged = { kind: 'rating', trim: 1, rule: { type: 'rating' } } as const
  const off = { kind: 'discrepancy', direction: 'lower', target: 0 } as const
  const empty = {
    accumulate: 'sum',
    target: 4,
    rule: { type: 'threshold', eachPeriod: { below: 1, marks: 2 } },
  } as const
  test.each<[string, Partial<CaseIndicator>, (Observation | null)[], string]>([
    ['judges’ scores', judged, [{ scores: [90, 80, 70] }], 'several'],
    ['a discrepancy', off, [{ reported: 96, verified: 92 }], 'several'],
    ['a discrepancy of nothing', off, [{ reported: 92, verified: 92 }], 'full'],
    ['a loss for each period', empty, [{ value: 4 }, { value: 0 }], 'several'],
    ['places', { rule: { type: 'relative', method: 'places', top: [3] } }, [{ value: 1 }], 'dependsOnOthers'],
  ])('%s', (_, given, figures, because) => {
    expect(stepFor(given, figures)).toEqual({ is: 'none', because })
  })
  test('an extra indicator’s points limit what it can give', () => {
    const step = stepFor({ extra: true, target: 100, rule: { type: 'proportional' } }, [{ value: 80 }])
    expect(step).toMatchObject({ is: 'figure', full: { figure: 100, marks: 10 } })
  })
})
