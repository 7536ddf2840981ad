import { expect, test } from 'vitest'
import { ATTAINMENT_BREAKS, heatStep, SHARE_BREAKS } from './heat-step'

test.each([
  ['full marks are not shaded', 1, SHARE_BREAKS, 0],
  ['more than full neither', 1.08, SHARE_BREAKS, 0],
  ['a hair below full is', 0.999, SHARE_BREAKS, 1],
  ['0.9 as binary adds it up', 0.1 + 0.8, SHARE_BREAKS, 1],
  ['a tenth lost is the next', 0.89, SHARE_BREAKS, 2],
  ['half is not yet the darkest', 0.5, SHARE_BREAKS, 3],
  ['nothing is the darkest', 0, SHARE_BREAKS, 4],
  ['a target met', 1, ATTAINMENT_BREAKS, 0],
  ['a target missed by a tenth', 0.9, ATTAINMENT_BREAKS, 2],
  ['a target missed by more than a fifth', 0.79, ATTAINMENT_BREAKS, 4],
] as const)('%s', (_, share, breaks, step) => {
  expect(heatStep(share, breaks)).toBe(step)
})
