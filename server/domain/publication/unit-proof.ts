import { LEAVES_BEFORE_UNITS, publicationLeaves } from './leaves'
import { inclusionProof, merkleRoot, provesInclusion } from './merkle'
import type { PublicationDocument } from './publication-document'

/** One unit's own part of a publication with its path to the root: what it needs to prove what was published of it. */
export interface UnitProof {
  format: 'mingji-proof'
  publication: { number: number; through: string; documentHash: string }
  unit: string
  /** The unit's figures, decisions and result, as the leaf's own text. */
  leaf: string
  index: number
  size: number
  path: string[]
  root: string
}

/** Null where the publication has no such unit. */
export function unitProof(
  document: PublicationDocument,
  publication: UnitProof['publication'],
  unit: string,
): UnitProof | null {
  const at = document.case.units.findIndex(({ code }) => code === unit)
  if (at === -1) return null
  const leaves = publicationLeaves(document)
  const index = LEAVES_BEFORE_UNITS + at
  return {
    format: 'mingji-proof',
    publication,
    unit,
    leaf: leaves[index] ?? '',
    index,
    size: leaves.length,
    path: inclusionProof(leaves, index),
    root: merkleRoot(leaves),
  }
}

export type ProofCheck = { is: 'unreadable' } | { is: 'proved' | 'broken'; proof: UnitProof }

/** Whether a proof's leaf stands under its root. The root itself is compared with the printed one by the reader. */
export function checkProof(file: unknown): ProofCheck {
  if (!isProof(file)) return { is: 'unreadable' }
  const { leaf, index, size, path, root, unit } = file
  const holds = provesInclusion(leaf, { index, size }, path, root) && unitOf(leaf) === unit
  return { is: holds ? 'proved' : 'broken', proof: file }
}

function unitOf(leaf: string): unknown {
  try {
    return (JSON.parse(leaf) as { unit?: { code?: unknown } }).unit?.code
  } catch {
    return undefined
  }
}

function isProof(file: unknown): file is UnitProof {
  if (typeof file !== 'object' || file === null) return false
  const { format, unit, leaf, index, size, path, root, publication } = file as Record<string, unknown>
  return (
    format === 'mingji-proof' &&
    typeof publication === 'object' &&
    publication !== null &&
    [unit, leaf, root].every((text) => typeof text === 'string') &&
    [index, size].every((count) => Number.isSafeInteger(count)) &&
    Array.isArray(path) &&
    path.every((hash) => typeof hash === 'string')
  )
}
