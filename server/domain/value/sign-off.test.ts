import { expect, test } from 'vitest'
import { signOffStanding } from './sign-off'

test.each([
  ['nobody has signed', undefined, 'never'],
  ['what was signed stands there still', { hash: 'a' }, 'current'],
  ['a figure was changed after it was signed', { hash: 'b' }, 'changed'],
] as const)('%s', (_, signed, standing) => {
  expect(signOffStanding(signed, 'a')).toBe(standing)
})
