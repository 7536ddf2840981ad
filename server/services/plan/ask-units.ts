import 'server-only'
import { lockDraft } from '@/server/db/drafts'
import { setAsking } from '@/server/db/proposals'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'

/** Lets the units see their own targets in a draft and propose others, or ends that. */
export async function askUnits(
  context: CommandContext,
  input: { id: string; asks: boolean; key?: string | undefined },
): Promise<void> {
  await command(context, { action: 'plan.draft', key: input.key }, async (tx, audit) => {
    const draft = await lockDraft(tx, scopeOf(context.actor), input.id)
    if (!draft) throw problem('notFound', {})
    if (draft.state !== 'open') throw problem('notInThisState', { action: 'plan.draft', state: draft.state })
    await setAsking(tx, draft.id, input.asks)
    audit({ subjectType: 'planDraft', subjectId: draft.id, after: { asksUnits: input.asks } })
  })
}
