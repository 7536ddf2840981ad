import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
// Roots of RFC 6962's own test tree, from transparency-dev/merkle.
import oracle from '@/server/test/golden/oracles/merkle/roots.json'
import { inclusionProof, merkleRoot, provesInclusion } from './merkle'

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const leaves = oracle.leafInputsHex.map(bytes)

describe('the root', () => {
  test.each(oracle.rootBySize.map((root, size) => [size, root] as const))('of %i leaves', (size, root) => {
    expect(merkleRoot(leaves.slice(0, size))).toBe(root)
  })
  test('of one leaf is its hash', () => {
    expect(merkleRoot(['L123456'])).toBe(oracle.hashers['leaf("L123456")'])
  })
})

describe('a path', () => {
  const drawn = fc
    .array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 40 })
    .chain((list) => fc.record({ list: fc.constant(list), index: fc.nat(list.length - 1) }))

  test('proves each leaf in its place', () => {
    fc.assert(
      fc.property(drawn, ({ list, index }) => {
        const path = inclusionProof(list, index)
        const at = { index, size: list.length }
        expect(provesInclusion(list[index] ?? '', at, path, merkleRoot(list))).toBe(true)
      }),
    )
  })

  test('proves no other leaf, no other place among as many, and nothing once a hash of it is changed', () => {
    fc.assert(
      fc.property(drawn, fc.string({ maxLength: 8 }), ({ list, index }, other) => {
        const [path, root, size] = [inclusionProof(list, index), merkleRoot(list), list.length]
        const leaf = list[index] ?? ''
        if (other !== leaf) expect(provesInclusion(other, { index, size }, path, root)).toBe(false)
        const elsewhere = (index + 1) % size
        if (list[elsewhere] !== leaf)
          expect(provesInclusion(leaf, { index: elsewhere, size }, path, root)).toBe(false)
        expect(provesInclusion(leaf, { index, size }, [...path, root], root)).toBe(false)
        const [first = '', ...rest] = path
        if (path.length > 0) {
          const changed = `${first.startsWith('0') ? '1' : '0'}${first.slice(1)}`
          expect(provesInclusion(leaf, { index, size }, [changed, ...rest], root)).toBe(false)
        }
      }),
    )
  })

  test('there is none of a leaf that is not there', () => {
    expect(() => inclusionProof(['a'], 1)).toThrow('no such leaf')
  })
})
