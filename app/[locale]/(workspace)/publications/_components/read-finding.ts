import { sha256Hex } from '@/server/domain/hash/sha256-hex'
import { checkProof, type UnitProof } from '@/server/domain/publication/unit-proof'
import { verifyPublication, type Verification } from '@/server/domain/publication/verify-publication'

export type FileFinding =
  | Exclude<Verification, { is: 'computed' }>
  | (Extract<Verification, { is: 'computed' }> & { hash: string })
  | { is: 'proved' | 'broken'; proof: UnitProof; root: string; hash: string }

/** What a file is found to be: a publication that was computed again, or a unit's proof. Rejects what is no JSON. */
export async function readFinding(text: string): Promise<FileFinding> {
  const file: unknown = JSON.parse(text)
  const hash = sha256Hex(text)
  // The page says that it computes before it does.
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const proof = checkProof(file)
  if (proof.is !== 'unreadable') return { ...proof, root: proof.proof.root, hash }
  const found = verifyPublication(file)
  return found.is === 'computed' ? { ...found, hash } : found
}
