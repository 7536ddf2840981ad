import 'server-only'
import { database } from '@/server/db/client'
import { findPlanVersion, listPlanVersions } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import { listPeriodMarks } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { marksMap } from '@/server/domain/league/marks-map'
import { eachYear, planAsked, planInAddress, plansOf } from '@/server/domain/plan/choose-plan'
import { isDue, type PlanIndicator, type PlanPeriod } from '@/server/domain/plan/plan-version'

/**
 * Every unit's marks and attainment of every indicator due in one published period, as that period's own publication has
 * them and under the plan's version that it was made with. Where none is named, the period with most indicators, of equal
 * ones the latest: a half-year inspection alone says little.
 */
export async function readMap(
  actor: Actor,
  input: { year?: number | undefined; plan?: string | undefined; period?: string | undefined },
) {
  const db = database()
  const scope = { ownerId: scopeOf(actor).ownerId }
  const [plans, publications] = await Promise.all([
    listPlanVersions(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
  ])
  const years = plans
    .map((plan) => ({
      year: plan.year,
      code: plan.code,
      plan,
      shown: plan.periods.flatMap((period) => {
        const publication = publications.find((row) => row.periodId === period.id)
        return publication ? [{ period, publication }] : []
      }),
    }))
    .filter(({ shown }) => shown.length > 0)
  const own = planAsked(years, input)
  if (!own) {
    if (input.year !== undefined || input.plan !== undefined || input.period !== undefined)
      throw problem('notFound', {})
    return { choices: [], plans: [], asked: null, year: null, period: null, map: null }
  }
  const { shown } = own
  const chosen =
    input.period === undefined
      ? widest(own.plan.indicators, shown)
      : shown.find(({ period }) => period.code === input.period)
  if (!chosen) throw problem('notFound', {})
  const { period, publication } = chosen
  const { versionId } = publication.run
  const plan = versionId === own.plan.versionId ? own.plan : await findPlanVersion(db, scope, { versionId })
  if (!plan) throw problem('notFound', {})
  const indicators = plan.indicators.filter((indicator) => isDue(indicator, period))
  return {
    choices: eachYear(years, own).map((one) => ({
      year: one.year,
      plan: planInAddress(years, one),
      periods: one.shown.map(({ period: { code, name, nameEn } }) => ({ code, name, nameEn })),
    })),
    plans: plansOf(years, own.year).map(({ code, plan: { name, nameEn } }) => ({ code, name, nameEn })),
    /** What the address says of the plan. */
    asked: planInAddress(years, own),
    year: plan.year,
    period: { code: period.code, name: period.name, nameEn: period.nameEn },
    runId: publication.runId,
    basis: { owner: plan.owner, number: publication.number, publishedAt: publication.publishedAt },
    plan: { code: plan.code, name: plan.name, nameEn: plan.nameEn, decimals: plan.settings.decimals ?? 2 },
    categories: plan.categories,
    indicators,
    units: plan.units.map((unit) => ({ ...unit, isOwn: unit.id === actor.unit.id })),
    map: marksMap({
      unitIds: plan.units.map((unit) => unit.id),
      indicators: indicators.map(({ code, scoring }) => ({ code, direction: scoring.direction ?? 'higher' })),
      marks: await listPeriodMarks(db, publication.runId, period.code),
      decimals: plan.settings.decimals ?? 2,
    }),
  }
}

function widest<Shown extends { period: PlanPeriod }>(
  indicators: readonly PlanIndicator[],
  shown: readonly Shown[],
): Shown | undefined {
  const due = ({ period }: Shown) => indicators.filter((indicator) => isDue(indicator, period)).length
  const most = Math.max(...shown.map(due))
  return shown.findLast((candidate) => due(candidate) === most)
}
