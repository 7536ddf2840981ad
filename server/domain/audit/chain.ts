import { canonicalJson } from './canonical-json'

/** One line of the trail as it is hashed: who, role, unit, when, from where, what, before and after, why. */
export interface AuditFacts {
  seq: number
  at: string
  ownerId: string | null
  actorId: string | null
  actorName: string
  actorRole: string
  actorUnit: string
  address: string
  action: string
  subjectType: string
  subjectId: string
  before: unknown
  after: unknown
  reason: string | null
}

export interface ChainedRecord extends AuditFacts {
  previous: string
  hash: string
}

/** What the first record names as the one before it. */
export const CHAIN_START = '0'.repeat(64)

/** The text that is hashed: the hash before, a line break, the facts as canonical JSON. */
export function chainText(previous: string, facts: AuditFacts): string {
  return `${previous}\n${canonicalJson(facts)}`
}

export type ChainFault = { seq: number; is: 'changed' | 'unlinked' | 'missing' | 'cut' }

/**
 * Checks a piece of the chain in order of `seq`, going on from `after`. Returns the first fault, or the link to go on
 * from. `digest` is SHA-256 in lower-case hex.
 */
export function verifyChain(
  records: readonly ChainedRecord[],
  after: { seq: number; hash: string },
  digest: (text: string) => string,
): { ok: true; last: { seq: number; hash: string } } | { ok: false; fault: ChainFault } {
  let last = after
  for (const record of records) {
    const { previous, hash, ...facts } = record
    if (record.seq !== last.seq + 1) return { ok: false, fault: { seq: last.seq + 1, is: 'missing' } }
    if (previous !== last.hash) return { ok: false, fault: { seq: record.seq, is: 'unlinked' } }
    if (digest(chainText(previous, facts)) !== hash)
      return { ok: false, fault: { seq: record.seq, is: 'changed' } }
    last = { seq: record.seq, hash }
  }
  return { ok: true, last }
}
