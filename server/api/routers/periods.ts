import { z } from 'zod'
import { boardFilters } from '@/server/domain/period/board-row'
import { acceptReports } from '@/server/services/period/accept-reports'
import { closePeriod } from '@/server/services/period/close-period'
import { extendPeriod } from '@/server/services/period/extend-period'
import { listPeriods } from '@/server/services/period/list-periods'
import { openPeriod } from '@/server/services/period/open-period'
import { readExtendable } from '@/server/services/period/read-extendable'
import { readProgress } from '@/server/services/period/read-progress'
import { readTimeliness } from '@/server/services/period/read-timeliness'
import { readReview } from '@/server/services/period/read-review'
import { sendReminders } from '@/server/services/reminder/send-reminders'
import { day, id, key, longText, text, version } from '../input'
import { procedure, router } from '../trpc'

/** More than any county or prefecture assesses at once; bounds what a request can make the server hold. */
const MOST_UNITS = 1000

/** All that a province's county-level plan could hold. */
const MOST_REMINDED = 5000

const find = text.max(50).optional()
const page = z.int().min(1).max(10_000).optional()

const change = z.strictObject({ id, version, key })

export const periodsRouter = router({
  list: procedure('period.list').query(({ ctx }) => listPeriods(ctx.actor, ctx.now)),
  progress: procedure('period.progress')
    .input(z.strictObject({ id, filter: z.enum(boardFilters).nullish(), find, page }))
    .query(({ ctx, input: { id: periodId, ...asked } }) => readProgress(ctx.actor, periodId, ctx.now, asked)),
  timeliness: procedure('period.timeliness')
    .input(z.strictObject({ planId: id.optional(), find, page }))
    .query(({ ctx, input }) => readTimeliness(ctx.actor, input, ctx.now)),
  remind: procedure('reminder.send')
    .input(
      z.strictObject({
        periodId: id,
        unitIds: z.union([z.literal('all'), z.array(id).min(1).max(MOST_REMINDED)]),
        words: longText,
        again: z.boolean(),
        key,
      }),
    )
    .mutation(({ ctx, input }) => sendReminders(ctx, input)),
  open: procedure('period.open')
    .input(change)
    .mutation(({ ctx, input }) => openPeriod(ctx, input)),
  close: procedure('period.close')
    .input(change)
    .mutation(({ ctx, input }) => closePeriod(ctx, input)),
  extendable: procedure('period.extend')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readExtendable(ctx.actor, input.id, ctx.now)),
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
