import { describe, expect, test } from 'vitest'
import { prepareTrend, type TrendPoint } from './prepare-trend'
import { honestAxis } from './trend-axis'

const at90 = { lo: 90, hi: 90 }
const point = (code: string, value: number | null, given: Partial<TrendPoint> = {}): TrendPoint => ({
  code,
  year: Number(code.slice(0, 4)),
  span: '',
  value,
  absent: value === null ? 'missing' : null,
  target: at90,
  county: 91,
  lastYear: null,
  provisional: false,
  ...given,
})
const prepared = (points: TrendPoint[], direction: 'higher' | 'lower' = 'higher') =>
  prepareTrend({ points, direction, ceiling: 100, leastSpan: 10 })

describe('the axis', () => {
  test.each([
    ['figures near 90 start close below them', [88, 91, 93], 100, 10, [80, 100]],
    ['figures that reach far down start at zero', [3, 40, 96], 100, 10, [0, 100]],
    ['nothing passes what can be reached', [97, 100], 100, 10, [90, 100]],
    ['a value beyond the ceiling lifts it', [97, 104], 100, 10, [90, 110]],
    ['equal figures still have a span', [50, 50], 100, 10, [40, 60]],
    ['negative growth goes below zero', [-4, 6], null, 10, [-5, 10]],
  ] as const)('%s', (_, figures, ceiling, leastSpan, [lo, hi]) => {
    const axis = honestAxis(figures, ceiling, leastSpan)
    expect([axis.lo, axis.hi]).toEqual([lo, hi])
    expect(axis.ticks.every((tick) => tick >= lo && tick <= hi)).toBe(true)
    expect(axis.hi - axis.lo).toBeGreaterThanOrEqual(leastSpan)
  })
})

describe('what is drawn', () => {
  test('a missing quarter is a gap', () => {
    const model = prepared([point('2026Q1', 91), point('2026Q2', null), point('2026Q3', 92)])
    expect(model.runs.unit).toEqual([[0], [2]])
    expect(model.runs.county).toEqual([[0, 1, 2]])
  })
  test('a running sum that starts anew is not joined to the year before', () => {
    const model = prepared([point('2025Q4', 4, { span: '2025' }), point('2026Q1', 1, { span: '2026' })])
    expect(model.runs.unit).toEqual([[0], [1]])
  })
  test('only the latest twelve', () => {
    const model = prepared(Array.from({ length: 14 }, (_, at) => point(`20${String(10 + at)}Q1`, 90)))
    expect(model.points).toHaveLength(12)
    expect(model.points[0]?.code).toBe('2012Q1')
  })
  test('a range target is two lines, a plain one is one', () => {
    expect(prepared([point('2026Q1', 91)]).runs.targetHi).toEqual([])
    expect(prepared([point('2026Q1', 105, { target: { lo: 103, hi: 107 } })]).runs.targetHi).toEqual([[0]])
  })
  test('every series that has a value ends in its last, which need not be the latest period’s', () => {
    const { ends } = prepared([point('2026Q1', 91, { lastYear: 85 }), point('2026Q2', null)])
    expect(ends).toEqual([
      { series: 'targetLo', value: 90, isLatest: true },
      { series: 'county', value: 91, isLatest: true },
      { series: 'lastYear', value: 85, isLatest: false },
      { series: 'unit', value: 91, isLatest: false },
    ])
  })
  test('the axis holds the limits, which pass no ceiling of theirs', () => {
    const { axis } = prepared([point('2026Q1', 95, { limits: { lo: 71, hi: 98 } })])
    expect(axis.lo).toBeLessThanOrEqual(71)
    expect(axis.hi).toBe(100)
  })
  test('the axis holds last year’s figures too', () => {
    expect(prepared([point('2026Q1', 95, { lastYear: 41 })]).axis.lo).toBeLessThanOrEqual(41)
  })
  test('no point at all draws nothing and says nothing', () => {
    expect(prepared([])).toMatchObject({ points: [], ends: [], finding: null })
  })
})

describe('what it says', () => {
  const streak = (values: (number | null)[], direction: 'higher' | 'lower' = 'higher') =>
    prepared(
      values.map((value, at) => point(`2026Q${String(at + 1)}`, value)),
      direction,
    ).finding?.streak
  test.each([
    ['three in a row meet it', [80, 90, 91, 92], { meets: true, count: 3 }],
    ['the target itself meets it', [90], { meets: true, count: 1 }],
    ['one miss', [92, 89.99], { meets: false, count: 1 }],
    ['a gap ends a row', [92, null, 92], { meets: true, count: 1 }],
    ['a missing latest has no row', [92, null], null],
  ])('%s', (_, values, expected) => {
    expect(streak(values)).toEqual(expected)
  })
  test('lower is better', () => {
    expect(streak([91, 89, 90], 'lower')).toEqual({ meets: true, count: 2 })
  })
  test.each([
    [92, 91, 'above'],
    [90, 91, 'below'],
    [91.001, 91, 'same'],
  ])('%d against the county’s or last year’s %d is %s', (value, other, side) => {
    const { finding } = prepared([point('2026Q1', value, { county: other, lastYear: other })])
    expect(finding).toMatchObject({ county: { side, value: other }, lastYear: { side, value: other } })
  })
  test('where the latest is missing it names the last known and compares nothing', () => {
    const { finding } = prepared([point('2026Q1', 91), point('2026Q2', null, { lastYear: 88 })])
    expect(finding).toMatchObject({ lastKnown: { code: '2026Q1' }, county: null, lastYear: null })
  })
})
