import { expect, test } from 'vitest'
import { unitLevels } from './levels'
import { mayStandBelow } from './may-stand-below'

test.each([
  ['province', ['city', 'county', 'department']],
  ['city', ['county', 'township', 'department']],
  ['county', ['township', 'department']],
  ['township', ['village', 'department']],
  ['village', []],
  ['department', []],
] as const)('below a %s: %s', (parent, levels) => {
  expect(unitLevels.filter((level) => mayStandBelow(level, parent))).toEqual(levels)
})
