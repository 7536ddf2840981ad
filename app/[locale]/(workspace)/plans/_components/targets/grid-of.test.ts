import { describe, expect, it, test } from 'vitest'
import {
  cellKey,
  columnsOf,
  grown,
  inherited,
  ownTarget,
  rowTargets,
  sameColumns,
  sameTargets,
  setTarget,
  summaryOf,
} from './grid-of'

const indicator = (position: number, scoring: object, unit = '%') => ({
  position,
  category: 'B',
  unit: { zh: unit, en: '' },
  scoring: { phases: [], kind: 'ratio', ...scoring },
})
const parts = {
  'indicator/B1': indicator(1, { target: 90 }),
  'indicator/B2': indicator(2, { kind: 'amount' }, '件'),
  'indicator/B3': indicator(3, { kind: 'tally' }),
  'target/B1/u1/*': { target: 92 },
  'target/B1/*/Q1': { target: 80 },
  'target/B1/u2/Q1': { target: 81 },
  'target/B2/u1/*': { target: 30 },
  'target/B2/u2/*': { target: 40.5 },
}
const [b1, b2] = columnsOf(parts)
if (!b1 || !b2) throw new Error('two columns')

test('columns are the indicators with a value to compare', () => {
  expect(columnsOf(parts).map(({ code }) => code)).toEqual(['B1', 'B2'])
})

test.each([
  ['its own', 'u1', null, 92, 90],
  ['none: the indicator’s', 'u2', null, null, 90],
  ['a period’s own', 'u2', 'Q1', 81, 80],
  ['the unit’s for the year goes before the period’s for all', 'u1', 'Q1', null, 92],
  ['the period’s for all', 'u3', 'Q1', null, 80],
  ['all units, the whole year: the indicator’s own', null, null, 90, null],
] as const)('a cell says %s', (_, unit, period, own, otherwise) => {
  expect(ownTarget(parts, b1, unit, period)).toBe(own)
  expect(inherited(parts, b1, unit, period)).toBe(otherwise)
})

describe('setting', () => {
  it('a unit’s target is a part of its own', () => {
    expect(setTarget(b1, 'u1', null, 93)).toEqual({ 'target/B1/u1/*': { target: 93 } })
    expect(setTarget(b1, 'u1', null, null)).toEqual({ 'target/B1/u1/*': null })
    expect(cellKey('B1', null, 'Q1')).toBe('target/B1/*/Q1')
  })
  it('the indicator’s own stands in the indicator', () => {
    expect(setTarget(b1, null, null, 88)).toEqual({
      'indicator/B1': { ...parts['indicator/B1'], scoring: { phases: [], kind: 'ratio', target: 88 } },
    })
  })
})

test('amounts add up, rates have a mean, and nothing is said where a unit has none', () => {
  expect(summaryOf(parts, b2, ['u1', 'u2'], null)).toEqual({ kind: 'sum', figure: 70.5 })
  expect(summaryOf(parts, b1, ['u1', 'u2'], null)).toEqual({ kind: 'mean', figure: 91 })
  expect(summaryOf(parts, b2, ['u1', 'u3'], null)).toBeNull()
})

test.each([
  [80, 5, 'higher', 84],
  [80, 5, 'lower', 76],
  [33.333, 1, 'higher', 33.67],
] as const)('%d with %d %% (%s)', (last, percent, direction, target) => {
  expect(grown(last, percent, direction)).toBe(target)
})

describe('one target that was set', () => {
  const after = { ...parts, 'target/B1/u1/*': { target: 95 } }
  const differs = (unit: string | null, period: string | null) =>
    !sameTargets(rowTargets(parts, [b1, b2], unit, period), rowTargets(after, [b1, b2], unit, period))
  it('changes nothing about the columns, and no other unit’s row', () => {
    expect(sameColumns(columnsOf(parts), columnsOf(after))).toBe(true)
    expect([differs('u1', null), differs('u2', null), differs(null, null)]).toEqual([true, false, false])
  })
  it('shows where it is inherited', () => {
    expect([differs('u1', 'Q1'), differs('u2', 'Q1')]).toEqual([true, false])
  })
  it('is another column only where it is the indicator’s own', () => {
    expect(sameColumns(columnsOf(parts), columnsOf({ ...parts, ...setTarget(b1, null, null, 91) }))).toBe(
      false,
    )
  })
})
