import { z } from 'zod'
import { listActing } from '@/server/services/acting/list-acting'
import { nameActing } from '@/server/services/acting/name-acting'
import { revokeActing } from '@/server/services/acting/revoke-acting'
import { day, id, key, longText } from '../input'
import { procedure, router } from '../trpc'

export const actingRouter = router({
  list: procedure('acting.list').query(({ ctx }) => listActing(ctx.actor, ctx.now)),
  name: procedure('acting.name')
    .input(z.strictObject({ actingId: id, from: day, until: day, reason: longText, key }))
    .mutation(({ ctx, input }) => nameActing(ctx, input)),
  revoke: procedure('acting.revoke')
    .input(z.strictObject({ id, key }))
    .mutation(({ ctx, input }) => revokeActing(ctx, input)),
})
