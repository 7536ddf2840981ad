import 'server-only'
import { database } from '@/server/db/client'
import { listIntegrityNotes } from '@/server/db/integrity'
import { listPlanVersions } from '@/server/db/plans'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { withNotes } from '@/server/domain/integrity/note'
import { lineOf, planAsked, planInAddress } from '@/server/domain/plan/choose-plan'
import { loadQuestions } from './load-questions'

/**
 * What the figures of a plan ask the office, the latest unless another is named: each question with the figures that it stands on, how
 * many were looked at to find it, and what was found out. No mark follows from any of it.
 */
export async function readIntegrity(actor: Actor, input: { planId?: string | undefined }) {
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
  const [found, notes] = await Promise.all([
    loadQuestions(db, actor, plans, plan),
    listIntegrityNotes(db, { ownerId, planId: plan.planId }),
  ])
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
    questions: withNotes(found.questions, notes),
  }
}
