import { z } from 'zod'
import { unitLevels } from '@/server/domain/units/levels'
import { createUnit } from '@/server/services/unit/create-unit'
import { listUnits } from '@/server/services/unit/list-units'
import { id, key, shortText } from '../input'
import { procedure, router } from '../trpc'

export const unitsRouter = router({
  list: procedure('unit.list').query(() => listUnits()),
  create: procedure('unit.create')
    .input(
      z.strictObject({
        code: z.string().regex(/^[0-9A-Z-]{2,20}$/),
        name: shortText,
        nameEn: shortText.nullable(),
        level: z.enum(unitLevels),
        parentId: id,
        key,
      }),
    )
    .mutation(({ ctx, input }) => createUnit(ctx, input)),
})
