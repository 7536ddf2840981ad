import { z } from 'zod'
import { noteStates } from '@/server/domain/integrity/note'
import { questionKinds } from '@/server/domain/integrity/question'
import { readIntegrity } from '@/server/services/integrity/read-integrity'
import { writeNote } from '@/server/services/integrity/write-note'
import { code, id, key } from '../input'
import { procedure, router } from '../trpc'

export const integrityRouter = router({
  read: procedure('integrity.read')
    .input(z.strictObject({ planId: id.optional() }))
    .query(({ ctx, input }) => readIntegrity(ctx.actor, input)),
  note: procedure('integrity.note')
    .input(
      z.strictObject({
        planId: id,
        kind: z.enum(questionKinds),
        period: code,
        indicator: z.union([code, z.literal('')]),
        unitId: id,
        state: z.enum(noteStates),
        words: z.string().min(1).max(1000),
        key,
      }),
    )
    .mutation(({ ctx, input }) => writeNote(ctx, input)),
})
