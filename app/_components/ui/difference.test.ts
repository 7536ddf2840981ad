import { expect, test } from 'vitest'
import { differenceOf } from './difference'

test.each([
  ['96.296… after 100 is 3.71 less, as 96.29 is printed', 96.2963, 100, -3.71, '3.71'],
  ['a thirtieth of a point that is not printed is no difference', 90.004, 90.001, 0, '0.00'],
  ['growth that falls below zero', -1.5, 2.25, -3.75, '3.75'],
  ['what binary makes of 0.3 − 0.1', 0.3, 0.1, 0.2, '0.20'],
] as const)('%s', (_, value, other, figure, text) => {
  expect(differenceOf(value, other)).toEqual({ figure, text })
})
