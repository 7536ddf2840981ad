import { z } from 'zod'
import { decideCommendation } from '@/server/services/commendation/decide-commendation'
import { readCommendations } from '@/server/services/commendation/read-commendations'
import { id, key, longText } from '../input'
import { procedure, router } from '../trpc'

export const commendationsRouter = router({
  read: procedure('commendation.read')
    .input(z.strictObject({ planId: id.optional() }))
    .query(({ ctx, input }) => readCommendations(ctx.actor, input.planId, ctx.now)),
  decide: procedure('commendation.decide')
    .input(
      z.strictObject({
        planId: id,
        publicationId: id,
        unitId: id,
        decision: z.enum(['commended', 'passedOver']),
        words: longText,
        key,
      }),
    )
    .mutation(({ ctx, input }) => decideCommendation(ctx, input)),
})
