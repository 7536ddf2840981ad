import type { CaseIndicator } from './case'
import type { CaseIndex, IndexedIndicator } from './index-case'
import { TOLERANCE } from './tolerance'

/** One indicator's observations over a span of periods, for every unit. */
export type Accumulated = {
  /** The span's periods; the last is the one looked at. */
  span: readonly number[]
  /** By unit and component: added up over the span (the last period's own for `none`, `latest`). */
  totals: Float64Array
  /** By unit: the value; NaN where the last period's cell is not reported or no value can be made. */
  level: Float64Array
}

/** The value that components starting at `at` make, by kind; NaN where there is nothing to divide by, or no value. */
export function valueOfComponents(
  indicator: { written: Pick<CaseIndicator, 'kind' | 'multiplier' | 'answers'> },
  figures: Float64Array,
  at: number,
): number {
  const { kind, multiplier = 100, answers = [] } = indicator.written
  switch (kind) {
    case 'ratio': {
      const denominator = figures[at + 1] ?? 0
      return denominator <= TOLERANCE ? NaN : (multiplier * (figures[at] ?? 0)) / denominator
    }
    case 'amount':
    case 'rating':
      return figures[at] ?? NaN
    case 'poll': {
      let worth = 0
      let asked = 0
      for (let k = 0; k < answers.length; k += 1) {
        const n = figures[at + k] ?? 0
        worth += n * (answers[k]?.worth ?? 0)
        asked += n
      }
      return asked <= TOLERANCE ? NaN : (100 * worth) / asked
    }
    case 'discrepancy': {
      const [reported, verified] = [figures[at] ?? 0, figures[at + 1] ?? 0]
      // Nothing was there to report: either nothing was reported, or all of it was wrong.
      if (verified <= TOLERANCE) return reported <= TOLERANCE ? NaN : 100
      return (100 * Math.abs(reported - verified)) / verified
    }
    default:
      return NaN
  }
}

export const isReported = (indicator: IndexedIndicator, period: number, unit: number): boolean =>
  (indicator.rows[period]?.[unit] ?? -1) >= 0

/**
 * Accumulates one indicator over a span. A unit that has not reported the span's last period has no value there,
 * whatever its earlier periods could lend. `sum` adds components and divides then; `mean` averages the values of the
 * periods that have one.
 */
export function accumulate(
  index: CaseIndex,
  indicator: IndexedIndicator,
  span: readonly number[],
): Accumulated {
  const size = index.units.length
  const width = indicator.components.length
  const last = span.at(-1) ?? -1
  const level = new Float64Array(size).fill(NaN)
  const own = indicator.figures[last] ?? new Float64Array(size * width)
  if (span.length === 1) {
    for (let u = 0; u < size; u += 1) {
      if (isReported(indicator, last, u)) level[u] = valueOfComponents(indicator, own, u * width)
    }
    return { span, totals: own, level }
  }
  const totals = new Float64Array(size * width)
  const isMean = indicator.written.accumulate === 'mean'
  for (let u = 0; u < size; u += 1) {
    if (!isReported(indicator, last, u)) continue
    let sum = 0
    let values = 0
    for (const period of span) {
      const figures = indicator.figures[period]
      if (figures === undefined || !isReported(indicator, period, u)) continue
      for (let k = 0; k < width; k += 1) {
        totals[u * width + k] = (totals[u * width + k] ?? 0) + (figures[u * width + k] ?? 0)
      }
      const value = isMean ? valueOfComponents(indicator, figures, u * width) : NaN
      if (Number.isNaN(value)) continue
      sum += value
      values += 1
    }
    level[u] = !isMean ? valueOfComponents(indicator, totals, u * width) : values === 0 ? NaN : sum / values
  }
  return { span, totals, level }
}
