import { z } from 'zod'
import { list } from '@/server/services/letter/list'
import { propose } from '@/server/services/letter/propose'
import { read } from '@/server/services/letter/read'
import { recordOnPaper } from '@/server/services/letter/record-on-paper'
import { sendBack } from '@/server/services/letter/send-back'
import { sign } from '@/server/services/letter/sign'
import { day, id, key, longText, shortText } from '../input'
import { procedure, router } from '../trpc'

const hash = z.string().regex(/^[\da-f]{64}$/)
/** The townships of a large county, or the villages of a large township. */
const MOST_UNITS = 500

export const lettersRouter = router({
  list: procedure('letter.list')
    .input(z.strictObject({ planId: id.optional() }))
    .query(({ ctx, input }) => list(ctx.actor, input)),
  read: procedure('letter.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => read(ctx.actor, input.id)),
  propose: procedure('letter.propose')
    .input(
      z.strictObject({
        planId: id,
        version: z.int().min(1).max(10_000),
        unitIds: z.array(id).min(1).max(MOST_UNITS).optional(),
        key,
      }),
    )
    .mutation(({ ctx, input }) => propose(ctx, input)),
  sign: procedure('letter.sign')
    .input(z.strictObject({ letters: z.array(z.strictObject({ id, hash })).min(1).max(MOST_UNITS), key }))
    .mutation(({ ctx, input }) => sign(ctx, input)),
  sendBack: procedure('letter.sendBack')
    .input(z.strictObject({ id, hash, reason: longText, key }))
    .mutation(({ ctx, input }) => sendBack(ctx, input)),
  recordOnPaper: procedure('letter.recordOnPaper')
    .input(z.strictObject({ id, hash, name: shortText, post: shortText, day, note: longText, key }))
    .mutation(({ ctx, input }) => recordOnPaper(ctx, input)),
})
