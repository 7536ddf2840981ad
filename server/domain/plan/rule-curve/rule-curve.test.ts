import { describe, expect, test } from 'vitest'
import type { IndicatorScoring } from '../plan-version'
import type { Situation } from './probe'
import { ruleCurve, type RuleCurve } from './rule-curve'

const rate = (more: Partial<IndicatorScoring>): IndicatorScoring => ({
  phases: ['regular'],
  kind: 'ratio',
  multiplier: 100,
  points: 10,
  ...more,
})
const last = [
  { unit: 'a', group: 'town', value: 80 },
  { unit: 'b', group: 'town', value: 90 },
  { unit: 'c', group: 'town', value: 100 },
]

const curveOf = (scoring: IndicatorScoring, situation: Partial<Situation> = {}): RuleCurve => {
  const curve = ruleCurve(scoring, { points: 10, ...situation })
  if ('why' in curve) throw new Error(curve.why)
  return curve
}
/** What the drawn line says at a value: between two of its points straight, at an edge the edge's own marks. */
const lineAt = ({ points, turns }: RuleCurve, value: number): number | null => {
  const exact = turns.find((turn) => turn.value === value)
  if (exact) return exact.marks
  const after = points.findIndex((point) => point.value >= value)
  const [from, to] = [points[after - 1], points[after]]
  if (!from || !to) return to?.marks ?? null
  return from.marks + ((to.marks - from.marks) * (value - from.value)) / (to.value - from.value)
}

type Row = [sentence: string, scoring: IndicatorScoring, at: [value: number, marks: number][]]

describe('marks over values are the engine’s', () => {
  test.each<Row>([
    [
      'a deduction by whole steps stands still between their edges',
      rate({ target: 90, rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' } }),
      [
        [95, 10],
        [90, 10],
        [89.5, 10],
        [89, 9.5],
        [88.7, 9.5],
        [88, 9],
        [70, 0],
      ],
    ],
    [
      'a deduction in proportion falls straight',
      rate({ target: 90, rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'proRata' } }),
      [
        [89, 9.5],
        [88.5, 9.25],
        [80, 5],
      ],
    ],
    [
      'its least marks bend it where they hold',
      rate({ target: 90, rule: { type: 'stepDeduction', step: 1, marks: 1, partial: 'proRata', min: 4 } }),
      [
        [86, 6],
        [84, 4],
        [82, 4],
      ],
    ],
    [
      'bands jump at their own bounds',
      rate({
        rule: {
          type: 'bands',
          bands: [
            { from: 95, marks: 10 },
            { from: 90, marks: 8 },
          ],
          else: 2,
        },
      }),
      [
        [95, 10],
        [94.9, 8],
        [90, 8],
        [89.9, 2],
      ],
    ],
    [
      'a bonus goes past full marks by its own steps',
      rate({ target: 90, rule: { type: 'threshold', bonus: { step: 2, marks: 1, cap: 2 } } }),
      [
        [89, 0],
        [91.9, 10],
        [92, 11],
        [94, 12],
        [96, 12],
      ],
    ],
    [
      'a range loses on both its sides',
      {
        ...rate({ target: [103, 107], direction: 'range' }),
        kind: 'amount',
        rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'proRata' },
      },
      [
        [105, 10],
        [110.5, 8.25],
        [101, 9],
      ],
    ],
    [
      'growth is judged as growth',
      rate({ measure: 'growth', baseline: 'sameSpanLastYear', target: 8, rule: { type: 'proportional' } }),
      [
        [4, 5],
        [8, 10],
      ],
    ],
    [
      'values that are rounded first cross an edge half a unit before it',
      rate({ target: 90, valueDecimals: 0, rule: { type: 'threshold' } }),
      [
        [89.5, 10],
        [89.4, 0],
      ],
    ],
  ])('%s', (_, scoring, expected) => {
    const curve = curveOf(scoring)
    for (const [value, marks] of expected)
      expect([value, lineAt(curve, value)]).toEqual([value, expect.closeTo(marks, 1)])
  })
})

describe('rules that look around', () => {
  test('of a rule that compares, one unit moves among last year’s values', () => {
    const curve = curveOf(rate({ rule: { type: 'relative', method: 'minmax' } }), { others: last })
    expect(curve.mover).toBe('b')
    expect(curve.known.map(({ marks }) => marks)).toEqual([0, 5, 10])
    expect(lineAt(curve, 95)).toBeCloseTo(7.5, 1)
  })
  test('a mean is found again for every value', () => {
    const curve = curveOf(rate({ target: { ref: 'mean' }, rule: { type: 'threshold' } }), { others: last })
    expect(curve.target).toBeNull()
    expect(lineAt(curve, 90)).toBe(10)
    expect(lineAt(curve, 89)).toBe(0)
  })
  test('a target that refers to nothing known may be supposed', () => {
    const scoring = rate({ target: { ref: 'baseline' }, rule: { type: 'threshold' } })
    expect(curveOf(scoring, { target: 88 }).target).toEqual({ lo: 88, hi: 88 })
  })
})

describe('no curve', () => {
  test.each<[string, IndicatorScoring, string]>([
    [
      'marks from counts have no value',
      { ...rate({}), kind: 'tally', rule: { type: 'tally', items: [{ code: 'a', marks: 1 }] } },
      'noValue',
    ],
    ['a monitored indicator has no rule', rate({}), 'noValue'],
    ['a rule without its target', rate({ rule: { type: 'threshold' } }), 'noTarget'],
    ['a comparison with nobody', rate({ rule: { type: 'relative', method: 'minmax' } }), 'noOthers'],
    [
      'level and progress are two quantities',
      rate({
        target: 90,
        rule: {
          type: 'blend',
          parts: [
            { weight: 0.7, rule: { type: 'proportional' } },
            { weight: 0.3, rule: { type: 'proportional' }, measure: 'change', target: 4 },
          ],
        },
      }),
      'twoQuantities',
    ],
  ])('%s', (_, scoring, why) => {
    expect(ruleCurve(scoring, { points: 10 })).toEqual({ why })
  })
})
