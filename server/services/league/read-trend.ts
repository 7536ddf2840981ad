import 'server-only'
import { database } from '@/server/db/client'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import { listTrendMarks } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { isDue } from '@/server/domain/plan/plan-version'

/**
 * One unit's indicator over the published periods of all years: its own value of each period, the value judged, the
 * target and the county's. A due period without a value is a gap (`value` null), never a zero.
 */
export async function readTrend(
  actor: Actor,
  input: { unit?: string | undefined; indicator?: string | undefined },
) {
  const db = database()
  const scope = { ownerId: scopeOf(actor).ownerId }
  const [planRows, publications] = await Promise.all([
    listPlans(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
  ])
  const plans = (await Promise.all(planRows.map((row) => findPlanVersion(db, scope, { planId: row.id }))))
    .filter((plan) => plan !== null)
    .sort((a, b) => a.year - b.year)
  const latest = plans.at(-1)
  if (!latest) return { units: [], indicators: [], unit: null, indicator: null, points: [] }
  const indicators = latest.indicators.filter(
    (indicator) => !['tally', 'checklist', 'manual'].includes(indicator.scoring.kind),
  )
  const unit =
    input.unit === undefined
      ? (latest.units.find((candidate) => candidate.id === actor.unit.id) ?? latest.units[0])
      : latest.units.find((candidate) => candidate.code === input.unit)
  const indicator =
    input.indicator === undefined
      ? (indicators.find((candidate) => candidate.code === 'B1') ?? indicators[0])
      : indicators.find((candidate) => candidate.code === input.indicator)
  if (!unit || !indicator) throw problem('notFound', {})

  // Of each year the publication that goes furthest: its run holds every period up to then.
  const shown = plans.flatMap((plan) => {
    const last = publications
      .filter((row) => row.planId === plan.planId)
      .sort((a, b) => b.period.position - a.period.position)[0]
    return last ? [{ plan, runId: last.runId, position: last.period.position }] : []
  })
  const { marks, counties } = await listTrendMarks(
    db,
    shown.map((row) => row.runId),
    unit.id,
    indicator.code,
  )
  const points = shown.flatMap(({ plan, runId, position }) => {
    const inPlan = plan.indicators.find((candidate) => candidate.code === indicator.code)
    if (!inPlan) return []
    return plan.periods
      .filter((period, at) => at <= position && isDue(inPlan, period))
      .map((period) => {
        const mark = marks.find((row) => row.runId === runId && row.periodCode === period.code)
        const county = counties.find((row) => row.runId === runId && row.periodCode === period.code)
        return {
          year: plan.year,
          period: { code: period.code, name: period.name, nameEn: period.nameEn },
          runId,
          value: mark?.ownValue ?? null,
          judged: mark?.value ?? null,
          status: mark?.status ?? 'missing',
          provisional: period.state === 'open',
          target: mark?.target ?? null,
          county: county?.county ?? null,
        }
      })
  })
  return { units: latest.units, indicators, unit, indicator, points }
}
