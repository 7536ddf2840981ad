import 'server-only'
import { revokeActing as revokeRow } from '@/server/db/acting'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'

/** Ends an appointment of one's own before its last day; it takes effect at the stand-in's next request. */
export async function revokeActing(
  context: CommandContext,
  input: { id: string; key?: string | undefined },
): Promise<null> {
  const { actor, now } = context
  return command(context, { action: 'acting.revoke', key: input.key }, async (tx, audit) => {
    const ended = await revokeRow(tx, { id: input.id, forId: actor.userId }, { name: actor.name, at: now })
    if (ended === 0) throw problem('notFound', {})
    audit({ subjectType: 'actingSigner', subjectId: input.id })
    return null
  })
}
