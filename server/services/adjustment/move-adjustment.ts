import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertAdjustmentEvent, lockAdjustment, updateAdjustmentState } from '@/server/db/adjustments'
import { lockPeriod } from '@/server/db/periods'
import { capacitiesFor, decideInCapacity } from '@/server/domain/access/capacities'
import { scopeOf } from '@/server/domain/access/scope'
import {
  type AdjustmentAction,
  type AdjustmentDecision,
  type AdjustmentState,
  decideAdjustment,
} from '@/server/domain/adjustment/adjustment'
import { type Problem, problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'

/** Decides an adjustment or takes it back, over the version that the person saw. */
export async function moveAdjustment(
  context: CommandContext,
  action: AdjustmentAction,
  input: { id: string; version: number; words: string; key?: string | undefined },
): Promise<{ state: AdjustmentState }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const words = input.words.trim() || null
  refusePersonalData({ words })
  return command(context, { action: `adjustment.${action}`, key: input.key }, async (tx, audit) => {
    const adjustment = await lockAdjustment(tx, scope, input.id)
    if (!adjustment) throw problem('notFound', {})
    // Nothing is decided on a period while it is being published.
    await lockPeriod(tx, scope, adjustment.period.id, 'use')
    if (adjustment.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: adjustment.version })
    const capacities = capacitiesFor(actor, `adjustment.${action}`)
    const [first] = capacities
    if (!first) throw problem('forbidden', { action: `adjustment.${action}` })
    const { decision, capacity } = decideInCapacity<AdjustmentDecision>(
      [first, ...capacities.slice(1)],
      ({ role, actingFor }) =>
        decideAdjustment(
          action,
          { userId: actor.userId, role, actingForId: actingFor?.userId ?? null },
          adjustment,
          words,
        ),
    )
    if (!decision.ok) throw refuse(action, decision.because, adjustment.state)
    await updateAdjustmentState(tx, adjustment.id, decision.to)
    await insertAdjustmentEvent(tx, {
      id: uuidv7(),
      ownerId: adjustment.ownerId,
      adjustmentId: adjustment.id,
      action,
      from: adjustment.state,
      to: decision.to,
      words,
      byId: actor.userId,
      byName: actor.name,
      at: now,
      actingForId: capacity.actingFor?.userId ?? null,
      actingForName: capacity.actingFor?.name ?? null,
    })
    audit({
      subjectType: 'adjustment',
      subjectId: adjustment.id,
      before: { state: adjustment.state },
      after: {
        state: decision.to,
        unit: adjustment.unit.code,
        period: adjustment.period.code,
        marks: adjustment.marks,
        matter: adjustment.matter,
        ...(capacity.actingFor && {
          actingFor: { id: capacity.actingFor.userId, name: capacity.actingFor.name },
        }),
      },
      reason: words,
    })
    return { state: decision.to }
  })
}

function refuse(
  action: AdjustmentAction,
  because: Extract<AdjustmentDecision, { ok: false }>['because'],
  state: AdjustmentState,
): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', { action: `adjustment.${action}` })
    case 'state':
      return problem('notInThisState', { action: `adjustment.${action}`, state })
    case 'samePerson':
      return problem('secondPersonNeeded', {})
    case 'words':
      return problem('reasonRequired', { fields: ['words'] })
  }
}
