import { accumulate, type Accumulated } from './accumulate'
import type { CaseIndex, IndexedIndicator } from './index-case'

/** An indicator's accumulated observations by period, and those of its baseline; each computed once. */
export type Levels = {
  indicator: IndexedIndicator
  now: (period: number) => Accumulated
  /** Undefined where the baseline's period does not exist. */
  before: (period: number) => Accumulated | undefined
  /** By unit: what each period's own observation makes, whatever `accumulate` adds up; NaN where it makes nothing. */
  alone: (period: number) => Float64Array
}

/** Remembers the answers of a function of a small whole number. */
export function memo<T>(compute: (at: number) => T): (at: number) => T {
  const known: { value: T }[] = []
  return (at) => (known[at] ??= { value: compute(at) }).value
}

/** The periods whose observations make the value in `period`: itself, or the due ones up to it for `sum` and `mean`. */
export function spanOf({ written, due }: IndexedIndicator, period: number): number[] {
  if (written.accumulate !== 'sum' && written.accumulate !== 'mean') return [period]
  return [...due.filter((earlier) => earlier < period), period]
}

/**
 * The periods whose observations make the baseline. A past period stands for itself; a period of the plan for the
 * value the indicator has in it; `sameSpanLastYear` for the counterparts of this year's span.
 */
function baselineSpan(index: CaseIndex, indicator: IndexedIndicator, period: number): number[] | undefined {
  const { baseline } = indicator.written
  if (baseline === undefined) return undefined
  const named = index.periodAt.get(baseline)
  if (named !== undefined) return index.periods[named]?.past === true ? [named] : spanOf(indicator, named)
  if ((index.periods[period]?.yearAgo ?? -1) < 0) return undefined
  return spanOf(indicator, period).flatMap((each) => {
    const earlier = index.periods[each]?.yearAgo ?? -1
    return earlier < 0 ? [] : [earlier]
  })
}

export function levelsOf(index: CaseIndex, indicator: IndexedIndicator): Levels {
  return {
    indicator,
    now: memo((period) => accumulate(index, indicator, spanOf(indicator, period))),
    before: memo((period) => {
      const span = baselineSpan(index, indicator, period)
      return span === undefined ? undefined : accumulate(index, indicator, span)
    }),
    alone: memo((period) => accumulate(index, indicator, [period]).level),
  }
}
