import { settleAdjustments, type Settled } from './adjust'
import type { Adjustment } from './case'
import { percentOfPoints, weightedMean } from './combine'
import type { CaseIndex } from './index-case'
import { fromUnits, toUnits } from './rounding'
import type { Column } from './score-column'

/** Every unit's figures from its marks to the year, rounded; null where nothing counts. */
export type YearScores = {
  period: (code: string, unit: number) => number | null
  phase: (code: string, unit: number) => number | null
  total: (unit: number) => number | null
  /** Net adjustments within the caps. */
  adjustments: (unit: number) => number
  /** The plan's `tieBreak` categories on 100 over the counted periods. */
  tieBreaks: (unit: number) => (number | null)[]
}

type Sums = { marks: Float64Array; points: Float64Array }

function addUp(size: number, columns: readonly Column[]): Sums {
  const marks = new Float64Array(size)
  const points = new Float64Array(size)
  for (const column of columns) {
    for (let unit = 0; unit < size; unit += 1) {
      const units = column.marks[unit] ?? NaN
      if (Number.isNaN(units)) continue
      marks[unit] = (marks[unit] ?? 0) + units
      points[unit] = (points[unit] ?? 0) + (column.points[unit] ?? 0)
    }
  }
  return { marks, points }
}

/**
 * Adds marks up to period scores on 100, combines those to phases and phases to the year, plus adjustments. Sums run
 * over rounded figures as integers; what does not count is left out and the weights of the rest renormalise.
 */
export function scoreYear(
  index: CaseIndex,
  columns: readonly Column[],
  adjustments: ReadonlyMap<string, readonly Adjustment[]>,
): YearScores {
  const { decimals, units } = index
  const { plan } = index.case
  const size = units.length
  const percent = ({ marks, points }: Sums): Float64Array =>
    Float64Array.from(marks, (sum, unit) => percentOfPoints(sum, points[unit] ?? 0, decimals))

  const byPeriod = new Map<number, Column[]>()
  for (const column of columns) {
    const list = byPeriod.get(column.period) ?? []
    list.push(column)
    byPeriod.set(column.period, list)
  }
  const periods = new Map<string, Float64Array>()
  for (const { code } of plan.periods) {
    const own = byPeriod.get(index.periodAt.get(code) ?? -1) ?? []
    periods.set(code, percent(addUp(size, own)))
  }
  const scoreOf = (scores: ReadonlyMap<string, Float64Array>, code: string, unit: number) =>
    scores.get(code)?.[unit] ?? NaN

  const phases = new Map<string, Float64Array>()
  for (const phase of plan.phases) {
    const weights = Array.isArray(phase.combine) ? phase.combine : phase.periods.map(() => 1)
    phases.set(
      phase.code,
      Float64Array.from(units, (_, unit) => {
        const scores = phase.periods.map((code) => scoreOf(periods, code, unit))
        const mean = weightedMean(scores, weights, decimals)
        return Number.isNaN(mean) ? NaN : toUnits(mean, decimals)
      }),
    )
  }
  const phaseWeights = plan.phases.map((phase) => phase.weight ?? 1)
  const settled = new Map<string, Settled>()
  for (const [unit, list] of adjustments) settled.set(unit, settleAdjustments(list, plan, decimals))
  const netOf = (unit: number) => fromUnits(settled.get(units[unit]?.code ?? '')?.net ?? 0, decimals)
  const totals = Float64Array.from(units, (_, unit) => {
    const scores = plan.phases.map((phase) => scoreOf(phases, phase.code, unit))
    const mean = weightedMean(scores, phaseWeights, decimals)
    return Number.isNaN(mean) ? NaN : toUnits(mean + netOf(unit), decimals)
  })

  // Every column's period is in a phase, and a unit's marks in it make the period count: all marks are of counted periods.
  const tieBreaks = (plan.tieBreak ?? []).map((category) =>
    percent(
      addUp(
        size,
        columns.filter((column) => index.indicators[column.indicator]?.written.category === category),
      ),
    ),
  )
  const read = (figure: number): number | null => (Number.isNaN(figure) ? null : fromUnits(figure, decimals))
  return {
    period: (code, unit) => read(scoreOf(periods, code, unit)),
    phase: (code, unit) => read(scoreOf(phases, code, unit)),
    total: (unit) => read(totals[unit] ?? NaN),
    adjustments: netOf,
    tieBreaks: (unit) => tieBreaks.map((scores) => read(scores[unit] ?? NaN)),
  }
}
