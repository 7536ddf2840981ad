import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertOpening, lockOpening } from '@/server/db/public-publications'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'

/** Opens one publication's public page, or closes it again. Off unless somebody of the office has switched it on. */
export async function openPublication(
  context: CommandContext,
  input: { id: string; open: boolean; key?: string | undefined },
): Promise<void> {
  const { actor, now } = context
  const { ownerId } = scopeOf(actor)
  await command(context, { action: 'publication.open', key: input.key }, async (tx, audit) => {
    const found = await lockOpening(tx, ownerId, input.id)
    if (!found) throw problem('notFound', {})
    if (found.open === input.open) return
    await insertOpening(tx, {
      id: uuidv7(),
      ownerId,
      publicationId: found.id,
      open: input.open,
      byId: actor.userId,
      byName: actor.name,
      at: now,
    })
    audit({
      subjectType: 'publication',
      subjectId: found.id,
      before: { public: found.open },
      after: { public: input.open, number: found.number },
    })
  })
}
