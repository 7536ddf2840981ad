import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findDraft, listPartChanges } from '@/server/db/drafts'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { hashOfDocument } from './hash-of-document'
import { loadParts, loadPublished, loadRegistry } from './load-plan'

/** A draft with its parts, the units and bureaus that it may name, and the version that it amends. */
export async function readDraft(actor: Actor, id: string) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const draft = await findDraft(db, scope, id)
      if (!draft) throw problem('notFound', {})
      const { parts, document } = await loadParts(db, id)
      const { registry } = await loadRegistry(db, scope.ownerId, document.settings)
      const base =
        draft.basedOnId === null ? null : await loadPublished(db, scope, { versionId: draft.basedOnId })
      const hash = hashOfDocument(document)
      return {
        draft: {
          id,
          state: draft.state,
          createdByName: draft.createdByName,
          createdAt: draft.createdAt,
          amends: draft.basedOn,
          version: draft.version,
          hash,
          trial:
            draft.trialHash === null
              ? null
              : {
                  byName: draft.trialByName ?? '',
                  at: draft.trialAt ?? draft.createdAt,
                  current: draft.trialHash === hash,
                },
        },
        parts,
        registry,
        base: base?.document ?? null,
        /** Periods that were opened already: they stay as they are. */
        started: (base?.plan.periods ?? []).flatMap(({ code, state }) =>
          state === 'scheduled' ? [] : [code],
        ),
      }
    },
    { frozen: true },
  )
}

/** Every version that a part of a draft had, latest first. */
export async function readPartHistory(actor: Actor, input: { id: string; part: string }) {
  return inTransaction(async (db) => {
    const draft = await findDraft(db, scopeOf(actor), input.id)
    if (!draft) throw problem('notFound', {})
    return listPartChanges(db, input.id, input.part)
  })
}
