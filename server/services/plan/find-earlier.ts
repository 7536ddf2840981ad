import 'server-only'
import type { Db } from '@/server/db/client'
import { listPlanHeads } from '@/server/db/plan-papers'
import type { Scope } from '@/server/domain/access/scope'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'

/** The last published plan of an earlier year: the same plan's if there is one, else any of the owner's. */
export async function findEarlier(db: Db, scope: Scope, settings: PlanDocument['settings']) {
  const plans = (await listPlanHeads(db, { ownerId: scope.ownerId })).filter(
    ({ year, assessedLevel }) => year < settings.year && assessedLevel === settings.assessedLevel,
  )
  return plans.find(({ code }) => code === settings.code) ?? plans[0] ?? null
}
