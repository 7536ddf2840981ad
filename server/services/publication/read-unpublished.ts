import 'server-only'
import { findCandidate, readCandidateDocument } from '@/server/db/candidates'
import { inTransaction } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { candidateView } from '@/server/domain/publication/candidate-view'
import type { UnpublishedDocument } from '@/server/domain/publication/publication-document'

/**
 * What is frozen and on its way to being published, for those who see all of it: with it anybody can recompute every mark. It says
 * of itself that it is not published. A unit that checks its own marks has them on the page, and nothing of others.
 */
export async function readUnpublished(
  actor: Actor,
  id: string,
): Promise<{ number: number; document: UnpublishedDocument }> {
  return inTransaction(
    async (db) => {
      const candidate = await findCandidate(db, scopeOf(actor).ownerId, id)
      if (!candidate || candidateView(actor.role, candidate) !== 'all') throw problem('notFound', {})
      const { number, state, noticeUntil } = candidate
      const document = await readCandidateDocument(db, candidate.id)
      return { number, document: { ...document, unpublished: { candidate: number, state, noticeUntil } } }
    },
    { frozen: true },
  )
}
