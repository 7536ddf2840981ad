import { periodScope, YEAR_SCOPE } from '../league/views'
import type { CountedCell } from '../plan/build-case'
import { cellsThatCount, placeKey } from '../plan/cells-that-count'
import { isDue, type PlanVersionFacts } from '../plan/plan-version'
import { rankUnits } from '../ranking/rank-units'
import type { AssessmentCase } from '../scoring/case'
import { percentOfPoints } from '../scoring/combine'
import { fromUnits, toUnits } from '../scoring/rounding'
import type { CaseResult, CellResult, UnitResult } from '../scoring/score-case'
import { countyValue, ownValue } from './own-value'

export interface CategorySums {
  marks: number
  points: number
}

/** One line of a stored table. */
export interface ResultRow {
  scope: string
  unitId: string
  position: number
  score: number | null
  rank: number | null
  rankWithoutVeto: number | null
  status: string
  grade: string | null
  categories: Record<string, CategorySums>
  explanation: unknown
}

export interface MarkRow {
  unitId: string
  periodCode: string
  indicatorCode: string
  status: string
  marks: number | null
  points: number | null
  value: number | null
  ownValue: number | null
  target: unknown
  explanation: unknown
}

export interface CountyRow {
  periodCode: string
  indicatorCode: string
  county: number | null
  units: number
}

/**
 * Everything that a run stores, from the engine's result: the year's table and one per counted period, every mark with
 * its explanation, and the county's values. Reading pages only read it.
 */
export function resultRows(
  plan: PlanVersionFacts,
  assessment: AssessmentCase,
  result: CaseResult,
  cells: readonly CountedCell[],
): { results: ResultRow[]; marks: MarkRow[]; counties: CountyRow[] } {
  const notYet = new Set(assessment.notYet)
  const periods = plan.periods.filter((period) => !notYet.has(period.code))
  return {
    results: [
      ...yearTable(plan, result, periods),
      ...periods.flatMap((period) => periodTable(plan, assessment, result, period.code)),
    ],
    marks: markRows(plan, result, periods, cells),
    counties: countyRows(plan, periods, cells),
  }
}

type Periods = PlanVersionFacts['periods']

function yearTable(plan: PlanVersionFacts, result: CaseResult, periods: Periods): ResultRow[] {
  const idOf = unitIds(plan)
  return result.results.map((row, position) => ({
    scope: YEAR_SCOPE,
    unitId: idOf(row.unit),
    position,
    score: row.total,
    rank: row.rank,
    rankWithoutVeto: row.rankWithoutVeto ?? null,
    status: row.status,
    grade: row.grade ?? null,
    categories: categorySums(
      plan,
      row,
      periods.map((period) => period.code),
    ),
    explanation: row.year,
  }))
}

/** A period's own ranking: by its score on 100, ties broken by the plan's categories within the period. */
function periodTable(
  plan: PlanVersionFacts,
  assessment: AssessmentCase,
  result: CaseResult,
  period: string,
): ResultRow[] {
  const decimals = plan.settings.decimals ?? 2
  const idOf = unitIds(plan)
  const byCode = new Map(result.results.map((row) => [row.unit, row]))
  const groupOf = new Map(plan.units.map((unit) => [unit.code, unit.group]))
  const sums = new Map(result.results.map((row) => [row.unit, categorySums(plan, row, [period])]))
  const places = rankUnits(
    result.results.map((row) => ({
      unit: row.unit,
      total: row.periods[period] ?? null,
      tieBreaks: (plan.settings.tieBreak ?? []).map((category) => {
        const sum = sums.get(row.unit)?.[category]
        if (!sum || sum.points === 0) return null
        return fromUnits(percentOfPoints(toUnits(sum.marks, decimals), sum.points, decimals), decimals)
      }),
      ...(groupOf.has(row.unit) ? { group: groupOf.get(row.unit) ?? '' } : {}),
      vetoed: row.status === 'vetoed',
    })),
    plan.settings.rankBy,
  )
  const isOpen = (assessment.open ?? []).includes(period)
  return places.map((place, position) => ({
    scope: periodScope(period),
    unitId: idOf(place.unit),
    position,
    score: place.total,
    rank: place.rank,
    rankWithoutVeto: place.rankWithoutVeto ?? null,
    status: place.standing === 'ranked' && isOpen ? 'provisional' : place.standing,
    grade: null,
    categories: sums.get(place.unit) ?? {},
    explanation: byCode.get(place.unit)?.year,
  }))
}

function categorySums(
  plan: PlanVersionFacts,
  row: UnitResult,
  periods: readonly string[],
): Record<string, CategorySums> {
  const decimals = plan.settings.decimals ?? 2
  const sums = new Map<string, { marks: number; points: number }>()
  for (const period of periods) {
    for (const indicator of plan.indicators) {
      const cell = row.cells?.[period]?.[indicator.code]
      if (cell?.marks == null || cell.points === null) continue
      const sum = sums.get(indicator.categoryCode) ?? { marks: 0, points: 0 }
      sum.marks += toUnits(cell.marks, decimals)
      sum.points += cell.points
      sums.set(indicator.categoryCode, sum)
    }
  }
  return Object.fromEntries(
    [...sums].map(([category, sum]) => [
      category,
      { marks: fromUnits(sum.marks, decimals), points: sum.points },
    ]),
  )
}

function markRows(
  plan: PlanVersionFacts,
  result: CaseResult,
  periods: Periods,
  cells: readonly CountedCell[],
): MarkRow[] {
  const idOf = unitIds(plan)
  const own = cellsThatCount(cells)
  return result.results.flatMap((row) =>
    periods.flatMap((period) =>
      plan.indicators
        .filter((indicator) => isDue(indicator, period))
        .map((indicator): MarkRow => {
          const unitId = idOf(row.unit)
          const cell: CellResult | undefined = row.cells?.[period.code]?.[indicator.code]
          const explanation = row.explanations?.[period.code]?.[indicator.code]
          const counted = own.get(
            placeKey({ unitId, periodCode: period.code, indicatorCode: indicator.code }),
          )
          return {
            unitId,
            periodCode: period.code,
            indicatorCode: indicator.code,
            status: cell?.status ?? 'missing',
            marks: cell?.marks ?? null,
            points: cell?.points ?? null,
            value: cell?.value ?? null,
            ownValue: counted ? ownValue(indicator.scoring, counted.observation) : null,
            target: explanation?.judgement?.target?.bounds ?? null,
            explanation: explanation ?? {},
          }
        }),
    ),
  )
}

function countyRows(plan: PlanVersionFacts, periods: Periods, cells: readonly CountedCell[]): CountyRow[] {
  const own = cellsThatCount(cells)
  return periods.flatMap((period) =>
    plan.indicators
      .filter((indicator) => isDue(indicator, period))
      .map((indicator) => ({
        periodCode: period.code,
        indicatorCode: indicator.code,
        ...countyValue(
          indicator.scoring,
          plan.units.flatMap(
            (unit) =>
              own.get(
                placeKey({ unitId: unit.id, periodCode: period.code, indicatorCode: indicator.code }),
              ) ?? [],
          ),
        ),
      })),
  )
}

function unitIds(plan: PlanVersionFacts): (code: string) => string {
  const ids = new Map(plan.units.map((unit) => [unit.code, unit.id]))
  return (code) => ids.get(code) ?? ''
}
