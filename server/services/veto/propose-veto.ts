import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { isDuplicate } from '@/server/db/client'
import { findPaper } from '@/server/db/plan-papers'
import { lockPeriod } from '@/server/db/periods'
import { insertVeto, insertVetoEvent } from '@/server/db/vetoes'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { planOfPeriod } from '../plan/plan-of-period'
import { refusePersonalData } from '../values/refuse-personal-data'

export interface ProposeVetoInput {
  periodId: string
  unitId: string
  /** The clause's code in the plan. */
  clause: string
  basis: string
  /** The indicator whose rule proposes it. */
  indicator: string | null
  key?: string | undefined
}

/** Proposes a veto on a unit under a clause of the plan. It counts nothing until a leader has confirmed it. */
export async function proposeVeto(context: CommandContext, input: ProposeVetoInput): Promise<{ id: string }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const basis = input.basis.trim()
  if (!basis) throw problem('reasonRequired', { fields: ['basis'] })
  refusePersonalData({ basis })
  try {
    return await command(context, { action: 'veto.propose', key: input.key }, async (tx, audit) => {
      const period = await lockPeriod(tx, scope, input.periodId, 'use')
      if (!period) throw problem('notFound', {})
      if (period.state === 'scheduled')
        throw problem('notInThisState', { action: 'veto.propose', state: period.state })
      const plan = await planOfPeriod(tx, scope, period)
      if (!plan.units.some(({ id }) => id === input.unitId)) throw problem('notFound', {})
      const { vetoes } = await findPaper(tx, plan.versionId)
      if (!vetoes.some(({ code }) => code === input.clause))
        throw problem('unknownClause', { clause: input.clause })
      const id = uuidv7()
      await insertVeto(tx, {
        id,
        ownerId: scope.ownerId,
        planId: period.planId,
        periodId: period.id,
        unitId: input.unitId,
        clause: input.clause,
        basis,
        indicatorCode: input.indicator,
        proposedById: actor.userId,
        proposedByName: actor.name,
        proposedAt: now,
      })
      await insertVetoEvent(tx, {
        id: uuidv7(),
        ownerId: scope.ownerId,
        at: now,
        vetoId: id,
        action: 'propose',
        from: null,
        to: 'proposed',
        words: basis,
        byId: actor.userId,
        byName: actor.name,
        actingForId: null,
        actingForName: null,
      })
      audit({
        subjectType: 'veto',
        subjectId: id,
        after: {
          state: 'proposed',
          unit: input.unitId,
          period: period.code,
          clause: input.clause,
          indicator: input.indicator,
        },
        reason: basis,
      })
      return { id }
    })
  } catch (error) {
    if (isDuplicate(error)) throw problem('vetoStands', {}, { cause: error })
    throw error
  }
}
