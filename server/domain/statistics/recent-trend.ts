import { isAbove, isBelow } from '../scoring/tolerance'
import { type Polarity, verdictOf } from './verdict'
import type { Interval } from './interval'
import { LEAST, type OrWhyNot } from './why-not'

/** A period's own value (never one accumulated with earlier periods) with its 95 % limits, and its place in time. */
export type TrendPoint = Interval & { at: number; value: number }
export type Trend = {
  direction: 'increasing' | 'decreasing' | 'none'
  /** Null where there is no trend, or neither way is good. */
  judgement: 'better' | 'worse' | null
  /** Per step of time, in the value's own unit. */
  slope: number
  chi2: number
  /** The slope has the same sign with any one point left out. */
  isSteady: boolean
}

/** χ² of one degree of freedom at 99.8 %, to the digits that the source uses. */
const SIGNIFICANT = 9.54953570608324
/** Width of a 95 % interval in standard errors, as the source takes it. */
const WIDTH = 3.92

/**
 * Is it getting better? The slope of the last five points by least squares, each weighed by 1 ÷ error² with error = width of its 95 % limits ÷
 * 3.92. A trend where χ² = (slope ÷ its error)² passes 9.5495 and no single point, left out, turns its sign. Points in the
 * order of time; a missing period is a gap in `at`. Refuses fewer than five points, and points without limits.
 * Source: OHID Fingertips, recent trends.
 */
export function recentTrend(points: readonly TrendPoint[], polarity: Polarity): OrWhyNot<Trend> {
  if (points.length < LEAST.points)
    return { whyNot: 'tooFew', of: 'points', have: points.length, least: LEAST.points }
  const used = points.slice(-LEAST.points)
  if (used.some(({ lower, upper }) => !(upper > lower))) return { whyNot: 'noLimits' }
  const { slope, variance } = fit(used)
  const chi2 = (slope * slope) / variance
  const isSteady = used.every((_, left) => {
    const without = fit(used.filter((_, at) => at !== left)).slope
    return slope < 0 ? isBelow(without, 0) : isAbove(without, 0)
  })
  const isTrend = isSteady && chi2 > SIGNIFICANT && slope !== 0
  const verdict = verdictOf(!isTrend ? 'level' : slope > 0 ? 'above' : 'below', polarity)
  return {
    direction: !isTrend ? 'none' : slope > 0 ? 'increasing' : 'decreasing',
    judgement: verdict === 'better' || verdict === 'worse' ? verdict : null,
    slope,
    chi2,
    isSteady,
  }
}

/** Around the weighted means: the normal equations without the cancellation of large sums. */
function fit(points: readonly TrendPoint[]): { slope: number; variance: number } {
  const weighed = points.map(({ at, value, lower, upper }) => {
    const error = (upper - lower) / WIDTH
    return { at, value, weight: 1 / (error * error) }
  })
  const sum = (of: (point: { at: number; value: number; weight: number }) => number) =>
    weighed.reduce((all, point) => all + point.weight * of(point), 0)
  const weight = sum(() => 1)
  const at = sum((point) => point.at) / weight
  const value = sum((point) => point.value) / weight
  const spread = sum((point) => (point.at - at) * (point.at - at))
  return { slope: sum((point) => (point.at - at) * (point.value - value)) / spread, variance: 1 / spread }
}
