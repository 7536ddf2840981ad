import { expect, test } from 'vitest'
import { quantile } from './quantile'

test.each([
  // R 4.3: quantile(x, p), type 7
  [[1, 2, 3, 4, 10], 25, 1.1],
  [[1, 2, 3, 4, 10], 500, 3],
  [[1, 2, 3, 4, 10], 975, 9.4],
  [[1, 2, 3, 4], 900, 3.7],
  [[7], 25, 7],
  [[1, 1, 1, 5], 1000, 5],
])('of %j at %i ‰', (figures, thousandths, expected) => {
  expect(quantile(figures, thousandths)).toBeCloseTo(expected, 12)
})

test('of nothing there is none', () => {
  expect(quantile([], 500)).toBeNaN()
})
