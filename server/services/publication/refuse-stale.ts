import 'server-only'
import type { CandidateRow } from '@/server/db/candidates'
import type { Db } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { findRun } from '@/server/db/runs'
import type { Scope } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { loadCandidate } from './load-candidate'

/** Refuses to go on with results that the record no longer gives, or that something stands in the way of. */
export async function refuseStale(tx: Db, scope: Scope, candidate: CandidateRow, now: Date): Promise<void> {
  const [run, period] = [
    await findRun(tx, scope, candidate.runId),
    await findPeriod(tx, scope, candidate.periodId),
  ]
  if (!run || !period) throw problem('notFound', {})
  const { blocks, documentHash } = await loadCandidate(tx, scope, run, period, now)
  const found = blocks.map(({ code, count }) => ({ code, count }))
  // The same inputs and engine, and another document: the programme has changed since it was frozen.
  if (found.length === 0 && documentHash !== candidate.documentHash)
    found.push({ code: 'runStale', count: 1 })
  if (found.length > 0) throw problem('publicationBlocked', { blocks: found })
}
