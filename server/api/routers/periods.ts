import { z } from 'zod'
import { acceptReports } from '@/server/services/period/accept-reports'
import { closePeriod } from '@/server/services/period/close-period'
import { extendPeriod } from '@/server/services/period/extend-period'
import { listPeriods } from '@/server/services/period/list-periods'
import { openPeriod } from '@/server/services/period/open-period'
import { readProgress } from '@/server/services/period/read-progress'
import { readReview } from '@/server/services/period/read-review'
import { day, id, key, longText, version } from '../input'
import { procedure, router } from '../trpc'

/** More than any county or prefecture assesses at once; bounds what a request can make the server hold. */
const MOST_UNITS = 1000

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
    .input(
      z.strictObject({ id, unitIds: z.array(id).min(1).max(MOST_UNITS), until: day, reason: longText, key }),
    )
    .mutation(({ ctx, input }) => extendPeriod(ctx, input)),
  review: procedure('period.review')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readReview(ctx.actor, input.id)),
  accept: procedure('period.accept')
    .input(
      z.strictObject({
        id,
        reports: z.array(z.strictObject({ id, version })).min(1).max(MOST_UNITS),
        key,
      }),
    )
    .mutation(({ ctx, input }) => acceptReports(ctx, input)),
})
