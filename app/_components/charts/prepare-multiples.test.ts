import { describe, expect, test } from 'vitest'
import { layPanel, PANEL } from './lay-panel'
import { type MultiplesInput, prepareMultiples } from './prepare-multiples'
import type { TrendPoint } from './prepare-trend'

type Given = number | null | 'notApplicable'

const points = (values: readonly Given[], target: number | null = 90): TrendPoint[] =>
  values.map((given, at) => ({
    code: `2026Q${String(at + 1)}`,
    year: 2026,
    span: '',
    value: typeof given === 'number' ? given : null,
    absent: typeof given === 'number' ? null : given === null ? 'missing' : 'notApplicable',
    target: target === null ? null : { lo: target, hi: target },
    county: 91,
    lastYear: null,
    provisional: false,
  }))
const prepared = (
  units: Record<string, readonly Given[]>,
  given: Partial<Pick<MultiplesInput, 'direction' | 'sort'>> & { target?: number | null } = {},
) =>
  prepareMultiples({
    units: Object.entries(units).map(([key, values]) => ({ key, points: points(values, given.target) })),
    direction: given.direction ?? 'higher',
    ceiling: 100,
    leastSpan: 10,
    sort: given.sort ?? 'value',
  })
const order = (model: ReturnType<typeof prepared>) => model.panels.map(({ key }) => key)

describe('the order', () => {
  const units = { a: [95, 80], b: [95, 99], c: [95, null], d: [95, 80] }
  test.each([
    ['the best first, equal ones as given, what has no value last', units, {}, ['b', 'a', 'd', 'c']],
    ['the lowest first where less is better', units, { direction: 'lower' }, ['a', 'd', 'b', 'c']],
    ['as in the plan if asked', units, { sort: 'given' }, ['a', 'b', 'c', 'd']],
    [
      'the nearest to its range first',
      { a: [80], b: [91], c: [90] },
      { direction: 'range' },
      ['c', 'b', 'a'],
    ],
  ] as const)('%s', (_, given, options, expected) => {
    expect(order(prepared(given, options))).toEqual(expected)
  })
})

test('all share one scale, which holds the furthest of any', () => {
  const { axis } = prepared({ a: [96, 97], b: [41, 97] })
  expect(axis.lo).toBeLessThanOrEqual(41)
  expect(axis.hi).toBe(100)
})

describe('what they say', () => {
  const { finding } = prepared({
    a: [80, 80, 80],
    b: [95, 95, 89],
    c: [91, 91, 90],
    d: [91, 91, null],
    e: [91, 91, 'notApplicable'],
  })
  test('how many meet the target, of those that have a value', () => {
    expect(finding).toMatchObject({ met: 1, judged: 3 })
  })
  test('who missed it, the longest first', () => {
    expect(finding.missed).toEqual([
      { key: 'a', count: 3 },
      { key: 'b', count: 1 },
    ])
  })
  test('who did not report; nothing to report is not missing', () => {
    expect(finding.missing).toEqual(['d'])
  })
  test('with a target nobody is named highest', () => {
    expect(finding).toMatchObject({ highest: null, lowest: null })
  })
  test('without one the highest and lowest are, ties and all', () => {
    expect(prepared({ a: [5], b: [7], c: [7] }, { target: null }).finding).toMatchObject({
      judged: 0,
      highest: { value: 7, keys: ['b', 'c'] },
      lowest: { value: 5, keys: ['a'] },
    })
  })
})

describe('a panel', () => {
  const model = prepared({ a: [95, null, 92, 88] })
  const [panel] = model.panels
  const shapes = panel ? layPanel(panel, model.axis, false).shapes : []
  test('leaves a gap, marks what was not reported and the latest value', () => {
    const lines = shapes.flatMap((shape) =>
      shape.is === 'line' && shape.part === 'unit' ? [shape.points.length] : [],
    )
    expect(lines).toEqual([2])
    expect(shapes.filter((shape) => shape.is === 'text' && shape.text === '×')).toHaveLength(1)
    // The lone first value, which no line reaches, and the latest.
    expect(shapes.filter((shape) => shape.is === 'mark' && shape.part === 'unitMark')).toHaveLength(2)
  })
  test('draws one’s own unit as one’s own', () => {
    const own = panel ? layPanel(panel, model.axis, true).shapes : []
    expect(own.some((shape) => 'part' in shape && shape.part === 'own')).toBe(true)
    expect(own.some((shape) => 'part' in shape && shape.part === 'unit')).toBe(false)
  })
  test('stays inside its frame', () => {
    for (const shape of shapes)
      if (shape.is === 'mark')
        expect(shape.x >= 0 && shape.x <= PANEL.width && shape.y >= 0 && shape.y <= PANEL.height).toBe(true)
  })
})
