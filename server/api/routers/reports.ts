import { z } from 'zod'
import type { Actor } from '@/server/domain/access/actor'
import { problem } from '@/server/domain/errors'
import { cellHistory } from '@/server/services/report/cell-history'
import { explainCheck } from '@/server/services/report/explain-check'
import { listReports } from '@/server/services/report/list-reports'
import { moveReport } from '@/server/services/report/move-report'
import { readBurden } from '@/server/services/report/read-burden'
import { readReport } from '@/server/services/report/read-report'
import { readRevision } from '@/server/services/report/read-revision'
import { villageHistory } from '@/server/services/report/village-history'
import { saveReport } from '@/server/services/report/save-report'
import { applyForm } from '@/server/services/workbook/apply-form'
import { exportForm } from '@/server/services/workbook/export-form'
import { previewForm } from '@/server/services/workbook/preview-form'
import { cell, code, day, explanation, id, key, longText, version } from '../input'
import { procedure, router } from '../trpc'
import { applied, file, workbook } from '../workbook-input'

const step = z.strictObject({ id, version, key })
const village = cell.omit({ note: true }).extend({ villageId: id })
const returned = step.extend({
  reason: longText.optional(),
  fields: z.array(z.strictObject({ indicator: code, reason: longText })).max(200),
})

/** All units' workbook is the office's. */
function ownKind<T extends { kind: 'report' | 'county' }>(actor: Actor, input: T): T {
  if (input.kind === 'county' && actor.role !== 'office') throw problem('notFound', {})
  return input
}

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
  explain: procedure('report.explain')
    .input(explanation.extend({ id }))
    .mutation(({ ctx, input }) => explainCheck(ctx, input)),
  submit: procedure('report.submit')
    .input(step)
    .mutation(({ ctx, input }) => moveReport(ctx, 'submit', input)),
  withdraw: procedure('report.withdraw')
    .input(step.extend({ reason: longText.optional() }))
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
  beginReview: procedure('report.beginReview')
    .input(step)
    .mutation(({ ctx, input }) => moveReport(ctx, 'beginReview', input)),
  reopen: procedure('report.reopen')
    .input(returned.extend({ until: day.optional() }))
    .mutation(({ ctx, input }) => moveReport(ctx, 'reopen', input)),
  exportWorkbook: procedure('report.export')
    .input(workbook.extend({ kind: z.enum(['report', 'county']) }))
    .mutation(({ ctx, input }) => exportForm(ctx, ownKind(ctx.actor, input))),
  previewWorkbook: procedure('report.import')
    .input(workbook.extend({ kind: z.enum(['report', 'county']), file }))
    .mutation(({ ctx, input }) => previewForm(ctx.actor, ownKind(ctx.actor, input), ctx.now)),
  applyWorkbook: procedure('report.import')
    .input(applied.extend({ kind: z.enum(['report', 'county']) }))
    .mutation(({ ctx, input }) => applyForm(ctx, ownKind(ctx.actor, input))),
  revision: procedure('report.revision')
    .input(z.strictObject({ id, number: version }))
    .query(({ ctx, input }) => readRevision(ctx.actor, input)),
})
