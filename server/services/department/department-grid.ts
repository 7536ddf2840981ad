import 'server-only'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { listPlanVersions } from '@/server/db/plans'
import { listSignOffs } from '@/server/db/sign-offs'
import { listValues } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { checkSheet } from '@/server/domain/check/check-sheet'
import { problem } from '@/server/domain/errors'
import { loadChecks } from '../check/load-checks'
import { dueFrom, type PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { asOf } from '@/server/domain/plan/succession/as-of'
import { signOffStanding } from '@/server/domain/value/sign-off'
import { hashOfGrid } from './hash-of-grid'

/** What a bureau owes in a period, for all assessed units: its indicators, the values it has entered, and last period's. */
export async function departmentGrid(actor: Actor, periodId: string | undefined) {
  const scope = scopeOf(actor)
  const db = database()
  const [all, plans] = await Promise.all([listPeriods(db, scope), listPlanVersions(db, scope)])
  const periods = all.filter((period) => period.state !== 'scheduled')
  // Of the latest year: what is open, else what came last.
  const ofYear = periods.filter((candidate) => candidate.plan.year === periods[0]?.plan.year)
  // Of several plans in the year one that asks something of this bureau.
  const asks = (candidate: (typeof periods)[number]) =>
    plans.some(
      (plan) => plan.planId === candidate.planId && owedBy(plan, candidate, actor.unit.id).length > 0,
    )
  const open = ofYear.filter((candidate) => candidate.state === 'open')
  const period =
    periodId === undefined
      ? (open.find(asks) ?? open[0] ?? ofYear.findLast(asks) ?? ofYear.at(-1))
      : periods.find((candidate) => candidate.id === periodId)
  if (!period) {
    if (periodId !== undefined) throw problem('notFound', {})
    return {
      periods: [],
      period: null,
      indicators: [],
      units: [],
      cells: [],
      before: [],
      signing: null,
      checks: null,
    }
  }
  const version = plans.find(({ planId }) => planId === period.planId)
  if (!version) throw problem('notFound', {})
  const plan = asOf(version, period.code)
  const indicators = owedBy(plan, period, actor.unit.id)
  const siblings = plan.periods.filter((candidate) => candidate.phaseCode === period.phaseCode)
  const last = siblings[siblings.findIndex((candidate) => candidate.id === period.id) - 1]
  const indicatorCodes = indicators.map((indicator) => indicator.code)
  const [cells, before, [signed]] = await Promise.all([
    listValues(db, { periodId: period.id, source: 'department', indicatorCodes }),
    last ? listValues(db, { periodId: last.id, source: 'department', indicatorCodes }) : [],
    listSignOffs(db, scope, { periodId: period.id, unitId: actor.unit.id }),
  ])
  const checks = await loadChecks(db, plan, period, {
    source: 'department',
    unitIds: plan.units.map((unit) => unit.id),
    departmentId: actor.unit.id,
  })
  const hash = hashOfGrid(cells)
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
    /** What would be signed for now, and what was signed last. */
    signing: { hash, standing: signOffStanding(signed, hash), last: signed ?? null },
  }
}

const owedBy = (plan: PlanVersionFacts, period: { code: string; phaseCode: string }, bureauId: string) =>
  dueFrom(plan, period, 'department').filter((indicator) => indicator.departmentId === bureauId)
