import { expect, test } from 'vitest'
import { median } from './median'

test.each([
  ['one figure', [7], 7],
  ['an odd number, in any order', [9, 1, 4], 4],
  ['an even number: between the two in the middle', [4, 1, 9, 5], 4.5],
  ['one that is far out moves nothing', [1, 2, 3, 4, 1000], 3],
])('%s', (_, figures, expected) => {
  expect(median(figures)).toBe(expected)
})

test('nothing has no median', () => {
  expect(() => median([])).toThrow(RangeError)
})
