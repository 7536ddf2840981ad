import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findDraft } from '@/server/db/drafts'
import { listProposals } from '@/server/db/proposals'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'

/** What the units proposed for a draft, for the office. */
export async function readProposals(actor: Actor, draftId: string) {
  const scope = scopeOf(actor)
  return inTransaction(async (db) => {
    const draft = await findDraft(db, scope, draftId)
    if (!draft) throw problem('notFound', {})
    return { asks: draft.asksUnits, proposals: await listProposals(db, scope, [draftId]) }
  })
}
