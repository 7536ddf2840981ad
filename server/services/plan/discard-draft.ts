import 'server-only'
import { endDraft, lockDraft } from '@/server/db/drafts'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'

/** Puts a draft away. Its parts and their history stay in the record; it is no longer listed. */
export async function discardDraft(
  context: CommandContext,
  input: { id: string; version: number; key?: string | undefined },
): Promise<void> {
  await command(context, { action: 'plan.draft', key: input.key }, async (tx, audit) => {
    const draft = await lockDraft(tx, scopeOf(context.actor), input.id)
    if (!draft) throw problem('notFound', {})
    if (draft.state !== 'open') throw problem('notInThisState', { action: 'plan.draft', state: draft.state })
    if (draft.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: draft.version })
    await endDraft(tx, draft.id, { state: 'discarded' })
    audit({
      subjectType: 'planDraft',
      subjectId: draft.id,
      before: { state: 'open' },
      after: { state: 'discarded' },
    })
  })
}
