import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findDraft, listPartsSince } from '@/server/db/drafts'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { DraftPresence, type Present } from './draft-presence'

const presence = new DraftPresence()
/** A change is stamped when its command begins and seen when it has ended: what was under way is asked for again. */
const OVERLAP_MS = 60_000

export interface DraftChanges {
  state: 'open' | 'published' | 'discarded'
  /** Where the next question goes on. */
  at: Date
  /** What was written since, by whomever: two small queries however large the plan is. */
  parts: { key: string; content: unknown; version: number; byOther: boolean }[]
  others: Present[]
}

/** What has become of a draft since it was last asked about, and who else is in it. */
export async function draftChanges(
  { actor, now }: { actor: Actor; now: Date },
  input: { id: string; since: Date; part: string },
): Promise<DraftChanges> {
  const since = new Date(input.since.getTime() - OVERLAP_MS)
  const { draft, parts } = await inTransaction(
    async (db) => {
      const found = await findDraft(db, scopeOf(actor), input.id)
      if (!found) throw problem('notFound', {})
      return { draft: found, parts: await listPartsSince(db, input.id, since) }
    },
    { frozen: true },
  )
  return {
    state: draft.state,
    at: now,
    parts: parts.map(({ changedById, ...part }) => ({ ...part, byOther: changedById !== actor.userId })),
    others: presence.meet(draft.id, actor.userId, { name: actor.name, part: input.part }, now),
  }
}
