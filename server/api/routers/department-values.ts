import { z } from 'zod'
import { departmentGrid } from '@/server/services/department/department-grid'
import { departmentHistory } from '@/server/services/department/department-history'
import { saveDepartmentValues } from '@/server/services/department/save-department-values'
import { signOffValues } from '@/server/services/department/sign-off-values'
import { cell, code, id, key, text } from '../input'
import { procedure, router } from '../trpc'

export const departmentValuesRouter = router({
  read: procedure('departmentValues.read')
    .input(z.strictObject({ periodId: id.optional() }))
    .query(({ ctx, input }) => departmentGrid(ctx.actor, input.periodId)),
  history: procedure('departmentValues.history')
    .input(z.strictObject({ periodId: id, indicator: code }))
    .query(({ ctx, input }) => departmentHistory(ctx.actor, input)),
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
  signOff: procedure('departmentValues.signOff')
    .input(z.strictObject({ periodId: id, hash: text.max(64), key }))
    .mutation(({ ctx, input }) => signOffValues(ctx, input)),
})
