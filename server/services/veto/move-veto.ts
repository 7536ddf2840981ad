import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { lockPeriod } from '@/server/db/periods'
import { insertVetoEvent, lockVeto, updateVetoState } from '@/server/db/vetoes'
import { capacitiesFor, decideInCapacity } from '@/server/domain/access/capacities'
import { scopeOf } from '@/server/domain/access/scope'
import { type Problem, problem } from '@/server/domain/errors'
import { decideVeto, type VetoAction, type VetoDecision, type VetoState } from '@/server/domain/veto/veto'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'

/** Takes a veto one step on, over the version that the person saw. Runs made from then on count it or no longer do. */
export async function moveVeto(
  context: CommandContext,
  action: VetoAction,
  input: { id: string; version: number; words: string; key?: string | undefined },
): Promise<{ state: VetoState }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const words = input.words.trim() || null
  refusePersonalData({ words })
  return command(context, { action: `veto.${action}`, key: input.key }, async (tx, audit) => {
    const veto = await lockVeto(tx, scope, input.id)
    if (!veto) throw problem('notFound', {})
    // Nothing is decided on a period while it is being published.
    await lockPeriod(tx, scope, veto.period.id, 'use')
    if (veto.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: veto.version })
    const capacities = capacitiesFor(actor, `veto.${action}`)
    const [first] = capacities
    if (!first) throw problem('forbidden', { action: `veto.${action}` })
    const { decision, capacity } = decideInCapacity<VetoDecision>(
      [first, ...capacities.slice(1)],
      ({ role, actingFor }) =>
        decideVeto(
          action,
          { userId: actor.userId, role, actingForId: actingFor?.userId ?? null },
          veto,
          words,
        ),
    )
    if (!decision.ok) throw refuse(action, decision.because, veto.state)
    await updateVetoState(tx, veto.id, decision.to)
    await insertVetoEvent(tx, {
      id: uuidv7(),
      ownerId: veto.ownerId,
      vetoId: veto.id,
      action,
      from: veto.state,
      to: decision.to,
      words,
      byId: actor.userId,
      byName: actor.name,
      at: now,
      actingForId: capacity.actingFor?.userId ?? null,
      actingForName: capacity.actingFor?.name ?? null,
    })
    audit({
      subjectType: 'veto',
      subjectId: veto.id,
      before: { state: veto.state },
      after: {
        state: decision.to,
        unit: veto.unit.code,
        period: veto.period.code,
        clause: veto.clause,
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
  action: VetoAction,
  because: Extract<VetoDecision, { ok: false }>['because'],
  state: VetoState,
): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', { action: `veto.${action}` })
    case 'state':
      return problem('notInThisState', { action: `veto.${action}`, state })
    case 'samePerson':
      return problem('secondPersonNeeded', {})
    case 'words':
      return problem('reasonRequired', { fields: ['words'] })
  }
}
