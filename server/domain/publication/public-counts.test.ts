import { expect, test } from 'vitest'
import { publicCounts } from './public-counts'

test.each([
  [
    { numerator: 90, denominator: 100 },
    { numerator: 90, denominator: 100 },
  ],
  [
    { numerator: 30, denominator: 30 },
    { numerator: 30, denominator: 30 },
  ],
  [
    { numerator: 5, denominator: 10 },
    { numerator: 5, denominator: 10 },
  ],
  [{ numerator: 4, denominator: 10 }, 'suppressed'],
  [{ numerator: 0, denominator: 10 }, 'suppressed'],
  [{ numerator: 28, denominator: 30 }, 'suppressed'],
  [{ numerator: 3, denominator: 4 }, 'suppressed'],
  [{ value: 3 }, null],
  [undefined, null],
])('%o is told as %o', (observation, expected) => {
  expect(publicCounts(observation)).toEqual(expected)
})
