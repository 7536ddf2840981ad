import 'server-only'
import { findFile } from '@/server/db/evidence'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { loadPlace } from './load-place'
import { placeFile } from './place-file'

/** Attaches a file that the unit has already to one more indicator, or in another's place. */
export async function reuseFile(
  context: CommandContext,
  input: {
    report: string
    indicator: string
    file: string
    replaces: string | null
    key?: string | undefined
  },
): Promise<{ use: string }> {
  return command(context, { action: 'evidence.attach', key: input.key }, async (tx, audit) => {
    const { report, indicator } = await loadPlace(tx, context, input)
    const file = await findFile(tx, scopeOf(context.actor), input.file)
    if (!file) throw problem('notFound', {})
    if (file.located && !indicator.evidence?.locations) throw problem('fileRefused', { reason: 'located' })
    const use = await placeFile(tx, context, audit, {
      report,
      indicator: indicator.code,
      file,
      replaces: input.replaces,
    })
    return { use }
  })
}
