import { gradeUnits } from '../ranking/grade-units'
import { rankUnits, type Contender, type Place } from '../ranking/rank-units'
import type { Adjustment, AssessmentCase } from './case'
import { compileCase, type CaseModel } from './compile-rule'
import type { CellStatus, MarkExplanation } from './explanation'
import { explainMark, type RefOf } from './explain-mark'
import { explainYear } from './explain-year'
import type { YearExplanation } from './explanation-year'
import { indexCase } from './index-case'
import { fromUnits } from './rounding'
import { scoreColumn, STATUSES, type Column } from './score-column'
import { scoreYear, type YearScores } from './score-year'

type ByPeriod<T> = Record<string, Record<string, T>>

/** What an interface shows for a cell. `value` is null where none is made; `points` and `marks` where none count. */
export type CellResult = {
  status: CellStatus
  value: number | null
  points: number | null
  marks: number | null
}

export type UnitResult = {
  unit: string
  /** By period and indicator of the plan, null where nothing was assessed. */
  marks: ByPeriod<number | null>
  periods: Record<string, number | null>
  phases: Record<string, number | null>
  /** Null where no phase counts: nothing of the unit was assessed. */
  total: number | null
  rank: number | null
  /** Vetoed units only. */
  rankWithoutVeto?: number | null
  status: 'ranked' | 'provisional' | 'vetoed' | 'notAssessed'
  /** Where the plan has grades: the grade's code, null for none. */
  grade?: string | null
  /** Where a rule proposed one. */
  proposedVetoes?: { indicator: string; period: string }[]
  /** Net marks of the unit's adjustments within the caps, where it has any. */
  adjustments?: number
  /** With `explain`. */
  cells?: ByPeriod<CellResult>
  explanations?: ByPeriod<MarkExplanation>
  year?: YearExplanation
}
export type CaseResult = { results: UnitResult[] }

export type ScoreOptions = {
  explain?: boolean
  /** The caller's own pointer to a value (a version, a row's id), carried into explanations untouched. */
  refs?: RefOf
}

/**
 * Scores a case that `readCase` accepted: every unit's marks, period and phase scores, total, rank and grade, in the
 * order of the table. Pure and deterministic: the order of units, indicators and rows in the file changes nothing.
 * Marks and scores are rounded half up to the plan's `decimals`. With `explain`, each mark carries its explanation.
 */
export function scoreCase(assessment: AssessmentCase, options: ScoreOptions = {}): CaseResult {
  const { plan } = assessment
  const index = indexCase(assessment)
  const model = compileCase(index)
  const columns = scoreColumns(model)
  const adjustments = new Map<string, Adjustment[]>()
  for (const each of assessment.adjustments ?? []) {
    const own = adjustments.get(each.unit)
    if (own === undefined) adjustments.set(each.unit, [each])
    else own.push(each)
  }
  const scores = scoreYear(index, columns, adjustments)
  const vetoed = new Set(assessment.vetoes?.map((veto) => veto.unit))
  const contenders = index.units.map(({ code, group }, unit): Contender => ({
    unit: code,
    total: scores.total(unit),
    tieBreaks: scores.tieBreaks(unit),
    group,
    vetoed: vetoed.has(code),
  }))
  const rankBy = plan.rankBy ?? 'all'
  const places = rankUnits(contenders, rankBy)
  const grades = plan.grades === undefined ? undefined : gradeUnits(places, plan.grades, rankBy)
  const isProvisional = (assessment.open ?? []).length > 0
  const byCell = plan.periods.map(({ code }) =>
    columnsByIndicator(columns, index.periodAt.get(code), plan.indicators.length),
  )

  const codes = plan.indicators.map(({ code }) => code)
  // Copied for every unit and period: an object that has its keys is filled faster than one that gets them.
  const noMarks = Object.fromEntries(codes.map((code): [string, null] => [code, null]))
  const results = places.map((place) => {
    const unit = index.unitAt.get(place.unit) ?? 0
    const result = writeResult(model, byCell, scores, place, unit, { codes, noMarks })
    if (isProvisional && result.status === 'ranked') result.status = 'provisional'
    if (adjustments.has(place.unit)) result.adjustments = scores.adjustments(unit)
    if (grades !== undefined) result.grade = grades.get(place.unit) ?? null
    if (options.explain === true) explainResult(model, byCell, result, unit, options.refs)
    return result
  })
  return { results }
}

function scoreColumns(model: CaseModel): Column[] {
  return model.index.indicators.flatMap(({ due }, at) =>
    due
      .filter((period) => model.index.periods[period]?.state !== 'notYet')
      .map((period) => scoreColumn(model, at, period)),
  )
}

type Grid = readonly (readonly (Column | undefined)[])[]

function columnsByIndicator(
  columns: readonly Column[],
  period: number | undefined,
  size: number,
): (Column | undefined)[] {
  const row = new Array<Column | undefined>(size).fill(undefined)
  for (const column of columns) if (column.period === period) row[column.indicator] = column
  return row
}

function writeResult(
  model: CaseModel,
  grid: Grid,
  scores: YearScores,
  place: Place,
  unit: number,
  { codes, noMarks }: { codes: readonly string[]; noMarks: Readonly<Record<string, null>> },
): UnitResult {
  const { index } = model
  const { plan } = index.case
  const marks: UnitResult['marks'] = {}
  const proposedVetoes: { indicator: string; period: string }[] = []
  plan.periods.forEach(({ code: period }, at) => {
    const row: Record<string, number | null> = { ...noMarks }
    const columns = grid[at] ?? []
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i]
      if (column === undefined) continue
      const code = codes[i] ?? ''
      const units = column.marks[unit] ?? NaN
      if (!Number.isNaN(units)) row[code] = fromUnits(units, index.decimals)
      if (column.proposesVeto[unit] === 1) proposedVetoes.push({ indicator: code, period })
    }
    marks[period] = row
  })
  const result: UnitResult = {
    unit: place.unit,
    marks,
    periods: Object.fromEntries(plan.periods.map(({ code }) => [code, scores.period(code, unit)])),
    phases: Object.fromEntries(plan.phases.map(({ code }) => [code, scores.phase(code, unit)])),
    total: place.total,
    rank: place.rank,
    status: place.standing,
  }
  if (place.rankWithoutVeto !== undefined) result.rankWithoutVeto = place.rankWithoutVeto
  if (proposedVetoes.length > 0) result.proposedVetoes = proposedVetoes
  return result
}

function explainResult(
  model: CaseModel,
  grid: Grid,
  result: UnitResult,
  unit: number,
  refs: RefOf | undefined,
): void {
  const { plan } = model.index.case
  const cells: ByPeriod<CellResult> = {}
  const explanations: ByPeriod<MarkExplanation> = {}
  plan.periods.forEach(({ code: period }, at) => {
    const p = model.index.periodAt.get(period) ?? 0
    const isLater = model.index.periods[p]?.state === 'notYet'
    const row: Record<string, CellResult> = {}
    const explained: Record<string, MarkExplanation> = {}
    plan.indicators.forEach(({ code }, i) => {
      const column = grid[at]?.[i]
      const indicator = model.indicator(i)
      const value = indicator.series.at(p)[unit] ?? NaN
      const isDue = indicator.levels.indicator.due.includes(p)
      const cell: CellResult = {
        status:
          column === undefined
            ? isDue && isLater
              ? 'notYet'
              : 'notDue'
            : (STATUSES[column.status[unit] ?? 0] ?? 'notDue'),
        value: Number.isNaN(value) ? null : value,
        points:
          column === undefined || Number.isNaN(column.marks[unit]) ? null : (column.points[unit] ?? null),
        marks: result.marks[period]?.[code] ?? null,
      }
      row[code] = cell
      if (column !== undefined) explained[code] = explainMark(model, i, p, unit, cell, refs)
    })
    cells[period] = row
    explanations[period] = explained
  })
  result.cells = cells
  result.explanations = explanations
  result.year = explainYear(model.index, { ...result, cells }, unit)
}
