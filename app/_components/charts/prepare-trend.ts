import type { Direction } from '@/server/domain/scoring/case'
import { type Axis, honestAxis } from './trend-axis'
import { type TrendFinding, trendFinding } from './trend-finding'

/** One period of a series. A period without a value is a gap. */
export interface TrendPoint {
  code: string
  /** Points of different spans are not joined: a running sum that starts anew. */
  span: string
  value: number | null
  target: { lo: number; hi: number } | null
  county: number | null
  /** The period is still open: the value may change. */
  provisional: boolean
}

export type SeriesName = 'unit' | 'county' | 'targetLo' | 'targetHi'

/** A series' name at the end of its line, moved apart from the others. `y` is where it stands, `at` what it labels. */
export interface EndLabel {
  series: SeriesName
  value: number
  at: number
  y: number
}

/** A chart with every decision made: what is drawn, where, and what it says. */
export interface TrendModel {
  points: (TrendPoint & { label: string; x: number })[]
  axis: Axis
  /** Runs of neighbouring points that have a value, as indexes; a lone point is a run of one. */
  runs: Record<SeriesName, number[][]>
  labels: EndLabel[]
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

/** The drawing's own units; the picture scales with the page. */
export const FRAME = { width: 760, height: 300, left: 48, right: 124, top: 16, bottom: 32 } as const
const MOST_POINTS = 12
const LINE_HEIGHT = 18

/** Points of one indicator and unit → the chart of the latest twelve. Pure; the same on the server and in the browser. */
export function prepareTrend({ points: given, direction, ceiling, leastSpan }: TrendInput): TrendModel {
  const points = given.slice(-MOST_POINTS)
  const figures = points.flatMap(({ value, county, target }) =>
    [value, county, target?.lo ?? null, target?.hi ?? null].filter((figure) => figure !== null),
  )
  const axis = honestAxis(figures, ceiling, leastSpan)
  const seriesOf: Record<SeriesName, (number | null)[]> = {
    unit: points.map((point) => point.value),
    county: points.map((point) => point.county),
    targetLo: points.map((point) => point.target?.lo ?? null),
    // One line where both ends are the same.
    targetHi: points.map(({ target }) => (target === null || target.lo === target.hi ? null : target.hi)),
  }
  const names = Object.keys(seriesOf) as SeriesName[]
  return {
    points: points.map((point, at) => ({
      ...point,
      label: shortPeriod(point.code),
      x: xOf(at, points.length),
    })),
    axis,
    runs: Object.fromEntries(
      names.map((name) => [name, runsOf(seriesOf[name], points)]),
    ) as TrendModel['runs'],
    labels: endLabels(names.flatMap((name) => lastOf(name, seriesOf[name], axis))),
    finding: trendFinding(points, direction),
    quarterly: points.every((point) => /Q\d$/.test(point.code)),
  }
}

/** 2025Q3 → 25Q3. */
export function shortPeriod(code: string): string {
  return /^\d{4}./.test(code) ? code.slice(2) : code
}

/** About how wide a label is drawn, in the frame's units: Chinese characters are twice as wide as others. */
export function labelWidth(text: string): number {
  return Array.from(text).reduce((width, each) => width + (each > '\u2e7f' ? 12 : 7), 0)
}

/** Where the point at an index stands; a single one in the middle. */
export function xOf(at: number, count: number): number {
  const width = FRAME.width - FRAME.left - FRAME.right
  return FRAME.left + (count < 2 ? width / 2 : (width * (at + 0.5)) / count)
}

/** Where a value stands. */
export function yOf(value: number, { lo, hi }: Axis): number {
  const height = FRAME.height - FRAME.top - FRAME.bottom
  return FRAME.top + height * (1 - (value - lo) / (hi - lo))
}

function runsOf(values: readonly (number | null)[], points: readonly TrendPoint[]): number[][] {
  const runs: number[][] = []
  values.forEach((value, at) => {
    if (value === null) return
    const run = runs.at(-1)
    if (run && run.at(-1) === at - 1 && points[at]?.span === points[at - 1]?.span) run.push(at)
    else runs.push([at])
  })
  return runs
}

function lastOf(series: SeriesName, values: readonly (number | null)[], axis: Axis): EndLabel[] {
  const value = values.findLast((each) => each !== null)
  if (value == null) return []
  const at = yOf(value, axis)
  return [{ series, value, at, y: at }]
}

/** Moves labels apart from the top down, then back up from the frame's foot. */
function endLabels(labels: readonly EndLabel[]): EndLabel[] {
  const spread = [...labels].sort((a, b) => a.at - b.at)
  let above = FRAME.top - LINE_HEIGHT
  for (const label of spread) {
    label.y = Math.max(label.y, above + LINE_HEIGHT)
    above = label.y
  }
  let below = FRAME.height - FRAME.bottom + LINE_HEIGHT
  for (const label of spread.toReversed()) {
    label.y = Math.min(label.y, below - LINE_HEIGHT)
    below = label.y
  }
  return spread
}
