import 'server-only'
import { type Db, database } from '@/server/db/client'
import {
  listPublishedYears,
  type PublishedYear,
  readIndicatorMarks,
  readRunHead,
  readTable,
  type RunHead,
} from '@/server/db/league'
import { findVersionParts } from '@/server/db/plans'
import type { RunRow } from '@/server/db/runs'
import { readTableRanges } from '@/server/db/simulations'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { chooseView } from '@/server/domain/league/choose-view'
import { type RankRange, rankRanges } from '@/server/domain/league/rank-ranges'
import { type IndicatorCell, indicatorCells } from '@/server/domain/league/indicator-cells'
import { type LeagueRow, partRows, totalRows, type TableLine } from '@/server/domain/league/league-rows'
import { sumMarks } from '@/server/domain/league/rank-by-share'
import { countedPeriods, type LeagueView, sameView } from '@/server/domain/league/views'
import { eachYear, planInAddress, plansOf } from '@/server/domain/plan/choose-plan'
import { isDue, type PlanIndicator } from '@/server/domain/plan/plan-version'
import { searchText } from '../search/search-text'
import { onWayOf } from './publication-of'
import { visibleRun } from './visible-run'

type Parts = Awaited<ReturnType<typeof findVersionParts>>
type Year = ReturnType<typeof withRuns>

/** A line of the table; where an indicator is ranked, with its marks in the view's periods. */
export type ShownRow = LeagueRow & { cells?: IndicatorCell[] }

/** One side of a comparison: a view with the periods that count in it, its run's plan and its stored table. */
interface Side {
  view: LeagueView
  run: RunHead
  periods: string[]
  parts: Parts
  lines: readonly TableLine[]
}

/**
 * One league table: of a year, a plan and a view (see `leagueViews`), from what is published; or of one run, which the office
 * may look at before publishing and everybody after it was superseded. Ranks and marks are read as they were stored.
 * `by` names a category or an indicator to rank by instead, for information; one that the plan doesn't know is said in
 * `unknownBy`, and the total is ranked.
 */
export async function readLeague(
  actor: Actor,
  input: {
    year?: number | undefined
    plan?: string | undefined
    view?: string | undefined
    runId?: string | undefined
    by?: string | undefined
  },
) {
  const db = database()
  const [plans, asked] = await Promise.all([
    listPublishedYears(db, scopeOf(actor).ownerId),
    input.runId === undefined ? null : visibleRun(db, actor, input.runId),
  ])
  const years = plans.map(withRuns)
  const chosen = chooseView(years, { ...input, run: asked && toAsked(asked) })
  if (!chosen) {
    if (input.year !== undefined || input.plan !== undefined || input.view !== undefined)
      throw problem('notFound', {})
    return { years: [], plans: [], plan: null, view: null, rows: [] }
  }
  const { own, views, view, before } = chosen
  if (!view) {
    const others = eachYear(years, own).map(({ year, code, runs }) => ({
      year,
      plan: planInAddress(years, { year, code }),
      has: runs.length > 0,
    }))
    return { years: others, plans: choicesOf(years, own, null), plan: null, view, rows: [] }
  }
  const [now, past] = await Promise.all([
    readSide(db, own, view),
    before && readSide(db, yearOf(years, asked, before), before),
  ])
  const { parts, run } = now
  const toBefore = (view: LeagueView) => {
    const year = yearOf(years, asked, view)
    return withYear(view, year, planInAddress(years, year))
  }
  const category = parts.categories.find((candidate) => candidate.code === input.by)
  const indicator = parts.indicators.find((candidate) => candidate.code === input.by)
  const { rows, by } = indicator
    ? await byIndicator(db, indicator, now, past)
    : category
      ? byCategory(category, now, past)
      : byTotal(now, past)
  // Ranges are of the total's ranking; what is ranked for information has none.
  const { simulation, ranges } = by.is === 'total' ? await readRanges(db, now, rows) : NO_RANGES
  const due = parts.indicators.filter((candidate) =>
    own.periods.some((period) => now.periods.includes(period.code) && isDue(candidate, period)),
  )
  const inForce = own.published.find((publication) => publication.periodCode === view.periodCode) ?? null
  const isInForce = inForce?.runId === run.id
  return {
    years: eachYear(years, own).map((year) => ({
      year: year.year,
      plan: planInAddress(years, year),
      view: sameView(view, own.periods, year)?.code ?? null,
    })),
    plans: choicesOf(years, own, view),
    plan: {
      code: own.code,
      year: own.year,
      name: own.name,
      nameEn: own.nameEn,
      owner: own.owner,
      version: run.planVersion,
      decimals: parts.settings.decimals ?? 2,
      rankBy: parts.settings.rankBy ?? 'all',
      tieBreak: parts.settings.tieBreak ?? [],
      categories: parts.categories,
      indicators: due.map(({ code, categoryCode, name, nameEn }) => ({ code, categoryCode, name, nameEn })),
      periods: own.periods,
      groups: [...new Set(parts.units.map((unit) => unit.group))],
    },
    views,
    view,
    before: before && toBefore(before),
    periods: now.periods,
    rows: (rows as readonly ShownRow[]).map((row) => ({
      ...row,
      range: ranges.get(row.unit.id) ?? null,
      search: searchText(row.unit),
    })),
    /** What chance makes of the ranking; null where it isn't the total's, or has not been counted yet. */
    simulation,
    by,
    unknownBy: input.by !== undefined && !category && !indicator ? input.by : null,
    run: { id: run.id, number: run.number, createdAt: run.createdAt },
    publication: isInForce ? inForce : null,
    /** Not in force: never published, or published and superseded since; and what is in force instead. */
    superseded: isInForce ? null : supersededOf(asked),
    /** Not published, but on its way to it. */
    onWay: asked && asked.publications.length === 0 ? onWayOf(asked) : null,
    inForce: isInForce ? null : inForce && { number: inForce.number, runId: inForce.runId },
  }
}

const NO_RANGES = { simulation: null, ranges: new Map<string, RankRange>() }

async function readRanges(db: Db, { view, parts }: Side, rows: readonly LeagueRow[]) {
  const stored = await readTableRanges(db, view.runId, view.scope)
  if (!stored) return NO_RANGES
  const { simulation } = stored
  return { simulation, ranges: rankRanges(rows, stored.ranges, parts.settings.rankBy) }
}

function byTotal(now: Side, past: Side | null) {
  return { rows: totalRows(now.lines, now.parts.units, past?.lines ?? []), by: { is: 'total' as const } }
}

/** Ranked by a category's share of its points; the changes are against the same category's ranking before. */
function byCategory(category: { code: string; name: string; nameEn: string }, now: Side, past: Side | null) {
  const same = past?.parts.categories.some(
    (candidate) => candidate.code === category.code && candidate.name === category.name,
  )
  const sumOf = (line: TableLine) => line.categories[category.code] ?? null
  const rows = partRows(
    now.lines,
    now.parts.units,
    same ? (past?.lines ?? []) : [],
    { now: sumOf, before: sumOf },
    rulesOf(now),
  )
  return { rows, by: { is: 'category' as const, category } }
}

/** Ranked by an indicator's share of its points over the view's periods, with each period's value, target and marks. */
async function byIndicator(db: Db, indicator: PlanIndicator, now: Side, past: Side | null) {
  const direction = indicator.scoring.direction ?? 'higher'
  const same = past?.parts.indicators.some(
    (candidate) => candidate.code === indicator.code && candidate.name === indicator.name,
  )
  const [marks, earlier] = await Promise.all([
    readIndicatorMarks(db, now.view.runId, indicator.code),
    past && same ? readIndicatorMarks(db, past.view.runId, indicator.code) : null,
  ])
  const cells = indicatorCells(marks.marks, now.periods, direction)
  const cellsBefore = indicatorCells(earlier?.marks ?? [], past?.periods ?? [], direction)
  const rules = rulesOf(now)
  const rows = partRows(
    now.lines,
    now.parts.units,
    same ? (past?.lines ?? []) : [],
    {
      now: (line) => sumMarks(cells.get(line.unitId) ?? [], rules.decimals),
      before: (line) => sumMarks(cellsBefore.get(line.unitId) ?? [], rules.decimals),
    },
    rules,
  )
  const { code, name, nameEn, unit, unitEn } = indicator
  return {
    rows: rows.map((row) => ({ ...row, cells: cells.get(row.unit.id) ?? [] })),
    by: {
      is: 'indicator' as const,
      indicator: { code, name, nameEn, unit, unitEn, direction, kind: indicator.scoring.kind },
      periods: now.periods.filter((period) => marks.county.some((each) => each.periodCode === period)),
      county: Object.fromEntries(marks.county.map((each) => [each.periodCode, each.county])),
    },
  }
}

async function readSide(db: Db, year: Year, view: LeagueView): Promise<Side> {
  const [{ run, parts }, lines] = await Promise.all([
    readRunHead(db, view.runId).then(async (run) => ({
      run,
      parts: await findVersionParts(db, run.versionId),
    })),
    readTable(db, view.runId, view.scope),
  ])
  return { view, run, periods: countedPeriods(view, year.periods), parts, lines }
}

function rulesOf({ parts }: Side) {
  return { decimals: parts.settings.decimals ?? 2, by: parts.settings.rankBy ?? 'all' }
}

function withRuns(plan: PublishedYear) {
  const runs = plan.published.map(({ runId, periodCode }) => ({ runId, periodCode }))
  return { ...plan, runs }
}

function withYear(view: LeagueView, { year, periods }: Year, plan: string | null) {
  return { ...view, year, plan, periods }
}

/** The plans of the year at hand where there are several, each with the view of it that is the same. */
function choicesOf(years: readonly Year[], own: Year, view: LeagueView | null) {
  return plansOf(years, own.year).map((plan) => ({
    code: plan.code,
    name: plan.name,
    nameEn: plan.nameEn,
    has: plan.runs.length > 0,
    view:
      plan.id === own.id ? (view?.code ?? null) : ((view && sameView(view, own.periods, plan))?.code ?? null),
  }))
}

/** The year that a view's run is of. */
function yearOf(years: readonly Year[], asked: RunRow | null, { runId }: LeagueView): Year {
  const planId = asked?.id === runId ? asked.planId : null
  const year = years.find((candidate) =>
    planId === null ? candidate.runs.some((shown) => shown.runId === runId) : candidate.id === planId,
  )
  if (!year) throw problem('notFound', {})
  return year
}

function toAsked(run: RunRow) {
  return { runId: run.id, planId: run.planId, periodCode: run.period.code }
}

function supersededOf(asked: RunRow | null) {
  const publication = asked?.publications.find((candidate) => candidate.state === 'superseded')
  return publication ? { number: publication.number, publishedAt: publication.publishedAt } : null
}
