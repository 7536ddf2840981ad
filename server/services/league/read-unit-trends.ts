import 'server-only'
import { database } from '@/server/db/client'
import { listTrendMarks } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { trendIndicators } from '@/server/domain/league/trend-indicators'
import { trendPoints } from '@/server/domain/league/trend-points'
import { publishedYears } from './published-years'

/**
 * One indicator of every unit of the latest plan over the published periods of all years, all with the same periods; as
 * many queries for a hundred units as for one.
 */
export async function readUnitTrends(
  actor: Actor,
  input: { indicator?: string | undefined; plan?: string | undefined },
) {
  const db = database()
  const { latest, plans, years, basis } = await publishedYears(
    db,
    { ownerId: scopeOf(actor).ownerId },
    input.plan,
  )
  if (!latest) return { asked: null, plans, indicators: [], indicator: null, units: [], basis: null }
  const indicators = trendIndicators(latest.indicators)
  const indicator =
    input.indicator === undefined
      ? (indicators.find((candidate) => candidate.code === 'B1') ?? indicators[0])
      : indicators.find((candidate) => candidate.code === input.indicator)
  if (!indicator) throw problem('notFound', {})
  const { marks, counties } = await listTrendMarks(
    db,
    years.map((year) => year.runId),
    indicator.code,
  )
  const marksOf = new Map<string, typeof marks>()
  for (const mark of marks) {
    const own = marksOf.get(mark.unitId)
    if (own) own.push(mark)
    else marksOf.set(mark.unitId, [mark])
  }
  return {
    asked: plans.length > 0 ? latest.code : null,
    plans,
    indicators,
    indicator,
    units: latest.units.map((unit) => ({
      unit,
      isOwn: unit.id === actor.unit.id,
      points: trendPoints(years, indicator.code, unit.id, marksOf.get(unit.id) ?? [], counties),
    })),
    basis,
  }
}
