import 'server-only'
import { readAuditHead, readChain, sha256 } from '@/server/db/audit'
import { inTransaction } from '@/server/db/client'
import { CHAIN_START, type ChainFault, verifyChain } from '@/server/domain/audit/chain'

const PIECE = 2_000

export type AuditVerdict = { ok: true; records: number; hash: string } | { ok: false; fault: ChainFault }

/** Recomputes the whole chain from its start and holds it against its end: a changed, missing or cut record shows. */
export async function verifyAudit(): Promise<AuditVerdict> {
  // One moment's state: what is appended meanwhile doesn't look like a fault.
  return inTransaction(
    async (tx) => {
      const head = await readAuditHead(tx)
      let last = { seq: 0, hash: CHAIN_START }
      for (;;) {
        const piece = await readChain(tx, last.seq, PIECE)
        if (piece.length === 0) break
        const verdict = verifyChain(piece, last, sha256)
        if (!verdict.ok) return verdict
        last = verdict.last
      }
      if (last.seq !== head.seq || last.hash !== head.hash)
        return { ok: false, fault: { seq: Math.min(last.seq, head.seq) + 1, is: 'cut' } }
      return { ok: true, records: last.seq, hash: last.hash }
    },
    { frozen: true },
  )
}
