import { z } from 'zod'
import { appealOutcomes } from '@/server/domain/appeal/appeal'
import { decideAppeal } from '@/server/services/appeal/decide-appeal'
import { fileAppeal } from '@/server/services/appeal/file-appeal'
import { listAppealable } from '@/server/services/appeal/list-appealable'
import { listAppeals } from '@/server/services/appeal/list-appeals'
import { moveAppeal } from '@/server/services/appeal/move-appeal'
import { readAppeal } from '@/server/services/appeal/read-appeal'
import { readEffect } from '@/server/services/appeal/read-effect'
import { readSubject } from '@/server/services/appeal/read-subject'
import { code, id, key, longText, observation, version } from '../input'
import { procedure, router } from '../trpc'

const subject = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('mark'), periodId: id, indicator: code }),
  z.strictObject({ about: z.literal('item'), sheetId: id, item: code }),
  z.strictObject({ about: z.literal('veto'), vetoId: id }),
])

export const appealsRouter = router({
  list: procedure('appeal.read').query(({ ctx }) => listAppeals(ctx.actor)),
  read: procedure('appeal.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readAppeal(ctx.actor, input.id)),
  appealable: procedure('appeal.file').query(({ ctx }) => listAppealable(ctx.actor, ctx.now)),
  subject: procedure('appeal.file')
    .input(subject)
    .query(({ ctx, input }) => readSubject(ctx.actor, ctx.now, input)),
  file: procedure('appeal.file')
    .input(z.strictObject({ subject, words: longText, claim: observation.nullable(), key }))
    .mutation(({ ctx, input }) => fileAppeal(ctx, input)),
  withdraw: procedure('appeal.withdraw')
    .input(z.strictObject({ id, version, words: longText.optional(), key }))
    .mutation(({ ctx, input }) => moveAppeal(ctx, 'withdraw', input)),
  review: procedure('appeal.review')
    .input(z.strictObject({ id, version, key }))
    .mutation(({ ctx, input }) => moveAppeal(ctx, 'review', input)),
  effect: procedure('appeal.decide')
    .input(z.strictObject({ id, partly: observation.nullable() }))
    .query(({ ctx, input }) => readEffect(ctx.actor, input)),
  decide: procedure('appeal.decide')
    .input(
      z.strictObject({
        id,
        version,
        outcome: z.enum(appealOutcomes),
        /** What counts from now on, where it is upheld in part. */
        observation: observation.nullable(),
        words: longText,
        key,
      }),
    )
    .mutation(({ ctx, input }) => decideAppeal(ctx, input)),
})
