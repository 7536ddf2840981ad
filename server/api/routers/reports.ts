import { z } from 'zod'
import { cellHistory } from '@/server/services/report/cell-history'
import { listReports } from '@/server/services/report/list-reports'
import { moveReport } from '@/server/services/report/move-report'
import { readBurden } from '@/server/services/report/read-burden'
import { readReport } from '@/server/services/report/read-report'
import { villageHistory } from '@/server/services/report/village-history'
import { saveReport } from '@/server/services/report/save-report'
import { cell, code, id, key, longText, version } from '../input'
import { procedure, router } from '../trpc'

const step = z.strictObject({ id, version, key })
const village = cell.omit({ note: true }).extend({ villageId: id })
const returned = step.extend({
  reason: longText.optional(),
  fields: z.array(z.strictObject({ indicator: code, reason: longText })).max(200),
})

export const reportsRouter = router({
  list: procedure('report.list').query(({ ctx }) => listReports(ctx.actor, ctx.now)),
  read: procedure('report.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readReport(ctx.actor, input.id, ctx.now)),
  burden: procedure('report.burden')
    .input(z.strictObject({ planId: id.optional() }))
    .query(({ ctx, input }) => readBurden(ctx.actor, input)),
  history: procedure('report.history')
    .input(z.strictObject({ id, indicator: code }))
    .query(({ ctx, input }) => cellHistory(ctx.actor, input)),
  villageHistory: procedure('report.history')
    .input(z.strictObject({ id, indicator: code }))
    .query(({ ctx, input }) => villageHistory(ctx.actor, input)),
  save: procedure('report.save')
    .input(
      z.strictObject({
        id,
        cells: z.array(cell).max(500),
        villages: z.array(village).max(5000).optional(),
        typedBy: z.uuid().optional(),
        key,
      }),
    )
    .mutation(({ ctx, input }) => saveReport(ctx, input)),
  submit: procedure('report.submit')
    .input(step)
    .mutation(({ ctx, input }) => moveReport(ctx, 'submit', input)),
  withdraw: procedure('report.withdraw')
    .input(step)
    .mutation(({ ctx, input }) => moveReport(ctx, 'withdraw', input)),
  sign: procedure('report.sign')
    .input(step)
    .mutation(({ ctx, input }) => moveReport(ctx, 'sign', input)),
  return: procedure('report.return')
    .input(returned)
    .mutation(({ ctx, input }) => moveReport(ctx, 'return', input)),
  accept: procedure('report.accept')
    .input(step)
    .mutation(({ ctx, input }) => moveReport(ctx, 'accept', input)),
})
