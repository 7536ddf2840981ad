import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromUnits, roundHalfUp, sumRounded, toUnits } from './rounding'

test.each([
  ['a half goes up', 2.675, 2, 2.68],
  ['also where binary stands a little below it', 1.005, 2, 1.01],
  ['away from zero below zero', -2.345, 2, -2.35],
  ['less than a half goes down', 2.6749, 2, 2.67],
  ['noise below a half is that half', 0.5 - 5e-10, 0, 1],
  ['more than noise below a half is not', 0.5 - 5e-9, 0, 0],
  ['no decimals', 89.5, 0, 90],
  ['six decimals', 0.1234565, 6, 0.123457],
  ['nothing stays nothing', 0, 2, 0],
])('%s: %d to %i decimals', (_, figure, decimals, rounded) => {
  expect(roundHalfUp(figure, decimals)).toBe(rounded)
})

test('a small negative figure rounds to 0, not to −0', () => {
  expect(Object.is(roundHalfUp(-0.001, 2), 0)).toBe(true)
})

test('ten figures of 0.1 add up to 1 exactly', () => {
  expect(sumRounded(new Array<number>(10).fill(0.1), 2)).toBe(1)
})

test('every figure of at most two decimals is left as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (units) => {
      expect(toUnits(fromUnits(units, 2), 2)).toBe(units)
    }),
  )
})
