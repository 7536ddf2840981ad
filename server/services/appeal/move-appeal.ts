import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import {
  type AppealPatch,
  type AppealRow,
  insertAppealEvent,
  listScorers,
  lockAppeal,
  updateAppeal,
} from '@/server/db/appeals'
import type { Db } from '@/server/db/client'
import type { Action } from '@/server/domain/access/actions'
import { capacitiesFor, decideInCapacity } from '@/server/domain/access/capacities'
import { scopeOf } from '@/server/domain/access/scope'
import { type AppealStep, decideAppeal, personsIn } from '@/server/domain/appeal/appeal'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { refuseStep } from './refuse-step'

export interface AppealMove {
  id: string
  version: number
  words?: string | undefined
  key?: string | undefined
}

const accessOf = (step: AppealStep): Action =>
  step === 'withdraw' ? 'appeal.withdraw' : step === 'review' ? 'appeal.review' : 'appeal.decide'

/** Takes an appeal one step on by its table. `settle` writes what a decision puts into the record, and tells the trail of it. */
export async function moveAppeal(
  context: CommandContext,
  step: AppealStep,
  input: AppealMove,
  settle?: (
    tx: Db,
    appeal: AppealRow,
    audit: Parameters<Parameters<typeof command>[2]>[1],
  ) => Promise<Omit<AppealPatch, 'state'>>,
): Promise<{ version: number }> {
  const { actor, now } = context
  const words = input.words?.trim() || null
  refusePersonalData({ words })
  return command(context, { action: accessOf(step), key: input.key }, async (tx, audit) => {
    const appeal = await lockAppeal(tx, scopeOf(actor), input.id)
    if (!appeal) throw problem('notFound', {})
    if (appeal.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: appeal.version })
    const scoredBy = await listScorers(tx, appeal)
    const [first, ...rest] = capacitiesFor(actor, accessOf(step))
    if (!first) throw problem('forbidden', { action: accessOf(step) })
    const { decision, capacity } = decideInCapacity([first, ...rest], ({ role }) =>
      decideAppeal(step, role, { ...appeal, scoredBy }, { persons: personsIn(actor), words }),
    )
    if (!decision.ok) throw refuseStep(step, decision.because, appeal.state)
    const patch = (await settle?.(tx, appeal, audit)) ?? {}
    await updateAppeal(tx, appeal.id, { ...patch, state: decision.to })
    await insertAppealEvent(tx, {
      id: uuidv7(),
      ownerId: appeal.ownerId,
      appealId: appeal.id,
      action: step,
      from: appeal.state,
      to: decision.to,
      words,
      byId: actor.userId,
      byName: actor.name,
      byRole: capacity.role,
      actingForId: capacity.actingFor?.userId ?? null,
      actingForName: capacity.actingFor?.name ?? null,
      at: now,
    })
    audit({
      subjectType: 'appeal',
      subjectId: appeal.id,
      before: { state: appeal.state },
      after: {
        state: decision.to,
        ...(patch.outcome === undefined ? {} : { outcome: patch.outcome }),
        ...(capacity.actingFor && {
          actingFor: { id: capacity.actingFor.userId, name: capacity.actingFor.name },
        }),
      },
      reason: words,
    })
    return { version: appeal.version + 1 }
  })
}
