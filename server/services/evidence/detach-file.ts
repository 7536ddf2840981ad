import 'server-only'
import { endUse, lockUse } from '@/server/db/evidence'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { loadPlace } from './load-place'

/** Takes a file from its place. The file stays, and that it was there. */
export async function detachFile(
  context: CommandContext,
  input: { id: string; key?: string | undefined },
): Promise<void> {
  const { actor, now } = context
  await command(context, { action: 'evidence.detach', key: input.key }, async (tx, audit) => {
    const use = await lockUse(tx, scopeOf(actor), input.id)
    if (!use) throw problem('notFound', {})
    const at = await loadPlace(tx, context, use)
    if (at.keeps) throw problem('notInThisState', { action: 'evidence.detach', state: at.keeps.state })
    await endUse(tx, use.id, { endedById: actor.userId, endedByName: actor.name, endedAt: now })
    audit({
      subjectType: 'evidence',
      subjectId: use.id,
      before: { ...at.told, name: use.file.name, hash: use.file.hash },
    })
    return null
  })
}
