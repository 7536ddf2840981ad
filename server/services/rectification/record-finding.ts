import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findPlanVersion } from '@/server/db/plans'
import {
  insertRectificationEvents,
  insertRectifications,
  nextOrderNumber,
  updateRectification,
} from '@/server/db/rectifications'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { decideRectification } from '@/server/domain/rectification/rectification'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { refuseStep } from './refuse-step'

export interface FindingInput {
  planId: string
  unitId: string
  periodId: string | null
  indicator: string | null
  line: string | null
  foundOn: string
  words: string
  /** Ordered at once; a leader's always is. */
  order: { dueOn: string; post: string; demand: string } | null
  key?: string | undefined
}

/** Records what was found wrong by hand: the office's finding, or what a leader orders to be put right and follows (督办). */
export async function recordFinding(
  context: CommandContext,
  input: FindingInput,
): Promise<{ id: string; number: number | null }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const today = civilDay(now)
  const words = input.words.trim()
  const post = input.order?.post.trim() ?? ''
  const demand = input.order?.demand.trim() ?? ''
  if (!words) throw problem('reasonRequired', { fields: ['words'] })
  refusePersonalData({ words, post, demand })
  if (actor.role === 'leader' && !input.order)
    throw problem('orderIncomplete', { missing: ['dueOn', 'post', 'demand'] })
  if (input.order && !post) throw problem('orderIncomplete', { missing: ['post'] })
  if (input.foundOn > today) throw problem('dayPast', { today })
  return command(context, { action: 'rectification.record', key: input.key }, async (tx, audit) => {
    const plan = await findPlanVersion(tx, scope, { planId: input.planId })
    const unit = plan?.units.find(({ id }) => id === input.unitId)
    const period = input.periodId === null ? null : plan?.periods.find(({ id }) => id === input.periodId)
    if (!plan || !unit || period === undefined) throw problem('notFound', {})
    const indicator = plan.indicators.find(({ code }) => code === input.indicator)
    if (input.indicator !== null && !indicator)
      throw problem('unknownIndicator', { indicator: input.indicator })
    const line = plan.sheetItems.find(
      ({ indicatorCode, code }) => indicatorCode === input.indicator && code === input.line,
    )
    if (input.line !== null && !line) throw problem('unknownIndicator', { indicator: input.line })
    const id = uuidv7()
    const by = { byId: actor.userId, byName: actor.name, byRole: actor.role, at: now }
    await insertRectifications(tx, [
      {
        id,
        ownerId: plan.ownerId,
        planId: plan.planId,
        periodId: period?.id ?? null,
        unitId: unit.id,
        indicatorCode: input.indicator,
        lineCode: input.line,
        origin: actor.role === 'leader' ? 'leader' : 'office',
        sheetId: null,
        sourceId: null,
        words,
        lost: null,
        state: 'proposed',
        foundOn: input.foundOn,
        foundById: actor.userId,
        foundByName: actor.name,
        foundAt: now,
      },
    ])
    const event = { ownerId: plan.ownerId, rectificationId: id, how: null, ...by }
    await insertRectificationEvents(tx, [
      { ...event, id: uuidv7(), action: 'find', from: null, to: 'proposed', words, dueOn: null },
    ])
    if (!input.order) {
      audit({ subjectType: 'rectification', subjectId: id, after: { unit: unit.code, words } })
      return { id, number: null }
    }
    const { dueOn } = input.order
    const decision = decideRectification(
      'order',
      actor.role,
      { state: 'proposed', supervised: false, hidden: false },
      { words: demand, dueOn, today },
    )
    if (!decision.ok) throw refuseStep('order', decision.because, { state: 'proposed', today })
    const number = await nextOrderNumber(tx, plan.planId)
    await updateRectification(tx, id, {
      state: decision.to,
      number,
      supervised: actor.role === 'leader',
      demand,
      post,
      dueOn,
      orderedById: actor.userId,
      orderedByName: actor.name,
      orderedAt: now,
    })
    await insertRectificationEvents(tx, [
      { ...event, id: uuidv7(), action: 'order', from: 'proposed', to: decision.to, words: demand, dueOn },
    ])
    audit({
      subjectType: 'rectification',
      subjectId: id,
      after: { unit: unit.code, words, number, dueOn, post, demand },
    })
    return { id, number }
  })
}
