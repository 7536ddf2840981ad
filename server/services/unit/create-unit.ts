import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { isDuplicate } from '@/server/db/client'
import { findUnit, insertUnits } from '@/server/db/units'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import type { UnitLevel } from '@/server/domain/units/levels'
import { mayStandBelow } from '@/server/domain/units/may-stand-below'
import { command, type CommandContext } from '../command'

/** Adds a unit below another: a township below its county, a village below its township, a bureau below either. */
export async function createUnit(
  context: CommandContext,
  input: {
    code: string
    name: string
    nameEn: string | null
    level: UnitLevel
    parentId: string
    key?: string | undefined
  },
): Promise<{ id: string }> {
  try {
    return await command(context, { action: 'unit.create', key: input.key }, async (tx, audit) => {
      const parent = await findUnit(tx, input.parentId)
      if (!parent) throw problem('notFound', {})
      if (!mayStandBelow(input.level, parent.level))
        throw problem('levelNotBelow', { level: input.level, parent: parent.level })
      const id = uuidv7()
      await insertUnits(tx, [
        {
          id,
          code: input.code,
          name: input.name,
          nameEn: input.nameEn,
          level: input.level,
          parentId: parent.id,
          validFrom: civilDay(context.now),
        },
      ])
      audit({
        subjectType: 'unit',
        subjectId: id,
        after: { code: input.code, name: input.name, level: input.level, parent: parent.code },
      })
      return { id }
    })
  } catch (error) {
    if (isDuplicate(error)) throw problem('unitCodeTaken', { code: input.code }, { cause: error })
    throw error
  }
}
