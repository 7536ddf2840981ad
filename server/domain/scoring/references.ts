import { valueOfComponents } from './accumulate'
import type { Direction, Scope } from './case'
import type { CaseIndex } from './index-case'
import { memo } from './levels'
import { measureAgainstBaseline, type Series } from './series'

export type GroupReference = 'mean' | 'median' | 'best' | 'pooled'

/** Where a unit stands in a scope: its group's position, or 0 when all units are one. */
export const placeIn = (index: CaseIndex, scope: Scope, unit: number): number =>
  scope === 'all' ? 0 : (index.groupOf[unit] ?? 0)

/** The units of each group (or of all) that have a value in the series, ascending by code; each period once. */
export function membersOf(index: CaseIndex, series: Series, scope: Scope): (period: number) => number[][] {
  const known = series.members.get(scope)
  if (known !== undefined) return known
  const compute = memo((period) => {
    const values = series.at(period)
    const members: number[][] = scope === 'all' ? [[]] : index.groups.map(() => [])
    for (let unit = 0; unit < values.length; unit += 1) {
      if (!Number.isNaN(values[unit])) members[placeIn(index, scope, unit)]?.push(unit)
    }
    return members
  })
  series.members.set(scope, compute)
  return compute
}

function middleOf(values: Float64Array): number {
  const sorted = values.sort()
  const half = sorted.length >> 1
  const upper = sorted[half] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

function bestOf(values: Float64Array, direction: Direction): number {
  let best = values[0] ?? NaN
  for (const value of values) best = direction === 'lower' ? Math.min(best, value) : Math.max(best, value)
  return best
}

/** The components of these units added up: what a pooled rate is made of. */
export function pooledComponents(
  totals: Float64Array,
  width: number,
  units: readonly number[],
): Float64Array {
  const pooled = new Float64Array(width)
  for (const unit of units) {
    for (let k = 0; k < width; k += 1) pooled[k] = (pooled[k] ?? 0) + (totals[unit * width + k] ?? 0)
  }
  return pooled
}

function pooledFigure(series: Series, period: number, units: readonly number[]): number {
  const { levels, measure } = series
  const { indicator } = levels
  const width = indicator.components.length
  const pool = (totals: Float64Array) =>
    valueOfComponents(indicator, pooledComponents(totals, width, units), 0)
  const now = pool(levels.now(period).totals)
  if (measure !== 'change' && measure !== 'growth') return now
  const before = levels.before(period)
  return before === undefined ? NaN : measureAgainstBaseline(measure, now, pool(before.totals))
}

/**
 * The figure that a reference finds for each group (or for all units): the mean, median, best or pooled figure of the
 * units that have a value, in the series' measure; NaN for nobody. Computed once per period.
 */
export function groupFigures(
  index: CaseIndex,
  series: Series,
  ref: GroupReference,
  scope: Scope,
  direction: Direction,
): (period: number) => Float64Array {
  const name = `${ref} ${scope}`
  const known = series.figures.get(name)
  if (known !== undefined) return known
  const members = membersOf(index, series, scope)
  const compute = memo((period) => {
    const values = series.at(period)
    return Float64Array.from(members(period), (units) => {
      if (units.length === 0) return NaN
      if (ref === 'pooled') return pooledFigure(series, period, units)
      const held = new Float64Array(units.length)
      for (let at = 0; at < units.length; at += 1) held[at] = values[units[at] ?? -1] ?? NaN
      if (ref === 'median') return middleOf(held)
      if (ref === 'mean') return meanOf(held)
      return bestOf(held, direction)
    })
  })
  series.figures.set(name, compute)
  return compute
}
