import { z } from 'zod'
import { markRead } from '@/server/services/inbox/mark-read'
import { readInbox } from '@/server/services/inbox/read-inbox'
import { id } from '../input'
import { procedure, router } from '../trpc'

export const inboxRouter = router({
  read: procedure('inbox.read').query(({ ctx }) => readInbox(ctx.actor, ctx.now)),
  markRead: procedure('inbox.read')
    .input(z.strictObject({ ids: z.array(id).min(1).max(100) }))
    .mutation(({ ctx, input }) => markRead(ctx, input)),
})
