import 'server-only'
import type { Db } from '@/server/db/client'
import { listIntegrityNotes } from '@/server/db/integrity'
import { listPlanVersions } from '@/server/db/plans'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { type AskedQuestion, withNotes } from '@/server/domain/integrity/note'
import { keyOf, type QuestionKey } from '@/server/domain/integrity/question'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { loadQuestions } from './load-questions'

/** A question as figures put it now, or as it was answered once; what nobody asks is not found. */
export async function findAsked(
  db: Db,
  actor: Actor,
  input: QuestionKey & { planId: string },
): Promise<{ plan: PlanVersionFacts; asked: AskedQuestion }> {
  const { ownerId } = scopeOf(actor)
  const plans = await listPlanVersions(db, { ownerId })
  const plan = plans.find(({ planId }) => planId === input.planId)
  if (!plan) throw problem('notFound', {})
  const found = await loadQuestions(db, actor, plans, plan)
  const notes = await listIntegrityNotes(db, { ownerId, planId: plan.planId })
  const asked = withNotes(found.questions, notes).find((each) => keyOf(each) === keyOf(input))
  if (!asked) throw problem('notFound', {})
  return { plan, asked }
}
