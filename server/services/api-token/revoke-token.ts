import 'server-only'
import { endApiToken } from '@/server/db/api-tokens'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'

/** Ends a key from the next request on. What came with it stays. */
export async function revokeToken(
  context: CommandContext,
  input: { id: string; key?: string | undefined },
): Promise<void> {
  const { actor, now } = context
  const unitId = actor.role === 'department' ? actor.unit.id : undefined
  await command(context, { action: 'apiToken.revoke', key: input.key }, async (tx, audit) => {
    const ended = await endApiToken(
      tx,
      scopeOf(actor),
      { id: input.id, unitId },
      { name: actor.name, at: now },
    )
    if (!ended) throw problem('notFound', {})
    audit({ subjectType: 'apiToken', subjectId: input.id, before: ended, after: { revoked: true } })
  })
}
