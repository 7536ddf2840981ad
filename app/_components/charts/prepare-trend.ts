import type { Direction } from '@/server/domain/scoring/case'
import { runsOf } from './runs-of'
import { type Axis, honestAxis } from './trend-axis'
import { type TrendFinding, trendFinding } from './trend-finding'

/** One period of a series. A period without a value is a gap. */
export interface TrendPoint {
  code: string
  year: number
  /** Points of different spans are not joined: a running sum that starts anew. */
  span: string
  value: number | null
  /** Why there is no value: due and not reported, or nothing there to report. */
  absent: 'missing' | 'notApplicable' | null
  target: { lo: number; hi: number } | null
  county: number | null
  /** The value of the same period a year earlier. */
  lastYear: number | null
  /** The period is still open: the value may change. */
  provisional: boolean
  /** Between which values chance alone moves one like this; left out where it has no say. */
  limits?: { lo: number; hi: number } | null
}

export const seriesNames = ['targetLo', 'targetHi', 'county', 'lastYear', 'unit'] as const
export type SeriesName = (typeof seriesNames)[number]

export interface SeriesEnd {
  series: SeriesName
  value: number
  isLatest: boolean
}

/** A chart with every decision made about what is drawn and what it says; `layTrend` decides where. */
export interface TrendModel {
  points: TrendPoint[]
  axis: Axis
  series: Record<SeriesName, (number | null)[]>
  /** Runs of neighbouring points that have a value, as indexes; a lone point is a run of one. */
  runs: Record<SeriesName, number[][]>
  /** The last value of each series that has one, where its label stands; `isLatest` if it is the latest point's. */
  ends: SeriesEnd[]
  finding: TrendFinding | null
  /** Whether all points are quarters, so that words may say so. */
  quarterly: boolean
}

export interface TrendInput {
  points: readonly TrendPoint[]
  direction: Direction
  ceiling: number | null
  leastSpan: number
}

export const MOST_POINTS = 12

/** Points of one indicator and unit → the chart of the latest twelve. Pure; the same on the server and in the browser. */
export function prepareTrend({ points: given, direction, ceiling, leastSpan }: TrendInput): TrendModel {
  const points = given.slice(-MOST_POINTS)
  const series: TrendModel['series'] = {
    unit: points.map((point) => point.value),
    county: points.map((point) => point.county),
    lastYear: points.map((point) => point.lastYear),
    targetLo: points.map((point) => point.target?.lo ?? null),
    // One line where both ends are the same.
    targetHi: points.map(({ target }) => (target === null || target.lo === target.hi ? null : target.hi)),
  }
  const figures = [
    ...seriesNames.flatMap((name) => series[name]).filter((figure) => figure !== null),
    ...points.flatMap(({ limits }) => (limits ? [limits.lo, limits.hi] : [])),
  ]
  return {
    points,
    axis: honestAxis(figures, ceiling, leastSpan),
    series,
    runs: Object.fromEntries(
      seriesNames.map((name) => [name, runsOf(series[name], points)]),
    ) as TrendModel['runs'],
    ends: seriesNames.flatMap((name) => {
      const at = series[name].findLastIndex((each) => each !== null)
      const value = series[name][at]
      return value == null ? [] : [{ series: name, value, isLatest: at === points.length - 1 }]
    }),
    finding: trendFinding(points, direction),
    quarterly: points.every((point) => /Q\d$/.test(point.code)),
  }
}
