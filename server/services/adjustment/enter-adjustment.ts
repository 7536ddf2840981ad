import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertAdjustment, insertAdjustmentEvent, isMatterEntered } from '@/server/db/adjustments'
import { isDuplicate } from '@/server/db/client'
import { listExtensions, lockPeriod } from '@/server/db/periods'
import { scopeOf } from '@/server/domain/access/scope'
import { checkAdjustment } from '@/server/domain/adjustment/check-adjustment'
import { matterKey } from '@/server/domain/adjustment/matter-key'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { command, type CommandContext } from '../command'
import { planOfPeriod } from '../plan/plan-of-period'
import { refusePersonalData } from '../values/refuse-personal-data'

export interface EnterAdjustmentInput {
  /** Made by the browser, so that evidence can be attached to what a lost answer hides. */
  id: string
  periodId: string
  unitId: string
  /** Of the plan's catalogue; null: free marks. */
  item: string | null
  level: string | null
  marks: number | null
  matter: string
  basis: string
  key?: string | undefined
}

/**
 * Enters an adjustment: a unit claims one for itself while the period takes entries (加分申报), the office proposes one for
 * anybody. Somebody of the other side decides it.
 */
export async function enterAdjustment(
  context: CommandContext,
  side: 'claimed' | 'proposed',
  input: EnterAdjustmentInput,
): Promise<{ id: string }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const [matter, basis] = [input.matter.trim(), input.basis.trim()]
  const empty = [...(matterKey(matter) ? [] : ['matter']), ...(basis ? [] : ['basis'])]
  if (empty.length > 0) throw problem('reasonRequired', { fields: empty })
  refusePersonalData({ matter, basis })
  const action = side === 'claimed' ? 'claim' : 'propose'
  try {
    return await command(context, { action: `adjustment.${action}`, key: input.key }, async (tx, audit) => {
      const period = await lockPeriod(tx, scope, input.periodId, 'use')
      if (!period) throw problem('notFound', {})
      const unitId = scope.unitId ?? input.unitId
      if (side === 'claimed') {
        const extensions = await listExtensions(tx, period.id, unitId)
        const until = extensions.get(unitId)?.until ?? null
        if (!acceptsEntries(period.state, civilDay(now), until))
          throw problem('periodNotOpen', { state: period.state, closesOn: period.closesOn })
      } else if (period.state === 'scheduled')
        throw problem('notInThisState', { action: 'adjustment.propose', state: period.state })
      const plan = await planOfPeriod(tx, scope, period)
      if (!plan.units.some(({ id }) => id === unitId)) throw problem('notFound', {})
      const { item, level } = input
      const checked = checkAdjustment(input, plan.settings.adjustmentItems ?? [], side)
      if (!checked.ok) throw problem('adjustmentRefused', { because: checked.because })
      const of = { planId: period.planId, unitId, item, level, matterKey: matterKey(matter) }
      if (await isMatterEntered(tx, of)) throw problem('matterEntered', {})
      const by = { byId: actor.userId, byName: actor.name, at: now }
      await insertAdjustment(tx, {
        ...of,
        id: input.id,
        ownerId: scope.ownerId,
        periodId: period.id,
        marks: checked.marks,
        matter,
        basis,
        state: side,
        enteredById: actor.userId,
        enteredByName: actor.name,
        enteredAt: now,
      })
      await insertAdjustmentEvent(tx, {
        ...by,
        id: uuidv7(),
        ownerId: scope.ownerId,
        adjustmentId: input.id,
        action,
        from: null,
        to: side,
        words: null,
        actingForId: null,
        actingForName: null,
      })
      audit({
        subjectType: 'adjustment',
        subjectId: input.id,
        after: { state: side, unit: unitId, period: period.code, item, level, marks: checked.marks, matter },
        reason: basis,
      })
      return { id: input.id }
    })
  } catch (error) {
    if (isDuplicate(error)) throw problem('matterEntered', {}, { cause: error })
    throw error
  }
}
