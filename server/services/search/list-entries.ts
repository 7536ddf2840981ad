import 'server-only'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { listPlanVersions } from '@/server/db/plans'
import { listReports } from '@/server/db/reports'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { scopeOf } from '@/server/domain/access/scope'
import { planAsked, plansOf } from '@/server/domain/plan/choose-plan'
import { searchText } from './search-text'

interface PlanName {
  code: string
  year: number
  name: string
  nameEn: string
}

/** Things of this person's assessment that can be gone to by name. `search` is what they are found by (see `isFoundBy`). */
export async function listEntries(actor: Actor) {
  const db = database()
  const scope = scopeOf(actor)
  const county = { ownerId: scope.ownerId }
  const [plans, periods, reports] = await Promise.all([
    listPlanVersions(db, county),
    can(actor, 'period.progress') ? listPeriods(db, scope) : [],
    scope.unitId === undefined ? [] : listReports(db, scope),
  ])
  const year = plans.at(-1)?.year
  const latest = plans.filter((plan) => plan.year === year)
  // Of several plans in the year every unit leads to its own, and indicators are those of the first, which trends show first.
  const units = new Map(latest.flatMap((plan) => plan.units.map((unit) => [unit.code, unit])))
  const version = planAsked(plans, {})
  const several = (period: { plan: { code: string; year: number } }) =>
    plansOf(plans, period.plan.year).length > 0
  const withPlan = <Period extends { code: string; name: string; nameEn: string; plan: PlanName }>(
    period: Period,
  ) =>
    several(period)
      ? {
          ...period,
          name: `${period.plan.name} · ${period.name}`,
          nameEn: `${period.plan.nameEn} · ${period.nameEn}`,
        }
      : period
  const named = (thing: { code: string; name: string; nameEn: string | null }) => ({
    name: thing.name,
    nameEn: thing.nameEn,
    search: searchText(thing),
  })
  return {
    units: [...units.values()].map((unit) => ({ code: unit.code, ...named(unit) })),
    indicators: (version?.indicators ?? [])
      .filter((indicator) => !['tally', 'checklist', 'manual'].includes(indicator.scoring.kind))
      .map((indicator) => ({ code: indicator.code, ...named(indicator) })),
    periods: periods.map((period) => ({ id: period.id, ...named(withPlan(period)) })),
    reports: reports.map(({ id, period }) => ({ id, ...named(withPlan(period)) })),
  }
}
