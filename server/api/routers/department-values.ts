import { z } from 'zod'
import { departmentGrid } from '@/server/services/department/department-grid'
import { departmentHistory } from '@/server/services/department/department-history'
import { explainDepartmentCheck } from '@/server/services/department/explain-department-check'
import { saveDepartmentValues } from '@/server/services/department/save-department-values'
import { signOffValues } from '@/server/services/department/sign-off-values'
import { applyForm } from '@/server/services/workbook/apply-form'
import { exportForm } from '@/server/services/workbook/export-form'
import { previewForm } from '@/server/services/workbook/preview-form'
import { cell, code, explanation, id, key, text } from '../input'
import { procedure, router } from '../trpc'
import { applied, file, workbook } from '../workbook-input'

export const departmentValuesRouter = router({
  read: procedure('departmentValues.read')
    .input(z.strictObject({ periodId: id.optional() }))
    .query(({ ctx, input }) => departmentGrid(ctx.actor, input.periodId)),
  history: procedure('departmentValues.history')
    .input(z.strictObject({ periodId: id, indicator: code }))
    .query(({ ctx, input }) => departmentHistory(ctx.actor, input)),
  exportWorkbook: procedure('departmentValues.export')
    .input(workbook)
    .mutation(({ ctx, input }) => exportForm(ctx, { ...input, kind: 'bureau' })),
  previewWorkbook: procedure('departmentValues.import')
    .input(workbook.extend({ file }))
    .mutation(({ ctx, input }) => previewForm(ctx.actor, { ...input, kind: 'bureau' }, ctx.now)),
  applyWorkbook: procedure('departmentValues.import')
    .input(applied)
    .mutation(({ ctx, input }) => applyForm(ctx, { ...input, kind: 'bureau' })),
  save: procedure('departmentValues.save')
    .input(
      z.strictObject({
        periodId: id,
        cells: z.array(cell.extend({ unitId: id })).max(2000),
        typedBy: z.uuid().optional(),
        key,
      }),
    )
    .mutation(({ ctx, input }) => saveDepartmentValues(ctx, input)),
  explain: procedure('departmentValues.explain')
    .input(explanation.extend({ periodId: id, unitId: id }))
    .mutation(({ ctx, input }) => explainDepartmentCheck(ctx, input)),
  signOff: procedure('departmentValues.signOff')
    .input(z.strictObject({ periodId: id, hash: text.max(64), key }))
    .mutation(({ ctx, input }) => signOffValues(ctx, input)),
})
