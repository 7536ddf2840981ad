import 'server-only'
import type { Db } from '@/server/db/client'
import { listRunMarks, listUnitHistory } from '@/server/db/profiles'
import type { PublicationRow } from '@/server/db/publications'
import { isDue, type PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { compareCategories } from '@/server/domain/township/compare-categories'
import { compareIndicators, strongestAndWeakest } from '@/server/domain/township/compare-indicators'
import { judgeTarget } from '@/server/domain/township/judge-targets'
import { summarise } from '@/server/domain/township/summary'
import type { Table } from './read-table'
import { countedPeriods, type CountedYear, targetHistory } from './target-history'

type Plan = PlanVersionFacts

/** How many strengths and weaknesses one page has room for. */
const MOST_NAMED = 5

/**
 * Where one unit stands in a year's table: its place, its categories and indicators against the county, and its targets,
 * each by the indicator's latest period that the table counts.
 */
export async function readStanding(
  db: Db,
  plan: Plan,
  lastPlan: Plan | null,
  publications: readonly PublicationRow[],
  unitId: string,
  { view, before, results, previous, publication }: Table,
) {
  const furthest = lastPlan
    ? publications
        .filter((row) => row.planId === lastPlan.planId)
        .sort((a, b) => b.period.position - a.period.position)[0]
    : undefined
  const counted = countedPeriods({ plan, through: view.periodCode })
  const latestOf = (indicator: Plan['indicators'][number]) =>
    counted.findLast((period) => isDue(indicator, period))?.code
  const latest = new Map(plan.indicators.map((indicator) => [indicator.code, latestOf(indicator)]))
  const asked = [...new Set([...latest.values()].filter((code) => code !== undefined))]
  const [history, marks] = await Promise.all([
    listUnitHistory(db, unitId, [view.runId, ...(furthest ? [furthest.runId] : [])]),
    listRunMarks(db, view.runId, asked),
  ])
  const ofRun = (runId: string) => history.filter((mark) => mark.runId === runId)
  const now: CountedYear = { plan, through: view.periodCode, marks: ofRun(view.runId) }
  const past: CountedYear[] =
    lastPlan && furthest
      ? [{ plan: lastPlan, through: furthest.period.code, marks: ofRun(furthest.runId) }]
      : []
  const isLatest = (mark: { indicatorCode: string; periodCode: string }) =>
    latest.get(mark.indicatorCode) === mark.periodCode
  const targets = plan.indicators.flatMap((indicator) => {
    if (indicator.scoring.rule === undefined) return []
    const periods = targetHistory([...past, now], indicator.code, unitId)
    // Judged by this year's latest due period; where there was none, nothing is said.
    if (periods.at(-1)?.year !== plan.year) return []
    const judged = judgeTarget(periods, indicator.scoring.direction ?? 'higher')
    return judged ? [{ ...judged, indicatorCode: indicator.code }] : []
  })
  const row = results.find((result) => result.unit.id === unitId)
  const place = {
    rank: row?.rank ?? null,
    previousRank: previous.find((result) => result.unit.id === unitId)?.rank ?? null,
    ranked: results.filter((result) => result.rank !== null).length,
  }
  const categories = compareCategories(
    plan.categories.map((category) => category.code),
    results.map((result) => ({ unit: result.unit.id, categories: result.categories })),
    unitId,
  )
  const named = new Map(results.map((result) => [result.unit.id, result.unit]))
  const gaps = strongestAndWeakest(
    compareIndicators(
      marks.filter((mark) => mark.unitId === unitId && isLatest(mark)),
      marks.filter(isLatest),
    ),
    MOST_NAMED,
  )
  const told = (gap: (typeof gaps.strong)[number]) => ({
    ...gap,
    bounds: targets.find((target) => target.indicatorCode === gap.indicatorCode)?.bounds ?? null,
  })
  return {
    view: { is: view.is, periodCode: view.periodCode, runId: view.runId },
    before: before
      ? { is: before.is, periodCode: before.periodCode, year: before.periodCode.slice(0, 4) }
      : null,
    publication: {
      number: publication.number,
      publishedAt: publication.publishedAt,
      publishedByName: publication.publishedByName,
      period: publication.period,
    },
    place,
    status: row?.status ?? null,
    score: row?.score ?? null,
    grade: row?.grade ?? null,
    averageScore: meanOf(results.flatMap((result) => result.score ?? [])),
    summary: summarise(place, categories, targets),
    categories: categories.map(({ bestUnits, ...category }) => ({
      ...category,
      bestUnits: bestUnits.flatMap((id) => named.get(id) ?? []),
    })),
    indicators: plan.indicators.map(({ code, name, nameEn, unit, unitEn, categoryCode, scoring }) => ({
      ...{ code, name, nameEn, unit, unitEn, categoryCode },
      kind: scoring.kind,
      direction: scoring.direction ?? ('higher' as const),
    })),
    strong: gaps.strong.map(told),
    weak: gaps.weak.map(told),
    targets,
  }
}

const meanOf = (figures: readonly number[]): number | null =>
  figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length
