import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { isDuplicate } from '@/server/db/client'
import { forgetVersions } from '@/server/db/plans'
import { insertUnitChange } from '@/server/db/unit-changes'
import { insertUnits, listUnits, lockUnits } from '@/server/db/units'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { unitLevels } from '@/server/domain/units/levels'
import { type AskedChange, decideUnitChange, lastDay } from '@/server/domain/units/unit-change'
import { command, type CommandContext } from '../command'

/**
 * Records that a unit was renamed, that units were merged, or that one was split: new units begin on the day, old ones end with
 * the day before, and villages come under whom they belong to from then on. Nothing that was reported changes; plans take it in
 * by an amendment.
 */
export async function changeUnits(
  context: CommandContext,
  input: AskedChange & { basis: string; key?: string | undefined },
): Promise<{ id: string }> {
  const { actor, now } = context
  const codes = input.to.flatMap((to) => ('id' in to ? [] : [to.code]))
  try {
    const answer = await command(context, { action: 'unit.change', key: input.key }, async (tx, audit) => {
      await lockUnits(tx, [...input.from, ...input.to.flatMap((to) => ('id' in to ? [to.id] : []))])
      const units = await listUnits(tx, unitLevels)
      const decision = decideUnitChange(input, units, civilDay(now))
      if (!decision.ok) throw problem('unitChangeRefused', { because: decision.reason })
      const { ends, creates, renames, moves } = decision.change
      const id = uuidv7()
      const made = new Map(creates.map((unit) => [unit.place, { ...unit, id: uuidv7() }]))
      await insertUnits(
        tx,
        [...made.values()].map(({ place: _, ...unit }) => ({ ...unit, validFrom: input.effectiveOn })),
      )
      const named = ({ code, name, nameEn }: { code: string; name: string; nameEn: string | null }) => ({
        code,
        name,
        nameEn,
      })
      const known = new Map(units.map((unit) => [unit.id, unit]))
      const from = input.from.flatMap((unitId) => known.get(unitId) ?? [])
      const to = input.to.flatMap((unit, place) => {
        const found = renames
          ? { ...renames.unit, name: renames.name, nameEn: renames.nameEn }
          : 'id' in unit
            ? known.get(unit.id)
            : made.get(place)
        return found ? [found] : []
      })
      const content = { from: from.map(named), to: to.map(named) }
      await insertUnitChange(tx, {
        id,
        parentId: from[0]?.parentId ?? '',
        kind: input.kind,
        effectiveOn: input.effectiveOn,
        basis: input.basis,
        content,
        byId: actor.userId,
        byName: actor.name,
        at: now,
        ends: ends.map((unit) => ({ id: unit.id, on: lastDay(input.effectiveOn) })),
        renames: renames && {
          id: renames.unit.id,
          name: renames.name,
          nameEn: renames.nameEn,
          before: { name: renames.unit.name, nameEn: renames.unit.nameEn },
        },
        moves: moves.map(({ village, to: place }) => ({
          unitId: village.id,
          fromId: village.parentId ?? '',
          toId: to[place]?.id ?? '',
        })),
      })
      audit({
        subjectType: 'unitChange',
        subjectId: id,
        before: content.from,
        after: {
          kind: input.kind,
          on: input.effectiveOn,
          to: content.to,
          villages: moves.map(({ village, to: place }) => `${village.code} → ${to[place]?.code ?? ''}`),
        },
        reason: input.basis,
      })
      return { id }
    })
    // Names stand in what is kept of published versions.
    forgetVersions()
    return answer
  } catch (error) {
    if (isDuplicate(error)) throw problem('unitCodeTaken', { code: codes.join('、') }, { cause: error })
    throw error
  }
}
