import { expect, test } from 'vitest'
import { attainmentOf } from './attainment'

test.each([
  ['90 of 90 meets it', 'higher', 90, [90, 90], 1],
  ['99 of 90 goes beyond', 'higher', 99, [90, 90], 1.1],
  ['45 of 90 is half', 'higher', 45, [90, 90], 0.5],
  ['a fall where growth was asked reaches nothing', 'higher', -3, [5, 5], 0],
  ['what binary holds as 89.99999999999 meets 90', 'higher', 90 - 1e-12, [90, 90], 1],
  ['a target of zero met is met', 'higher', 2, [0, 0], 1],
  ['a target of zero missed has no share', 'higher', -2, [0, 0], null],
  ['errors at the ceiling meet it', 'lower', 5, [5, 5], 1],
  ['no errors at all meet it and no more', 'lower', 0, [5, 5], 1],
  ['twice the errors allowed is half', 'lower', 10, [5, 5], 0.5],
  ['one error where none is allowed has no share', 'lower', 1, [0, 0], null],
  ['inside a range is met', 'range', 105, [103, 107], 1],
  ['below a range, as far as its lower end', 'range', 51.5, [103, 107], 0.5],
  ['above a range, its upper end over the value', 'range', 214, [103, 107], 0.5],
] as const)('%s', (_, direction, value, [lo, hi], share) => {
  const attained = attainmentOf(direction, value, { lo, hi })
  if (share === null) expect(attained).toBeNull()
  else expect(attained).toBeCloseTo(share, 9)
})
