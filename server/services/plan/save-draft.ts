import 'server-only'
import { listParts, lockDraft, writeParts } from '@/server/db/drafts'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { badEdits, type PartClash, type PartEdit, planEdits } from '@/server/domain/plan/document/apply-edits'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { importEntry, type ImportedFile } from './import-entry'

export interface DraftSaved {
  saved: { key: string; version: number }[]
  clashes: PartClash[]
}

/**
 * Writes edits of a draft's parts. A part that somebody else changed meanwhile is left as it is and comes back with both
 * contents; the others are written. With `whole`, edits that belong together (an import, a renaming) are written all or
 * none: one clash, and nothing is. Refuses what is no part of a plan, before anything is written.
 */
export async function saveDraft(
  context: CommandContext,
  input: {
    id: string
    edits: PartEdit[]
    whole?: boolean | undefined
    /** Where they came from, for the trail. */
    file?: ImportedFile | undefined
    key?: string | undefined
  },
): Promise<DraftSaved> {
  const { actor, now } = context
  const bad = badEdits(input.edits)
  if (bad.length > 0) throw problem('badParts', { parts: bad })
  for (const { key, content } of input.edits) refusePersonalData({ [key]: freeText(content) })
  return command(context, { action: 'plan.draft', key: input.key }, async (tx, audit) => {
    const draft = await lockDraft(tx, scopeOf(actor), input.id)
    if (!draft) throw problem('notFound', {})
    if (draft.state !== 'open') throw problem('notInThisState', { action: 'plan.draft', state: draft.state })
    const current = await listParts(
      tx,
      draft.id,
      input.edits.map(({ key }) => key),
    )
    const plan = planEdits(new Map(current.map((part) => [part.key, part])), input.edits)
    if (input.whole && plan.clashes.length > 0) return { saved: [], clashes: plan.clashes }
    await writeParts(tx, draft.id, plan.writes, { id: actor.userId, name: actor.name, at: now })
    if (plan.writes.length > 0)
      audit({
        subjectType: 'planDraft',
        subjectId: draft.id,
        before: Object.fromEntries(plan.writes.map(({ key, before }) => [key, before])),
        after: Object.fromEntries(plan.writes.map(({ key, after }) => [key, after])),
      })
    if (input.file) audit(importEntry(draft.id, input.file))
    return {
      saved: [...plan.writes, ...plan.same].map(({ key, version }) => ({ key, version })),
      clashes: plan.clashes,
    }
  })
}

/** The text in a part that a person wrote freely, where a resident's data could end up. */
function freeText(content: unknown): string {
  if (typeof content === 'string') return content
  if (content === null || typeof content !== 'object') return ''
  return Object.values(content).map(freeText).filter(Boolean).join('\n')
}
