import 'server-only'
import { database } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { listIndicatorChanges } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { dueFrom } from '@/server/domain/plan/plan-version'

/** Every value that the cells of a bureau's own indicator ever had in a period, unit by unit: oldest first. */
export async function departmentHistory(actor: Actor, input: { periodId: string; indicator: string }) {
  const scope = scopeOf(actor)
  const db = database()
  const period = await findPeriod(db, scope, input.periodId)
  const plan = period && (await findPlanVersion(db, scope, { planId: period.planId }))
  const own =
    plan &&
    dueFrom(plan, period, 'department').find(
      (indicator) => indicator.code === input.indicator && indicator.departmentId === actor.unit.id,
    )
  if (!own) throw problem('notFound', {})
  return listIndicatorChanges(db, {
    periodId: period.id,
    indicatorCode: own.code,
    source: 'department',
  })
}
