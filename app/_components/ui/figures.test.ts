import { expect, test } from 'vitest'
import { boundsOf, exact, fixed, shownTarget, shownValue, signed } from './figures'

test.each([
  ['marks have all their decimals', fixed(6.5), '6.50'],
  ['a loss has a true minus', signed(-1.5), '−1.50'],
  ['a gain has its sign', signed(0.5), '+0.50'],
  ['no difference shows nothing', signed(1e-12), ''],
  ['a short figure is whole', exact(6.5), '6.5'],
  ['a long one is cut and says so', exact(200 / 3), '66.6666…'],
  ['binary noise is not shown', exact(0.1 + 0.2), '0.3'],
  ['a negative one is cut towards zero', exact(-2 / 3), '−0.6666…'],
  ['a count stays a count', shownValue(3), '3'],
  ['a value just under its target stays under it', shownValue(89.995), '89.99'],
  [
    'a value just over a ceiling stays over it',
    shownValue(5.004, { bounds: { lo: 5, hi: 5 }, direction: 'lower' }),
    '5.01',
  ],
  [
    'a value just under zero stays under it',
    shownValue(-0.001, { bounds: { lo: 0, hi: 0 }, direction: 'higher' }),
    '−0.01',
  ],
  ['a target says its direction', shownTarget({ lo: 5, hi: 5 }, 'lower'), '≤ 5'],
  ['a range says both ends', shownTarget({ lo: 103, hi: 107 }, 'range'), '103—107'],
])('%s', (_, text, expected) => {
  expect(text).toBe(expected)
})

test('a stored target is read, anything else is none', () => {
  expect(boundsOf({ lo: 90, hi: 90 })).toEqual({ lo: 90, hi: 90 })
  expect(boundsOf(null)).toBeNull()
  expect(boundsOf({ ref: 'mean' })).toBeNull()
})
