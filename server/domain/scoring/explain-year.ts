import { settleAdjustments } from './adjust'
import type { CellStatus } from './explanation'
import type {
  PeriodExplanation,
  PhaseExplanation,
  TotalExplanation,
  YearExplanation,
} from './explanation-year'
import type { CaseIndex } from './index-case'
import { fromUnits, sumRounded } from './rounding'

type ExplainedCell = { status: CellStatus; points: number | null; marks: number | null }
/** A unit's figures as its result prints them. */
export type PrintedResult = {
  periods: Readonly<Record<string, number | null>>
  phases: Readonly<Record<string, number | null>>
  total: number | null
  cells: Readonly<Record<string, Readonly<Record<string, ExplainedCell>>>>
}

const add = (figures: readonly (number | null)[]): number =>
  figures.reduce<number>((sum, each) => sum + (each ?? 0), 0)

function explainPeriod(index: CaseIndex, code: string, printed: PrintedResult): PeriodExplanation {
  const { decimals } = index
  const { plan } = index.case
  const cells = printed.cells[code] ?? {}
  const marks = plan.indicators.flatMap(({ code: indicator, category }) => {
    const cell = cells[indicator]
    if (cell === undefined || cell.status === 'notDue') return []
    return [{ indicator, category, status: cell.status, marks: cell.marks, points: cell.points }]
  })
  const categories = plan.categories.flatMap(({ code: category }) => {
    const own = marks.filter((each) => each.category === category && each.points !== null)
    if (own.length === 0) return []
    const sum = sumRounded(
      own.map((each) => each.marks ?? 0),
      decimals,
    )
    return [{ category, marks: sum, points: add(own.map((each) => each.points)) }]
  })
  return {
    period: code,
    state: index.periods[index.periodAt.get(code) ?? 0]?.state ?? 'closed',
    decimals,
    marks,
    categories,
    sumOfMarks: sumRounded(
      marks.map((each) => each.marks ?? 0),
      decimals,
    ),
    sumOfPoints: add(marks.map((each) => each.points)),
    score: printed.periods[code] ?? null,
  }
}

/** Explains a unit's periods, phases and total from its printed figures, so that each can be added up by hand. */
export function explainYear(index: CaseIndex, printed: PrintedResult, unit: number): YearExplanation {
  const { decimals } = index
  const { plan, adjustments = [] } = index.case
  const code = index.units[unit]?.code
  const phases = plan.phases.map((phase): PhaseExplanation => {
    const weights = Array.isArray(phase.combine) ? phase.combine : undefined
    return {
      phase: phase.code,
      decimals,
      combine: weights === undefined ? 'mean' : 'weights',
      periods: phase.periods.map((period, at) => ({
        period,
        weight: weights?.[at] ?? 1,
        score: printed.periods[period] ?? null,
      })),
      score: printed.phases[phase.code] ?? null,
    }
  })
  const own = adjustments.filter((each) => each.unit === code)
  const settled = settleAdjustments(own, plan.adjustmentCaps, decimals)
  const total: TotalExplanation = {
    decimals,
    phases: plan.phases.map((phase) => ({
      phase: phase.code,
      weight: phase.weight ?? 1,
      score: printed.phases[phase.code] ?? null,
    })),
    adjustments: own.map(({ marks, reason }) => ({ marks, reason })),
    caps: { bonus: plan.adjustmentCaps?.bonus ?? null, penalty: plan.adjustmentCaps?.penalty ?? null },
    bonus: fromUnits(settled.bonus, decimals),
    penalty: fromUnits(settled.penalty, decimals),
    total: printed.total,
  }
  return { periods: plan.periods.map((period) => explainPeriod(index, period.code, printed)), phases, total }
}
