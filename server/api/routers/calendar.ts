import { z } from 'zod'
import { calendarKinds } from '@/server/domain/calendar/working-days'
import { changeCalendar } from '@/server/services/calendar/change-calendar'
import { previewCalendar } from '@/server/services/calendar/preview-calendar'
import { readOwnCalendar } from '@/server/services/calendar/read-calendar'
import { day, key, longText, text } from '../input'
import { procedure, router } from '../trpc'

/** More than the holidays of ten years. */
const MOST_EDITS = 500

const edits = z
  .array(
    z.strictObject({
      day: day.refine((value) => value >= '2000-01-01' && value <= '2099-12-31'),
      after: z.strictObject({ kind: z.enum(calendarKinds), name: text.trim().max(50) }).nullable(),
    }),
  )
  .min(1)
  .max(MOST_EDITS)

export const calendarRouter = router({
  read: procedure('calendar.read').query(({ ctx }) => readOwnCalendar(ctx.actor)),
  preview: procedure('calendar.change')
    .input(z.strictObject({ edits }))
    // A body, since a year's days are too long for an address.
    .mutation(({ ctx, input }) => previewCalendar(ctx.actor, input.edits, ctx.now)),
  change: procedure('calendar.change')
    .input(z.strictObject({ version: z.int().min(0).max(1_000_000), edits, source: longText, key }))
    .mutation(({ ctx, input }) => changeCalendar(ctx, input)),
})
