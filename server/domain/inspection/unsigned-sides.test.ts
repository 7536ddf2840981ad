import { expect, test } from 'vitest'
import type { SignatureSide } from './signature'
import { unsignedSides } from './unsigned-sides'

const signed = (side: SignatureSide, ...heads: string[]) => ({ side, heads })

test.each<[string, ReturnType<typeof signed>[], SignatureSide[]]>([
  ['nobody', [], ['inspector', 'unit']],
  ['one side', [signed('inspector', 'a', 'b')], ['unit']],
  ['both', [signed('inspector', 'a', 'b'), signed('unit', 'b', 'a')], []],
  [
    'both, the unit something that was changed since',
    [signed('inspector', 'a', 'b'), signed('unit', 'a')],
    ['unit'],
  ],
])('signed by %s', (_, signatures, expected) => {
  expect(unsignedSides(signatures, ['a', 'b'])).toEqual(expected)
})
