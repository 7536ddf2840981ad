import { describe, expect, test } from 'vitest'
import type { CaseIndicator, Target } from './case'
import { cell, indicator, marksAmong, marksFor, scored, type Given } from './case.fixture'

/** Directions, overrides and references. Points 10 to be met or not. */

describe('direction', () => {
  test.each<[string, Partial<CaseIndicator>, number, number]>([
    ['higher meets at the target', { target: 90 }, 90, 10],
    ['within a billionth of it too', { target: 90 }, 90 - 9e-10, 10],
    ['and not two billionths below', { target: 90 }, 90 - 2e-9, 0],
    ['lower meets at the target', { direction: 'lower', target: 5 }, 5, 10],
    ['lower fails above it', { direction: 'lower', target: 5 }, 5.01, 0],
    ['a range meets at its lower end', { direction: 'range', target: [103, 107] }, 103, 10],
    ['a range meets at its upper end', { direction: 'range', target: [103, 107] }, 107, 10],
    ['a range fails below', { direction: 'range', target: [103, 107] }, 102.9, 0],
    ['a range fails above', { direction: 'range', target: [103, 107] }, 107.1, 0],
  ])('%s', (_, given, value, marks) => {
    expect(marksFor(given, { value })).toBe(marks)
  })
})

describe('whose target applies: unit and period, then unit, then period, then the indicator’s own', () => {
  const all = [
    { unit: 'a', period: 'Q1', target: 10 },
    { unit: 'a', target: 20 },
    { period: 'Q1', target: 30 },
  ]
  test.each([
    ['all four given', all, 10],
    ['without the first', all.slice(1), 20],
    ['only the period’s', all.slice(2), 30],
    ['none', [], 40],
    ['another unit’s is nobody else’s', [{ unit: 'b', target: 1 }], 40],
  ])('%s', (_, targets, expected) => {
    const result = scored(
      {
        indicators: [indicator({ target: 40, targets })],
        units: ['a', 'b'],
        values: [cell('a', 'Q1', { value: 1 }), cell('b', 'Q1', { value: 1 })],
      },
      { explain: true },
    )
    expect(result.a?.explanations?.Q1?.B1?.judgement?.target?.bounds).toEqual({ lo: expected, hi: expected })
  })
})

/** What the target of unit a comes to; null where its reference finds nothing. */
function resolved(target: Target, given: Given, own: Partial<CaseIndicator> = {}): number | null | undefined {
  const others = given.indicators ?? []
  const result = scored(
    { ...given, indicators: [indicator({ ...own, target }), ...others] },
    { explain: true },
  )
  const found = result.a?.explanations?.Q1?.B1?.judgement?.target
  return found?.bounds?.lo ?? (found === undefined ? undefined : null)
}

const units = [
  { code: 'a', group: 'town' },
  { code: 'b', group: 'town' },
  { code: 'c', group: 'town' },
  { code: 'f', group: 'farm' },
]
const amounts = { a: 80, b: 90, c: 100, f: 10 }
const values = Object.entries(amounts).map(([unit, value]) => cell(unit, 'Q1', { value }))

describe('references', () => {
  test.each<[string, Target, Partial<CaseIndicator>, number]>([
    ['mean of the unit’s group, itself included', { ref: 'mean' }, {}, 90],
    ['mean of all', { ref: 'mean', scope: 'all' }, {}, 70],
    ['median of three', { ref: 'median' }, {}, 90],
    ['median of four is between the middle two', { ref: 'median', scope: 'all' }, {}, 85],
    ['best where higher is better', { ref: 'best' }, {}, 100],
    ['best where lower is better', { ref: 'best', scope: 'all' }, { direction: 'lower' }, 10],
    ['times and plus', { ref: 'mean', times: 1.1, plus: 1 }, {}, 100],
  ])('%s', (_, target, own, expected) => {
    expect(resolved(target, { units, values }, own)).toBeCloseTo(expected, 12)
  })
  test('pooled: the group’s counts together, not the mean of its rates', () => {
    const pooled = [
      cell('a', 'Q1', { numerator: 9, denominator: 10 }),
      cell('b', 'Q1', { numerator: 50, denominator: 100 }),
      cell('f', 'Q1', { numerator: 0, denominator: 500 }),
    ]
    expect(resolved({ ref: 'pooled' }, { units, values: pooled }, { kind: 'ratio' })).toBeCloseTo(
      5900 / 110,
      12,
    )
  })
  test('a reference looks at the rule’s own measure', () => {
    const past = Object.entries(amounts).map(([unit, value]) => cell(unit, '2025Q1', { value: value / 2 }))
    const own = { measure: 'growth', baseline: '2025Q1' } as const
    expect(resolved({ ref: 'mean' }, { units, values: [...values, ...past] }, own)).toBe(100)
  })
  test('units without a value are not in a mean', () => {
    const some = values.filter((value) => value.unit !== 'c')
    expect(resolved({ ref: 'mean' }, { units, values: some })).toBe(85)
  })
  test('baseline: the unit’s own figure', () => {
    const past = [cell('a', '2025Q1', { value: 77 })]
    expect(
      resolved({ ref: 'baseline', plus: 1 }, { units, values: [...values, ...past] }, { baseline: '2025Q1' }),
    ).toBe(78)
  })
  test('indicator: the same unit’s value of another in that period', () => {
    const other = indicator({ code: 'M3', points: undefined, rule: undefined })
    const growth = cell('a', 'Q1', { value: 12 }, 'M3')
    const given = { units, values: [...values, growth], indicators: [other] }
    expect(resolved({ ref: 'indicator', code: 'M3', times: 1.2 }, given)).toBeCloseTo(14.4, 12)
  })
  test.each<[string, Target, Partial<CaseIndicator>]>([
    ['no baseline', { ref: 'baseline' }, { baseline: '2025Q1' }],
    ['no value of the other indicator', { ref: 'indicator', code: 'M3' }, {}],
  ])('a reference that finds nothing (%s) makes the indicator not applicable', (_, target, own) => {
    const other = indicator({ code: 'M3', points: undefined, rule: undefined })
    expect(resolved(target, { units, values, indicators: [other] }, own)).toBeNull()
    const { a } = scored({ indicators: [indicator({ ...own, target }), other], units, values })
    expect(a?.marks.Q1?.B1).toBeNull()
  })
})

test('the target of a period reference is the same for all of a group', () => {
  expect(marksAmong({ target: { ref: 'mean' } }, [80, 90, 100])).toEqual([0, 10, 10])
})
