import 'server-only'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { listPlanVersions } from '@/server/db/plans'
import { listPublications, type PublicationRow } from '@/server/db/publications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { eachYear, lineOf, planAsked, planInAddress, plansOf } from '@/server/domain/plan/choose-plan'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { lineOfUnit } from '@/server/domain/plan/succession/line-of-unit'
import { loadOverdue, seesOverdue } from './load-overdue'
import { rankHistory } from './rank-history'
import { readStanding } from './read-standing'
import { readTable, type Table } from './read-table'

/**
 * One township on one page, as far as a year is published: its place over time, its categories and indicators against
 * the county, its targets, and (for those who may see it) what is overdue. Without a unit it is the reader's own, or the
 * first of the table. The number of queries does not grow with units, periods or indicators.
 */
export async function readProfile(actor: Actor, input: Asked, now: Date) {
  const db = database()
  const scope = { ownerId: scopeOf(actor).ownerId }
  const [plans, publications, periods] = await Promise.all([
    listPlanVersions(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
    listPeriods(db, scope),
  ])
  const plan = choosePlan(actor, input, plans, publications)
  if (!plan) throw problem('notFound', {})
  const line = lineOf(plans, plan)
  const lastPlan = line.find((candidate) => candidate.year === plan.year - 1) ?? null

  const table = await readTable(db, plan, lastPlan, publications)
  const order = orderOf(plan, table?.results ?? [])
  const unit =
    input.unit === undefined
      ? (order.find((candidate) => candidate.id === actor.unit.id) ?? order[0])
      : order.find((candidate) => candidate.code === input.unit)
  if (!unit) throw problem('notFound', {})

  const [standing, history, owed] = await Promise.all([
    table ? readStanding(db, plan, lastPlan, publications, unit.id, table) : null,
    rankHistory(db, unit.id, publications.filter(isOf(line)), periods),
    seesOverdue(actor, unit.id) ? loadOverdue(db, actor, unit.id, periods, civilDay(now)) : null,
  ])
  return {
    years: eachYear(plans, plan).map((one) => ({ year: one.year, plan: planInAddress(plans, one) })),
    /** Of the year's plans those that assess this unit; none where there is one only. */
    plans: plansOf(
      plans.filter((one) => one.units.some(({ id }) => id === unit.id)),
      plan.year,
    ).map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    /** What the address says of the plan. */
    asked: planInAddress(plans, plan),
    plan: {
      code: plan.code,
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
    /** Where it came from and went to; null where nothing changed. */
    line: lineOfUnit(plan, unit.code),
    order,
    standing,
    history,
    owed,
  }
}

interface Asked {
  unit?: string | undefined
  year?: number | undefined
  plan?: string | undefined
}

/**
 * The plan that is meant: of the year, by default the latest with a publication; of its plans the named one, else the first
 * that assesses the unit.
 */
function choosePlan(
  actor: Actor,
  { unit, year, plan }: Asked,
  plans: readonly PlanVersionFacts[],
  publications: readonly PublicationRow[],
): PlanVersionFacts | null {
  const published = publications.filter((row) => plan === undefined || row.plan.code === plan)
  const latest = published.map((row) => row.plan.year).sort((a, b) => b - a)[0]
  if (plan !== undefined) return planAsked(plans, { year: year ?? latest, plan })
  const of = year ?? latest ?? plans.at(-1)?.year
  const first = planAsked(plans, { year: of })
  const assesses = (one: PlanVersionFacts) =>
    one.units.some(({ id, code }) => (unit === undefined ? id === actor.unit.id : code === unit))
  return plansOf(plans, of ?? 0).find(assesses) ?? first
}

const isOf = (line: readonly PlanVersionFacts[]) => (row: PublicationRow) =>
  line.some(({ planId }) => planId === row.planId)

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
