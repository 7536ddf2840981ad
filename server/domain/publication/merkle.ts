import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A Merkle tree as RFC 6962, 2.1 makes it: SHA-256 over 0x00 and a leaf, over 0x01 and two nodes; a list is split at the
 * largest power of two below its length. Hashes are told in hexadecimal.
 */
type Leaf = string | Uint8Array

const leafHash = (leaf: Leaf): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(0), typeof leaf === 'string' ? utf8ToBytes(leaf) : leaf))
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(1), left, right))

/** The root over leaves in their order (texts as UTF-8): of none the hash of nothing. */
export function merkleRoot(leaves: readonly Leaf[]): string {
  return bytesToHex(leaves.length === 0 ? sha256(new Uint8Array()) : rootOf(leaves.map(leafHash)))
}

/** The path from the leaf at `index` to the root: the hashes beside it, from the leaf up (RFC 6962, 2.1.1). */
export function inclusionProof(leaves: readonly Leaf[], index: number): string[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('no such leaf')
  return pathOf(leaves.map(leafHash), index).map(bytesToHex)
}

/** Whether a leaf stands at `index` among `size` under a root, by its path (RFC 9162, 2.1.3.2). */
export function provesInclusion(
  leaf: Leaf,
  at: { index: number; size: number },
  path: readonly string[],
  root: string,
): boolean {
  if (at.index < 0 || at.index >= at.size) return false
  let [node, last] = [at.index, at.size - 1]
  let hash = leafHash(leaf)
  for (const hex of path) {
    if (last === 0 || !/^[\da-f]{64}$/.test(hex)) return false
    const beside = hexToBytes(hex)
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(beside, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = nodeHash(hash, beside)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && bytesToHex(hash) === root
}

function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes
  if (hashes.length === 1 && first) return first
  const split = splitOf(hashes.length)
  return nodeHash(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)))
}

function pathOf(hashes: readonly Uint8Array[], index: number): Uint8Array[] {
  if (hashes.length === 1) return []
  const split = splitOf(hashes.length)
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)]
  return index < split
    ? [...pathOf(left, index), rootOf(right)]
    : [...pathOf(right, index - split), rootOf(left)]
}

/** The largest power of two below a length above 1. */
const splitOf = (length: number): number => 2 ** (31 - Math.clz32(length - 1))
