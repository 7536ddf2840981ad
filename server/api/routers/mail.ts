import { z } from 'zod'
import { mailChoices } from '@/server/domain/mail/confirm-address'
import { askForCode, changeOwnMail, confirmAddress } from '@/server/services/mail/change-own-mail'
import { readMailState } from '@/server/services/mail/read-mail-state'
import { readOwnMail } from '@/server/services/mail/read-own-mail'
import { retryMails } from '@/server/services/mail/retry-mails'
import { id, key, text } from '../input'
import { procedure, router } from '../trpc'

const locale = z.enum(['zh-CN', 'en'])

export const mailRouter = router({
  own: procedure('mail.own').query(({ ctx }) => readOwnMail(ctx.actor)),
  askForCode: procedure('mail.change')
    .input(z.strictObject({ address: text.min(1).max(200), locale }))
    .mutation(({ ctx, input }) => askForCode(ctx, input)),
  confirm: procedure('mail.change')
    .input(z.strictObject({ code: text.min(1).max(20) }))
    .mutation(({ ctx, input }) => confirmAddress(ctx, input)),
  change: procedure('mail.change')
    .input(z.strictObject({ choice: z.enum(mailChoices), locale, remove: z.boolean() }))
    .mutation(({ ctx, input }) => changeOwnMail(ctx, input)),
  state: procedure('mail.state').query(({ ctx }) => readMailState(ctx.now)),
  retry: procedure('mail.retry')
    .input(z.strictObject({ ids: z.array(id).min(1).max(100), key }))
    .mutation(({ ctx, input }) => retryMails(ctx, input)),
})
