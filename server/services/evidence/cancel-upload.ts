import 'server-only'
import { lockUpload, settleUpload } from '@/server/db/evidence'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { dropPartial } from '@/server/files/partial-files'
import { command, type CommandContext } from '../command'

/** Gives up an upload of one's own. Whatever is stored already stays. */
export async function cancelUpload(context: CommandContext, { id }: { id: string }): Promise<void> {
  const { actor } = context
  await command(context, { action: 'evidence.attach' }, async (tx, audit) => {
    const upload = await lockUpload(tx, scopeOf(actor), { id, userId: actor.userId })
    if (!upload) throw problem('notFound', {})
    if (upload.state !== 'pending') return
    await settleUpload(tx, id, { state: 'cancelled' })
    audit({
      action: 'evidence.cancelled',
      subjectType: 'evidence',
      subjectId: id,
      after: {
        subject: upload.subject,
        of: upload.subjectId,
        place: upload.place,
        name: upload.name,
      },
    })
  })
  await dropPartial(id)
}
