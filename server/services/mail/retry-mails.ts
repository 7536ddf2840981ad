import 'server-only'
import { retryMails as retry } from '@/server/db/mail'
import { command, type CommandContext } from '../command'

/** Puts mails that went wrong back into the queue. One that may have gone out already can go out twice: a person decides. */
export async function retryMails(
  context: CommandContext,
  input: { ids: readonly string[]; key?: string | undefined },
): Promise<{ retried: number }> {
  return command(context, { action: 'mail.retry', key: input.key }, async (tx, audit) => {
    const retried = await retry(tx, input.ids, context.now)
    if (retried > 0) audit({ subjectType: 'mail', subjectId: 'outbox', after: { retried } })
    return { retried }
  })
}
