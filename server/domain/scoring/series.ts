import type { Measure, Scope } from './case'
import type { Bounds } from './compare'
import type { CaseIndex } from './index-case'
import { memo, type Levels } from './levels'
import { roundHalfUp } from './rounding'
import { TOLERANCE, isSame } from './tolerance'

/** What a target is for a unit in a period; undefined where a reference finds no value. */
export type ResolveTarget = (unit: number, period: number) => Bounds | undefined

/** An indicator's values in one measure, by period: what a rule judges and what others are compared by. */
export type Series = {
  levels: Levels
  measure: Measure
  /** Completion only: what the value is a percentage of. */
  against: ResolveTarget | undefined
  at: (period: number) => Float64Array
  /** What is derived from the series, kept so that it is computed once: who has a value, and their means and bests. */
  members: Map<Scope, (period: number) => number[][]>
  figures: Map<string, (period: number) => Float64Array>
}

/** change: value − baseline; growth: 100 × (value − baseline) ÷ |baseline|; NaN without a baseline, or growth from 0. */
export function measureAgainstBaseline(measure: 'change' | 'growth', now: number, before: number): number {
  if (measure === 'change') return now - before
  return isSame(before, 0) ? NaN : (100 * (now - before)) / Math.abs(before)
}

/**
 * A level in the measure that a rule judges by, rounded where `valueDecimals` says so; NaN without what it is measured
 * against: the level `before` for change and growth, the `whole` for completion.
 */
export function valueInMeasure(
  measure: Measure,
  level: number,
  { before, whole }: { before: number; whole: number },
  valueDecimals: number | undefined,
): number {
  const value =
    measure === 'level'
      ? level
      : measure === 'completion'
        ? whole > TOLERANCE
          ? (100 * level) / whole
          : NaN
        : measureAgainstBaseline(measure, level, before)
  return valueDecimals === undefined || Number.isNaN(value) ? value : roundHalfUp(value, valueDecimals)
}

/** A period's own level as a value, rounded where `valueDecimals` says so. */
export const ownValue = (level: number, valueDecimals: number | undefined): number =>
  valueInMeasure('level', level, { before: NaN, whole: NaN }, valueDecimals)

/** The values of one indicator in one measure. Only values are rounded, and only where `valueDecimals` says so. */
export function seriesOf(
  index: CaseIndex,
  levels: Levels,
  measure: Measure,
  against: ResolveTarget | undefined,
): Series {
  const { indicator } = levels
  const valuesAt = (period: number): Float64Array => {
    const { level } = levels.now(period)
    if (measure === 'level' && indicator.written.valueDecimals === undefined) return level
    const before = measure === 'level' || measure === 'completion' ? undefined : levels.before(period)?.level
    const values = new Float64Array(index.units.length)
    for (let unit = 0; unit < values.length; unit += 1)
      values[unit] = valueInMeasure(
        measure,
        level[unit] ?? NaN,
        { before: before?.[unit] ?? NaN, whole: against?.(unit, period)?.lo ?? NaN },
        indicator.written.valueDecimals,
      )
    return values
  }
  return { levels, measure, against, at: memo(valuesAt), members: new Map(), figures: new Map() }
}
