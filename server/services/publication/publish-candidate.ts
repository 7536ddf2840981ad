import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { type CandidateRow, readCandidateDocument } from '@/server/db/candidates'
import type { Db } from '@/server/db/client'
import { insertPublication } from '@/server/db/publications'
import type { Actor } from '@/server/domain/access/actor'

/** Publishes what was frozen, as it was frozen, by the signature of whoever signs; what it supersedes goes out of force. */
export async function publishCandidate(
  tx: Db,
  candidate: CandidateRow,
  signer: Pick<Actor, 'userId' | 'name'>,
  now: Date,
): Promise<{ id: string; number: number }> {
  const id = uuidv7()
  const number = await insertPublication(tx, {
    id,
    ownerId: candidate.ownerId,
    planId: candidate.planId,
    periodId: candidate.periodId,
    runId: candidate.runId,
    candidateId: candidate.id,
    supersedesId: candidate.supersedesId,
    reason: candidate.reason,
    document: await readCandidateDocument(tx, candidate.id),
    documentHash: candidate.documentHash,
    publishedById: signer.userId,
    publishedByName: signer.name,
    publishedAt: now,
  })
  return { id, number }
}
