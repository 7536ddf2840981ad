import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '@/server/db/client'
import {
  insertRectificationEvents,
  insertRectifications,
  nextOrderNumber,
  updateRectification,
} from '@/server/db/rectifications'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { decideRectification, type FindingOrigin } from '@/server/domain/rectification/rectification'
import type { AuditEntry, CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { refuseStep } from './refuse-step'

export interface FindingOrder {
  dueOn: string
  post: string
  demand: string
}

/** What was found wrong, and where. */
export interface FindingFacts {
  unitId: string
  periodId: string | null
  indicator: string | null
  line: string | null
  foundOn: string
  words: string
  /** Ordered at once; a leader's always is. */
  order: FindingOrder | null
}

/** Writes a finding, and its order where it is issued at once. `sourceId`: the note of a question that asked for it. */
export async function putFinding(
  tx: Db,
  { actor, now }: CommandContext,
  plan: PlanVersionFacts,
  audit: (entry: AuditEntry) => void,
  finding: FindingFacts & { origin: FindingOrigin; sourceId: string | null },
): Promise<{ id: string; number: number | null }> {
  const today = civilDay(now)
  const words = finding.words.trim()
  const post = finding.order?.post.trim() ?? ''
  const demand = finding.order?.demand.trim() ?? ''
  if (!words) throw problem('reasonRequired', { fields: ['words'] })
  refusePersonalData({ words, post, demand })
  if (finding.order && !post) throw problem('orderIncomplete', { missing: ['post'] })
  if (finding.foundOn > today) throw problem('dayPast', { today })
  const unit = plan.units.find(({ id }) => id === finding.unitId)
  const period = finding.periodId === null ? null : plan.periods.find(({ id }) => id === finding.periodId)
  if (!unit || period === undefined) throw problem('notFound', {})
  const indicator = plan.indicators.find(({ code }) => code === finding.indicator)
  if (finding.indicator !== null && !indicator)
    throw problem('unknownIndicator', { indicator: finding.indicator })
  const line = plan.sheetItems.find(
    ({ indicatorCode, code }) => indicatorCode === finding.indicator && code === finding.line,
  )
  if (finding.line !== null && !line) throw problem('unknownIndicator', { indicator: finding.line })
  const id = uuidv7()
  const by = { byId: actor.userId, byName: actor.name, byRole: actor.role, at: now }
  await insertRectifications(tx, [
    {
      id,
      ownerId: plan.ownerId,
      planId: plan.planId,
      periodId: period?.id ?? null,
      unitId: unit.id,
      indicatorCode: finding.indicator,
      lineCode: finding.line,
      origin: finding.origin,
      sheetId: null,
      sourceId: finding.sourceId,
      words,
      lost: null,
      state: 'proposed',
      foundOn: finding.foundOn,
      foundById: actor.userId,
      foundByName: actor.name,
      foundAt: now,
    },
  ])
  const event = { ownerId: plan.ownerId, rectificationId: id, how: null, ...by }
  await insertRectificationEvents(tx, [
    { ...event, id: uuidv7(), action: 'find', from: null, to: 'proposed', words, dueOn: null },
  ])
  if (!finding.order) {
    audit({ subjectType: 'rectification', subjectId: id, after: { unit: unit.code, words } })
    return { id, number: null }
  }
  const { dueOn } = finding.order
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
}
