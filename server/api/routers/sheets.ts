import { z } from 'zod'
import { completeSheet } from '@/server/services/sheet/complete-sheet'
import { listSheets } from '@/server/services/sheet/list-sheets'
import { readSheet } from '@/server/services/sheet/read-sheet'
import { reopenSheet } from '@/server/services/sheet/reopen-sheet'
import { saveSheet } from '@/server/services/sheet/save-sheet'
import { code, id, key, longText, note, observation, version } from '../input'
import { procedure, router } from '../trpc'

const item = z.strictObject({
  item: code,
  observation: observation.nullable(),
  reason: note,
  baseVersion: z.int().min(0).max(1_000_000),
})

export const sheetsRouter = router({
  list: procedure('sheet.list').query(({ ctx }) => listSheets(ctx.actor)),
  read: procedure('sheet.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readSheet(ctx.actor, input.id)),
  save: procedure('sheet.save')
    .input(z.strictObject({ id, items: z.array(item).max(200), key }))
    .mutation(({ ctx, input }) => saveSheet(ctx, input)),
  complete: procedure('sheet.complete')
    .input(z.strictObject({ id, version, key }))
    .mutation(({ ctx, input }) => completeSheet(ctx, input)),
  reopen: procedure('sheet.reopen')
    .input(z.strictObject({ id, version, reason: longText, key }))
    .mutation(({ ctx, input }) => reopenSheet(ctx, input)),
})
