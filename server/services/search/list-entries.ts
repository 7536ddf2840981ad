import 'server-only'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { listReports } from '@/server/db/reports'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { scopeOf } from '@/server/domain/access/scope'
import { searchText } from './search-text'

/** Things of this person's assessment that can be gone to by name. `search` is what they are found by (see `isFoundBy`). */
export async function listEntries(actor: Actor) {
  const db = database()
  const scope = scopeOf(actor)
  const county = { ownerId: scope.ownerId }
  const [plan] = await listPlans(db, county)
  const [version, periods, reports] = await Promise.all([
    plan ? findPlanVersion(db, county, { planId: plan.id }) : null,
    can(actor, 'period.progress') ? listPeriods(db, scope) : [],
    scope.unitId === undefined ? [] : listReports(db, scope),
  ])
  const named = (thing: { code: string; name: string; nameEn: string | null }) => ({
    name: thing.name,
    nameEn: thing.nameEn,
    search: searchText(thing),
  })
  return {
    units: (version?.units ?? []).map((unit) => ({ code: unit.code, ...named(unit) })),
    indicators: (version?.indicators ?? [])
      .filter((indicator) => !['tally', 'checklist', 'manual'].includes(indicator.scoring.kind))
      .map((indicator) => ({ code: indicator.code, ...named(indicator) })),
    periods: periods.map((period) => ({ id: period.id, ...named(period) })),
    reports: reports.map(({ id, period }) => ({ id, ...named(period) })),
  }
}
