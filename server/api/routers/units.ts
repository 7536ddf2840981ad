import { z } from 'zod'
import { unitLevels } from '@/server/domain/units/levels'
import { UNIT_CODE } from '@/server/domain/units/registered-unit'
import { unitChangeKinds } from '@/server/domain/units/unit-change'
import { changeUnits } from '@/server/services/unit/change-units'
import { createUnit } from '@/server/services/unit/create-unit'
import { listUnitChanges } from '@/server/services/unit/list-unit-changes'
import { listUnits } from '@/server/services/unit/list-units'
import { id, key, shortText } from '../input'
import { procedure, router } from '../trpc'

const unitCode = z.string().regex(UNIT_CODE)

export const unitsRouter = router({
  list: procedure('unit.list').query(() => listUnits()),
  create: procedure('unit.create')
    .input(
      z.strictObject({
        code: unitCode,
        name: shortText,
        nameEn: shortText.nullable(),
        level: z.enum(unitLevels),
        parentId: id,
        key,
      }),
    )
    .mutation(({ ctx, input }) => createUnit(ctx, input)),
  changes: procedure('unit.changes').query(() => listUnitChanges()),
  change: procedure('unit.change')
    .input(
      z.strictObject({
        kind: z.enum(unitChangeKinds),
        effectiveOn: z.iso.date(),
        basis: shortText,
        from: z.array(id).min(1).max(50),
        to: z
          .array(
            z.union([
              z.strictObject({ id }),
              z.strictObject({ code: unitCode, name: shortText, nameEn: shortText.nullable() }),
            ]),
          )
          .min(1)
          .max(50),
        villages: z
          .array(z.strictObject({ id, to: z.int().min(0).max(49) }))
          .max(5000)
          .optional(),
        key,
      }),
    )
    .mutation(({ ctx, input }) => changeUnits(ctx, input)),
})
