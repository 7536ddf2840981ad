import 'server-only'
import { findFile } from '@/server/db/evidence'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { EvidencePlace } from '@/server/domain/evidence/place'
import { command, type CommandContext } from '../command'
import { loadPlace } from './load-place'
import { placeFile } from './place-file'

/** Puts a file that the unit has already in one more place, or in another's. */
export async function reuseFile(
  context: CommandContext,
  input: {
    at: EvidencePlace
    file: string
    replaces: string | null
    key?: string | undefined
  },
): Promise<{ use: string }> {
  return command(context, { action: 'evidence.attach', key: input.key }, async (tx, audit) => {
    const at = await loadPlace(tx, context, input.at)
    const sheets = at.subject === 'sheet' ? [at.subjectId] : []
    const file = await findFile(tx, scopeOf(context.actor), input.file, { sheets })
    if (!file) throw problem('notFound', {})
    if (file.located && !at.locations) throw problem('fileRefused', { reason: 'located' })
    const use = await placeFile(tx, context, audit, at, { file, replaces: input.replaces })
    return { use }
  })
}
