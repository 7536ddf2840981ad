import 'server-only'
import { database } from '@/server/db/client'
import { listTrendExplanations, listTrendMarks } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { type ExplainedMark, trendCertainty } from '@/server/domain/league/trend-certainty'
import { trendIndicators } from '@/server/domain/league/trend-indicators'
import { trendPoints } from '@/server/domain/league/trend-points'
import { publishedYears } from './published-years'

/**
 * One unit's indicator over the published periods of all years: its own value of each period, the value judged, the
 * target, the county's and those of the same period last year; where the indicator states its chance, how sure each value is and
 * whether there is a trend. A due period without a value is a gap, never a zero.
 */
export async function readTrend(
  actor: Actor,
  input: { unit?: string | undefined; indicator?: string | undefined; plan?: string | undefined },
) {
  const db = database()
  const { latest, plans, years, basis } = await publishedYears(
    db,
    { ownerId: scopeOf(actor).ownerId },
    input.plan,
  )
  if (!latest)
    return {
      plan: null,
      plans,
      units: [],
      indicators: [],
      unit: null,
      indicator: null,
      points: [],
      certainty: null,
      basis: null,
    }
  const indicators = trendIndicators(latest.indicators)
  const unit =
    input.unit === undefined
      ? (latest.units.find((candidate) => candidate.id === actor.unit.id) ?? latest.units[0])
      : latest.units.find((candidate) => candidate.code === input.unit)
  const indicator =
    input.indicator === undefined
      ? (indicators.find((candidate) => candidate.code === 'B1') ?? indicators[0])
      : indicators.find((candidate) => candidate.code === input.indicator)
  if (!unit || !indicator) throw problem('notFound', {})
  const runIds = years.map((year) => year.runId)
  const hasChance = (indicator.scoring.chance ?? 'none') !== 'none'
  const [{ marks, counties }, explained] = await Promise.all([
    listTrendMarks(db, runIds, indicator.code, unit.id),
    hasChance ? listTrendExplanations(db, runIds, indicator.code, unit.id) : [],
  ])
  const points = trendPoints(years, indicator.code, unit.id, marks, counties)
  return {
    asked: plans.length > 0 ? latest.code : null,
    plans,
    units: latest.units,
    indicators,
    unit,
    indicator,
    points,
    certainty: trendCertainty(indicator.scoring, points, explained as unknown as ExplainedMark[]),
    basis,
  }
}
