import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { listIntegrityNotes } from '@/server/db/integrity'
import { listPlanVersions } from '@/server/db/plans'
import { listOrdersOf } from '@/server/db/rectifications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { nthWorkingDayAfter } from '@/server/domain/calendar/working-days'
import { problem } from '@/server/domain/errors'
import { withNotes } from '@/server/domain/integrity/note'
import { civilDay } from '@/server/domain/period/civil-day'
import { lineOf, planAsked, planInAddress } from '@/server/domain/plan/choose-plan'
import { loadQuestions } from './load-questions'

/** How many working days a unit is given to clear a question up, where the order says nothing else. */
const DAYS_TO_CLEAR_UP = 10

/**
 * What the figures of a plan ask the office, the latest unless another is named: each question with the figures that it stands on, how
 * many were looked at to find it, and what was found out. No mark follows from any of it.
 */
export async function readIntegrity(actor: Actor, input: { planId?: string | undefined }, now: Date) {
  const db = database()
  const { ownerId } = scopeOf(actor)
  const plans = await listPlanVersions(db, { ownerId })
  const plan =
    input.planId === undefined ? planAsked(plans, {}) : plans.find(({ planId }) => planId === input.planId)
  const choices = plans
    .map(({ planId, year, code, name, nameEn }) => ({ id: planId, year, code, name, nameEn }))
    .toReversed()
  if (!plan) {
    if (input.planId !== undefined) throw problem('notFound', {})
    return { plans: choices, plan: null }
  }
  const today = civilDay(now)
  const [found, notes] = await Promise.all([
    loadQuestions(db, actor, plans, plan),
    listIntegrityNotes(db, { ownerId, planId: plan.planId }),
  ])
  const ordered = notes.flatMap(({ id, state }) => (state === 'ordered' ? [id] : []))
  const orders = await listOrdersOf(db, ownerId, ordered)
  return {
    plans: choices,
    plan: {
      id: plan.planId,
      /** What an address says of it. */
      asked: planInAddress(plans, plan),
      year: plan.year,
      name: plan.name,
      nameEn: plan.nameEn,
      owner: plan.owner,
    },
    units: plan.units.map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn })),
    indicators: plan.indicators.map(({ code, name, nameEn, unit, unitEn }) => ({
      ...{ code, name, nameEn, unit, unitEn },
    })),
    periods: lineOf(plans, plan).flatMap((of) =>
      of.periods.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    ),
    looked: found.looked,
    questions: withNotes(found.questions, notes).map((question) => ({
      ...question,
      /** Orders that were issued over it, in the order of their notes. */
      orders: question.notes.flatMap(({ id }) => {
        const order = orders.find(({ sourceId }) => sourceId === id)
        return order
          ? [{ id: order.id, number: order.number, state: order.state, year: order.plan.year }]
          : []
      }),
    })),
    /** For an order: the day it may be due at the earliest, and the one that is proposed. */
    days: { today, dueOn: nthWorkingDayAfter(today, DAYS_TO_CLEAR_UP, await readCalendar(db, ownerId)) },
  }
}
