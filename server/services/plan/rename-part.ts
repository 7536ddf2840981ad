import 'server-only'
import { listParts, lockDraft, writeParts } from '@/server/db/drafts'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { planEdits } from '@/server/domain/plan/document/apply-edits'
import { partKey } from '@/server/domain/plan/document/parts'
import { renameCode, type RenamedKind } from '@/server/domain/plan/document/rename-code'
import { command, type CommandContext } from '../command'

export interface PartRenamed {
  /** Every part that was written, as it is now; null where it is gone under its old key. */
  changed: { key: string; version: number; content: unknown }[]
}

/**
 * Gives a part another code, with every part that names it, all in one: what others wrote meanwhile is renamed as they left
 * it. Refuses a code that is taken.
 */
export async function renamePart(
  context: CommandContext,
  input: { id: string; kind: RenamedKind; from: string; to: string; key?: string | undefined },
): Promise<PartRenamed> {
  const { actor, now } = context
  return command(context, { action: 'plan.draft', key: input.key }, async (tx, audit) => {
    const draft = await lockDraft(tx, scopeOf(actor), input.id)
    if (!draft) throw problem('notFound', {})
    if (draft.state !== 'open') throw problem('notInThisState', { action: 'plan.draft', state: draft.state })
    const current = await listParts(tx, draft.id)
    const held = new Map(current.map((part) => [part.key, part]))
    if ((held.get(partKey(input.kind, input.from))?.content ?? null) === null) throw problem('notFound', {})
    if ((held.get(partKey(input.kind, input.to))?.content ?? null) !== null)
      throw problem('partCodeTaken', { code: input.to })
    const contents = Object.fromEntries(current.map(({ key, content }) => [key, content]))
    const edits = Object.entries(renameCode(contents, input.kind, input.from, input.to))
    const { writes } = planEdits(
      held,
      edits.map(([key, content]) => ({ key, base: held.get(key)?.version ?? 0, content })),
    )
    await writeParts(tx, draft.id, writes, { id: actor.userId, name: actor.name, at: now })
    audit({
      subjectType: 'planDraft',
      subjectId: draft.id,
      before: Object.fromEntries(writes.map(({ key, before }) => [key, before])),
      after: Object.fromEntries(writes.map(({ key, after }) => [key, after])),
    })
    return { changed: writes.map(({ key, version, after }) => ({ key, version, content: after })) }
  })
}
