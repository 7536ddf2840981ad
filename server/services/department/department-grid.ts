import 'server-only'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { listValues } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { dueFrom } from '@/server/domain/plan/plan-version'

/** What a bureau owes in a period, for all assessed units: its indicators and the values it has entered. */
export async function departmentGrid(actor: Actor, periodId: string | undefined) {
  const scope = scopeOf(actor)
  const db = database()
  const periods = (await listPeriods(db, scope)).filter((period) => period.state !== 'scheduled')
  // Of the latest year: what is open, else what came last.
  const ofYear = periods.filter((candidate) => candidate.plan.year === periods[0]?.plan.year)
  const period =
    periodId === undefined
      ? (ofYear.find((candidate) => candidate.state === 'open') ?? ofYear.at(-1))
      : periods.find((candidate) => candidate.id === periodId)
  if (!period) {
    if (periodId !== undefined) throw problem('notFound', {})
    return { periods: [], period: null, indicators: [], units: [], cells: [] }
  }
  const plan = await findPlanVersion(db, scope, { planId: period.planId })
  if (!plan) throw problem('notFound', {})
  const indicators = dueFrom(plan, period, 'department').filter(
    (indicator) => indicator.departmentId === actor.unit.id,
  )
  const cells = await listValues(db, {
    periodId: period.id,
    source: 'department',
    indicatorCodes: indicators.map((indicator) => indicator.code),
  })
  return { periods, period, indicators, units: plan.units, cells }
}
