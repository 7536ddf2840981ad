import { expect, test } from 'vitest'
import { placeOn, shareScale } from './share-scale'

test.each([
  ['a tenth below the lowest, up to full marks', [0.795, 0.95], [0.7, 1]],
  ['a whole tenth itself has room below it', [0.8, 1], [0.7, 1]],
  ['a bonus lifts the end', [0.95, 1.03], [0.9, 1.1]],
  ['near full marks it is still two tenths wide', [0.99, 1], [0.8, 1]],
  ['nothing at all starts at nothing', [0, 1], [0, 1]],
  ['no shares', [], [0.8, 1]],
])('%s', (_, shares, [lo, hi]) => {
  expect(shareScale(shares)).toEqual({ lo, hi })
})
test('both ends of the scale, and what lies outside it', () => {
  const scale = { lo: 0.5, hi: 1 }
  expect([0.5, 0.75, 1, 0.2, 1.4].map((share) => placeOn(scale, share))).toEqual([0, 0.5, 1, 0, 1])
})
