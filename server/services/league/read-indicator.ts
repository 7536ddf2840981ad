import 'server-only'
import { database } from '@/server/db/client'
import { readIndicatorMarks } from '@/server/db/league'
import { listPublishedFigures } from '@/server/db/published-figures'
import { listTrendMarks } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import {
  cellKey,
  judgedCounts,
  type PublishedFigure,
  strongestOf,
} from '@/server/domain/indicator/judged-counts'
import { judgeUnits } from '@/server/domain/indicator/judge-units'
import { projectUnits } from '@/server/domain/indicator/project-units'
import { trendIndicators } from '@/server/domain/league/trend-indicators'
import { isDue, type PlanIndicator } from '@/server/domain/plan/plan-version'
import { targetOf } from '@/server/domain/plan/target-of'
import { publishedYears } from './published-years'

type Year = Awaited<ReturnType<typeof publishedYears>>['years'][number]

/**
 * One indicator in one published period: what it counts and by which rule, every unit's value with its limits, its mark, what chance
 * says of it against target and county, the funnel; the county's own values through the years; and where the year will end. All
 * from what is published; the number of queries does not grow with units or years.
 */
export async function readIndicator(
  actor: Actor,
  input: { indicator?: string | undefined; period?: string | undefined; plan?: string | undefined },
) {
  const db = database()
  const { plans, years } = await publishedYears(db, { ownerId: scopeOf(actor).ownerId }, input.plan)
  const shown = years.at(-1)
  if (!shown) return { plan: null, plans, indicators: [], indicator: null }
  const { plan, runId } = shown
  const indicators = trendIndicators(plan.indicators)
  const indicator =
    input.indicator === undefined
      ? (indicators.find(({ code }) => code === 'B1') ?? indicators[0])
      : indicators.find(({ code }) => code === input.indicator)
  if (!indicator) throw problem('notFound', {})
  const { code, scoring } = indicator
  const counted = dueOf(shown, indicator).slice(0, countedOf(shown, indicator))
  const period =
    input.period === undefined ? counted.at(-1) : counted.find((each) => each.code === input.period)
  if (!period && input.period !== undefined) throw problem('notFound', {})
  const runIds = years.map((year) => year.runId)
  const [{ marks }, { counties }, figures] = await Promise.all([
    readIndicatorMarks(db, runId, code),
    listTrendMarks(db, runIds, code, actor.unit.id),
    listPublishedFigures(db, runIds, code),
  ])
  const own = strongestOf(figures, runId)
  const soFar = counted.slice(0, counted.findIndex((each) => each.code === period?.code) + 1)
  const markOf = new Map(
    marks.filter((mark) => mark.periodCode === period?.code).map((mark) => [mark.unitId, mark]),
  )
  const judged = judgeUnits(
    scoring,
    plan.units.map((unit) => ({
      unit: unit.code,
      value: markOf.get(unit.id)?.value ?? null,
      target: markOf.get(unit.id)?.target ?? null,
      counts: judgedCounts(
        scoring,
        soFar.map((each) => own.get(cellKey(unit.code, each.code))),
      ),
    })),
  )
  const last = dueOf(shown, indicator).at(-1)
  return {
    plan: {
      code: plan.code,
      year: plan.year,
      decimals: plan.settings.decimals ?? 2,
      name: plan.name,
      nameEn: plan.nameEn,
    },
    asked: plans.length > 0 ? plan.code : null,
    plans,
    indicators: indicators.map((each) => ({ code: each.code, name: each.name, nameEn: each.nameEn })),
    indicator,
    periods: counted.map((each) => ({ code: each.code, name: each.name, nameEn: each.nameEn })),
    period: period ? { code: period.code, name: period.name, nameEn: period.nameEn } : null,
    runId,
    basis: shown.publication,
    rows: plan.units.map((unit, at) => ({
      unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
      isOwn: unit.id === actor.unit.id,
      value: markOf.get(unit.id)?.value ?? null,
      status: markOf.get(unit.id)?.status ?? 'notDue',
      bounds: markOf.get(unit.id)?.target ?? null,
      marks: markOf.get(unit.id)?.marks ?? null,
      points: markOf.get(unit.id)?.points ?? null,
      judged: judged.rows[at] ?? null,
    })),
    funnel: judged.funnel,
    pooled: judged.pooled,
    county: years.flatMap((year) =>
      dueOf(year, indicator)
        .slice(0, countedOf(year, indicator))
        .map((each) => ({
          period: { code: each.code, name: each.name, nameEn: each.nameEn },
          year: year.plan.year,
          value:
            counties.find((row) => row.runId === year.runId && row.periodCode === each.code)?.county ?? null,
        })),
    ),
    projection: last
      ? projectUnits(
          scoring,
          plan.units.map((unit) => {
            const target = targetOf(plan, indicator, unit.id, last.code)
            return { unit: unit.code, target: typeof target === 'number' ? target : null }
          }),
          observedOf(shown, indicator, figures, plan.units),
          years.slice(0, -1).map((year) => observedOf(year, indicator, figures, plan.units)),
        )
      : null,
    yearEnd: last ? { code: last.code, name: last.name, nameEn: last.nameEn } : null,
  }
}

/** The year's periods that the indicator is due in; none where that year had none of its code. */
function dueOf({ plan }: Year, { code }: PlanIndicator) {
  const own = plan.indicators.find((each) => each.code === code)
  return own ? plan.periods.filter((each) => isDue(own, each)) : []
}

function countedOf(year: Year, indicator: PlanIndicator): number {
  const within = new Set(year.plan.periods.slice(0, year.counted).map(({ code }) => code))
  return dueOf(year, indicator).filter(({ code }) => within.has(code)).length
}

function observedOf(
  year: Year,
  indicator: PlanIndicator,
  figures: readonly PublishedFigure[],
  units: readonly { code: string }[],
) {
  const held = strongestOf(figures, year.runId)
  const due = dueOf(year, indicator)
  return {
    year: year.plan.year,
    counted: countedOf(year, indicator),
    figures: new Map(
      units.map((unit) => [unit.code, due.map((each) => held.get(cellKey(unit.code, each.code)))]),
    ),
  }
}
