import { settleAdjustments } from '../scoring/adjust'
import type { Adjustment } from '../scoring/case'
import { percentOfPoints, weightedMean } from '../scoring/combine'
import type { CaseIndex } from '../scoring/index-case'
import { fromUnits, toUnits } from '../scoring/rounding'
import type { Column } from '../scoring/score-column'
import { periodScope, YEAR_SCOPE } from '../league/views'

/** One table's figures by unit, in integers of 10^-decimals; NaN where a unit has none. */
export type ScopeFigures = {
  scope: string
  scores: Float64Array
  /** By the plan's categories of its tie-break, on 100. */
  ties: readonly Float64Array[]
}

/** The way from marks to every table, as `scoreYear` goes it, over arrays that are filled again and again. */
export type YearLoops = {
  /** Marks by counted period, category and unit, to be filled before `run`. */
  marks: Float64Array
  /** Where a column's first unit stands in `marks`. */
  placeOf: (column: Pick<Column, 'indicator' | 'period'>) => number
  /** Takes over the points under the marks; their sums run in the order of the columns, as the engine's do. */
  setPoints: (columns: readonly Column[]) => void
  run: () => void
  /** The year, then the counted periods. */
  scopes: readonly ScopeFigures[]
  /** The counted periods' positions. */
  periods: readonly number[]
}

export function yearLoops(index: CaseIndex): YearLoops {
  const { decimals, units } = index
  const { plan, adjustments = [] } = index.case
  const size = units.length
  const counted = plan.periods.filter(
    ({ code }) => index.periods[index.periodAt.get(code) ?? -1]?.state !== 'notYet',
  )
  const slotOf = new Map(counted.map(({ code }, at) => [index.periodAt.get(code) ?? -1, at]))
  const categoryAt = new Map(plan.categories.map(({ code }, at) => [code, at]))
  const width = categoryAt.size
  const tieAt = (plan.tieBreak ?? []).map((code) => categoryAt.get(code) ?? 0)
  const figures = () => new Float64Array(size).fill(NaN)

  const marks = new Float64Array(counted.length * width * size)
  const points = new Float64Array(marks.length)
  const pointsOfPeriod = new Float64Array(counted.length * size)
  const pointsOfTie = new Float64Array(tieAt.length * size)
  const scopeNamed = (scope: string): ScopeFigures => ({ scope, scores: figures(), ties: tieAt.map(figures) })
  const year = scopeNamed(YEAR_SCOPE)
  const periods = counted.map(({ code }) => scopeNamed(periodScope(code)))

  const placeOf = ({ indicator, period }: Pick<Column, 'indicator' | 'period'>): number => {
    const category = categoryAt.get(index.indicators[indicator]?.written.category ?? '') ?? 0
    return ((slotOf.get(period) ?? 0) * width + category) * size
  }
  const setPoints = (columns: readonly Column[]): void => {
    for (const sums of [points, pointsOfPeriod, pointsOfTie]) sums.fill(0)
    for (const column of columns) {
      const place = placeOf(column)
      const slot = (slotOf.get(column.period) ?? 0) * size
      const tie = tieAt.indexOf((place / size) % width)
      for (let unit = 0; unit < size; unit += 1) {
        if (Number.isNaN(column.marks[unit])) continue
        const own = column.points[unit] ?? 0
        points[place + unit] = (points[place + unit] ?? 0) + own
        pointsOfPeriod[slot + unit] = (pointsOfPeriod[slot + unit] ?? 0) + own
        if (tie >= 0) pointsOfTie[tie * size + unit] = (pointsOfTie[tie * size + unit] ?? 0) + own
      }
    }
  }

  const phases = plan.phases.map((phase) => ({
    weight: phase.weight ?? 1,
    weights: Array.isArray(phase.combine) ? phase.combine : phase.periods.map(() => 1),
    periods: phase.periods.map((code) => slotOf.get(index.periodAt.get(code) ?? -1) ?? -1),
    scores: phase.periods.map(() => NaN),
  }))
  const phaseWeights = phases.map(({ weight }) => weight)
  const phaseScores = phases.map(() => NaN)
  const net = Float64Array.from(units, ({ code }) => {
    const own = adjustments.filter((each: Adjustment) => each.unit === code)
    return fromUnits(own.length === 0 ? 0 : settleAdjustments(own, plan, decimals).net, decimals)
  })
  const tieOf = (sum: number, under: number): number => {
    const share = percentOfPoints(sum, under, decimals)
    // In the order of merit, no figure stands below every figure.
    return Number.isNaN(share) ? -Infinity : share
  }

  const run = (): void => {
    for (let unit = 0; unit < size; unit += 1) {
      for (let slot = 0; slot < periods.length; slot += 1) {
        const own = periods[slot]
        if (own === undefined) continue
        let sum = 0
        for (let category = 0; category < width; category += 1)
          sum += marks[(slot * width + category) * size + unit] ?? 0
        own.scores[unit] = percentOfPoints(sum, pointsOfPeriod[slot * size + unit] ?? 0, decimals)
        for (let tie = 0; tie < tieAt.length; tie += 1) {
          const at = (slot * width + (tieAt[tie] ?? 0)) * size + unit
          const ties = own.ties[tie]
          if (ties !== undefined) ties[unit] = tieOf(marks[at] ?? 0, points[at] ?? 0)
        }
      }
      for (let at = 0; at < phases.length; at += 1) {
        const phase = phases[at]
        if (phase === undefined) continue
        for (let k = 0; k < phase.periods.length; k += 1)
          phase.scores[k] = periods[phase.periods[k] ?? -1]?.scores[unit] ?? NaN
        const mean = weightedMean(phase.scores, phase.weights, decimals)
        phaseScores[at] = Number.isNaN(mean) ? NaN : toUnits(mean, decimals)
      }
      const mean = weightedMean(phaseScores, phaseWeights, decimals)
      year.scores[unit] = Number.isNaN(mean) ? NaN : toUnits(mean + (net[unit] ?? 0), decimals)
      for (let tie = 0; tie < tieAt.length; tie += 1) {
        let sum = 0
        for (let slot = 0; slot < periods.length; slot += 1)
          sum += marks[(slot * width + (tieAt[tie] ?? 0)) * size + unit] ?? 0
        const ties = year.ties[tie]
        if (ties !== undefined) ties[unit] = tieOf(sum, pointsOfTie[tie * size + unit] ?? 0)
      }
    }
  }
  return { marks, placeOf, setPoints, run, scopes: [year, ...periods], periods: [...slotOf.keys()] }
}
