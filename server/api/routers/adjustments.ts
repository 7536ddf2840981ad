import { z } from 'zod'
import { enterAdjustment } from '@/server/services/adjustment/enter-adjustment'
import { listDecisions } from '@/server/services/adjustment/list-decisions'
import { moveAdjustment } from '@/server/services/adjustment/move-adjustment'
import { code, id, key, longText, shortText, version } from '../input'
import { procedure, router } from '../trpc'

const entry = z.strictObject({
  id,
  periodId: id,
  unitId: id,
  item: code.nullable(),
  level: code.nullable(),
  marks: z.number().min(-1000).max(1000).nullable(),
  matter: shortText,
  basis: shortText,
  key,
})
const step = z.strictObject({ id, version, words: longText, key })

export const adjustmentsRouter = router({
  list: procedure('adjustment.list')
    .input(z.strictObject({ planId: id.optional() }))
    .query(({ ctx, input }) => listDecisions(ctx.actor, input)),
  claim: procedure('adjustment.claim')
    .input(entry)
    .mutation(({ ctx, input }) => enterAdjustment(ctx, 'claimed', input)),
  propose: procedure('adjustment.propose')
    .input(entry)
    .mutation(({ ctx, input }) => enterAdjustment(ctx, 'proposed', input)),
  withdraw: procedure('adjustment.withdraw')
    .input(step)
    .mutation(({ ctx, input }) => moveAdjustment(ctx, 'withdraw', input)),
  agree: procedure('adjustment.agree')
    .input(step)
    .mutation(({ ctx, input }) => moveAdjustment(ctx, 'agree', input)),
  refuse: procedure('adjustment.refuse')
    .input(step)
    .mutation(({ ctx, input }) => moveAdjustment(ctx, 'refuse', input)),
})
