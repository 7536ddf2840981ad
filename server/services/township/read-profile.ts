import 'server-only'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { loadOverdue, seesOverdue } from './load-overdue'
import { rankHistory } from './rank-history'
import { readStanding } from './read-standing'
import { readTable, type Table } from './read-table'

/**
 * One township on one page, as far as a year is published: its place over time, its categories and indicators against
 * the county, its targets, and (for those who may see it) what is overdue. Without a unit it is the reader's own, or the
 * first of the table. The number of queries does not grow with units, periods or indicators.
 */
export async function readProfile(
  actor: Actor,
  input: { unit?: string | undefined; year?: number | undefined },
  now: Date,
) {
  const db = database()
  const scope = { ownerId: scopeOf(actor).ownerId }
  const [plans, publications, periods] = await Promise.all([
    listPlans(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
    listPeriods(db, scope),
  ])
  const years = plans.map((plan) => plan.year)
  const year = input.year ?? publications.map((row) => row.plan.year).sort((a, b) => b - a)[0] ?? years[0]
  const own = plans.find((plan) => plan.year === year)
  if (!own) throw problem('notFound', {})
  const lastOwn = plans.find((plan) => plan.year === own.year - 1)
  const [plan, lastPlan] = await Promise.all([
    findPlanVersion(db, scope, { planId: own.id }),
    lastOwn ? findPlanVersion(db, scope, { planId: lastOwn.id }) : null,
  ])
  if (!plan) throw problem('notFound', {})

  const table = await readTable(db, plan, lastPlan, publications)
  const order = orderOf(plan, table?.results ?? [])
  const unit =
    input.unit === undefined
      ? (order.find((candidate) => candidate.id === actor.unit.id) ?? order[0])
      : order.find((candidate) => candidate.code === input.unit)
  if (!unit) throw problem('notFound', {})

  const [standing, history, owed] = await Promise.all([
    table ? readStanding(db, plan, lastPlan, publications, unit.id, table) : null,
    rankHistory(db, unit.id, publications, periods),
    seesOverdue(actor, unit.id) ? loadOverdue(db, actor, unit.id, periods, civilDay(now)) : null,
  ])
  return {
    years,
    plan: {
      year: plan.year,
      name: plan.name,
      nameEn: plan.nameEn,
      owner: plan.owner,
      version: plan.number,
      categories: plan.categories,
      phases: plan.phases.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      periods: plan.periods.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      decimals: plan.settings.decimals ?? 2,
    },
    unit,
    order,
    standing,
    history,
    owed,
  }
}

/** The units of the plan, first those of the table in its order. */
function orderOf(plan: PlanVersionFacts, results: Table['results']) {
  const at = new Map(results.map((row, position) => [row.unit.id, position]))
  const rankOf = new Map(results.map((row) => [row.unit.id, row.rank]))
  return plan.units
    .map(({ id, code, name, nameEn, group }) => ({
      id,
      code,
      name,
      nameEn,
      group,
      rank: rankOf.get(id) ?? null,
    }))
    .sort((a, b) => (at.get(a.id) ?? results.length) - (at.get(b.id) ?? results.length))
}
