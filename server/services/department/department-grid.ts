import 'server-only'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { listValues } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { checkSheet } from '@/server/domain/check/check-sheet'
import { problem } from '@/server/domain/errors'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { loadChecks } from '../check/load-checks'

/** What a bureau owes in a period, for all assessed units: its indicators, the values it has entered, and last period's. */
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
    return { periods: [], period: null, indicators: [], units: [], cells: [], before: [], checks: null }
  }
  const plan = await findPlanVersion(db, scope, { planId: period.planId })
  if (!plan) throw problem('notFound', {})
  const indicators = dueFrom(plan, period, 'department').filter(
    (indicator) => indicator.departmentId === actor.unit.id,
  )
  const siblings = plan.periods.filter((candidate) => candidate.phaseCode === period.phaseCode)
  const last = siblings[siblings.findIndex((candidate) => candidate.id === period.id) - 1]
  const indicatorCodes = indicators.map((indicator) => indicator.code)
  const [cells, before] = await Promise.all([
    listValues(db, { periodId: period.id, source: 'department', indicatorCodes }),
    last ? listValues(db, { periodId: last.id, source: 'department', indicatorCodes }) : [],
  ])
  const checks = await loadChecks(db, plan, period, {
    source: 'department',
    unitIds: plan.units.map((unit) => unit.id),
    departmentId: actor.unit.id,
  })
  return {
    periods,
    period,
    indicators,
    units: plan.units,
    cells,
    /** Of the period before in the same phase, for what stands far off it. */
    before: before.map(({ unitId, indicatorCode, observation }) => ({ unitId, indicatorCode, observation })),
    /** What the plan checks of these figures, unit by unit; null where it checks nothing. */
    checks:
      checks.compiled.length === 0
        ? null
        : {
            sheet: checkSheet(checks.compiled),
            units: plan.units.map(({ id }) => ({
              unitId: id,
              facts: checks.factsOf(id),
              explanations: checks.explanationsOf(id),
            })),
          },
  }
}
