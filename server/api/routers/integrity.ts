import { z } from 'zod'
import { writtenStates } from '@/server/domain/integrity/note'
import { questionKinds } from '@/server/domain/integrity/question'
import { orderQuestion } from '@/server/services/integrity/order-question'
import { readIntegrity } from '@/server/services/integrity/read-integrity'
import { writeNote } from '@/server/services/integrity/write-note'
import { code, id, key } from '../input'
import { procedure, router } from '../trpc'

export const integrityRouter = router({
  read: procedure('integrity.read')
    .input(z.strictObject({ planId: id.optional() }))
    .query(({ ctx, input }) => readIntegrity(ctx.actor, input, ctx.now)),
  note: procedure('integrity.note')
    .input(
      z.strictObject({
        planId: id,
        kind: z.enum(questionKinds),
        period: code,
        indicator: z.union([code, z.literal('')]),
        unitId: id,
        state: z.enum(writtenStates),
        words: z.string().min(1).max(1000),
        key,
      }),
    )
    .mutation(({ ctx, input }) => writeNote(ctx, input)),
  order: procedure('integrity.order')
    .input(
      z.strictObject({
        planId: id,
        kind: z.enum(questionKinds),
        period: code,
        indicator: z.union([code, z.literal('')]),
        unitId: id,
        words: z.string().max(1000),
        order: z.strictObject({
          dueOn: z.iso.date(),
          post: z.string().max(100),
          demand: z.string().max(1000),
        }),
        key,
      }),
    )
    .mutation(({ ctx, input }) => orderQuestion(ctx, input)),
})
