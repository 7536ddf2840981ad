import { marksOf, settleAdjustments, type Settled } from './adjust'
import type { Adjustment, AdjustmentItem } from './case'
import type { CellStatus } from './explanation'
import type {
  AdjustmentExplanation,
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
  const marks = plan.indicators.flatMap(({ code: indicator, category, extra }) => {
    const cell = cells[indicator]
    if (cell === undefined || cell.status === 'notDue') return []
    const { status, marks, points } = cell
    return [{ indicator, category, status, marks, points, ...(extra === true ? { extra } : {}) }]
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

function explainAdjustment(
  adjustment: Adjustment,
  at: number,
  items: readonly AdjustmentItem[],
  { adjustments }: Settled,
): AdjustmentExplanation {
  const { reason } = adjustment
  const marks = marksOf(adjustment, items)
  if (!('item' in adjustment)) return { marks, reason }
  const { item, level, matter } = adjustment
  const name = items.find(({ code }) => code === item)?.levels.find(({ code }) => code === level)?.name
  return {
    marks,
    reason,
    item,
    level,
    ...(name === undefined ? {} : { levelName: name }),
    ...(matter === undefined ? {} : { matter }),
    supersededBy: adjustments[at]?.supersededBy ?? null,
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
  const settled = settleAdjustments(own, plan, decimals)
  const total: TotalExplanation = {
    decimals,
    phases: plan.phases.map((phase) => ({
      phase: phase.code,
      weight: phase.weight ?? 1,
      score: printed.phases[phase.code] ?? null,
    })),
    adjustments: own.map((each, at) => explainAdjustment(each, at, plan.adjustmentItems ?? [], settled)),
    caps: { bonus: plan.adjustmentCaps?.bonus ?? null, penalty: plan.adjustmentCaps?.penalty ?? null },
    bonus: fromUnits(settled.bonus, decimals),
    penalty: fromUnits(settled.penalty, decimals),
    total: printed.total,
  }
  if (settled.items.length > 0) {
    total.items = settled.items.map(({ item, sum, counted }) => ({
      item: item.code,
      ...(item.name === undefined ? {} : { name: item.name }),
      cap: item.cap ?? null,
      oneMatter: item.oneMatter === true,
      sum: fromUnits(sum, decimals),
      counted: fromUnits(counted, decimals),
    }))
  }
  return { periods: plan.periods.map((period) => explainPeriod(index, period.code, printed)), phases, total }
}
