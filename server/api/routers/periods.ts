import { z } from 'zod'
import { closePeriod } from '@/server/services/period/close-period'
import { extendPeriod } from '@/server/services/period/extend-period'
import { listPeriods } from '@/server/services/period/list-periods'
import { openPeriod } from '@/server/services/period/open-period'
import { readProgress } from '@/server/services/period/read-progress'
import { day, id, key, longText, version } from '../input'
import { procedure, router } from '../trpc'

const change = z.strictObject({ id, version, key })

export const periodsRouter = router({
  list: procedure('period.list').query(({ ctx }) => listPeriods(ctx.actor)),
  progress: procedure('period.progress')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readProgress(ctx.actor, input.id, ctx.now)),
  open: procedure('period.open')
    .input(change)
    .mutation(({ ctx, input }) => openPeriod(ctx, input)),
  close: procedure('period.close')
    .input(change)
    .mutation(({ ctx, input }) => closePeriod(ctx, input)),
  extend: procedure('period.extend')
    .input(z.strictObject({ id, unitId: id, until: day, reason: longText, key }))
    .mutation(({ ctx, input }) => extendPeriod(ctx, input)),
})
