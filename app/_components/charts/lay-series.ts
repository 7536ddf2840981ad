import { type Part, type Shape, tenth } from './figure'
import type { Axis } from './trend-axis'

/** Where the figures are drawn within a frame. */
export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

/** Where a period and a value stand in a plot; `step` is the width of one period. */
export interface Place {
  x: (at: number) => number
  y: (value: number) => number
  step: number
}

/** Values along the periods, with the runs in which they are joined. */
export interface Series {
  values: readonly (number | null)[]
  runs: readonly (readonly number[])[]
}

/** The scales of a plot: every period has a column of its own, so that a single one stands in the middle. */
export function placeIn(plot: Plot, { lo, hi }: Axis, count: number): Place {
  const step = (plot.right - plot.left) / Math.max(count, 1)
  return {
    step,
    x: (at) => tenth(plot.left + step * (at + 0.5)),
    y: (value) => tenth(plot.bottom - ((plot.bottom - plot.top) * (value - lo)) / (hi - lo)),
  }
}

/**
 * The lines of a series: one through each run, or one per stretch of equal part where `partOf` says which part leads to a
 * point (a dotted one into a provisional value). A gap is never crossed.
 */
export function lineShapes(
  part: Part,
  { values, runs }: Series,
  place: Place,
  partOf: (at: number) => Part = () => part,
): Shape[] {
  return runs.flatMap((run) => {
    const lines: { part: Part; points: [number, number][] }[] = []
    run.forEach((at, index) => {
      const before = run[index - 1]
      if (before === undefined) return
      const line = lines.at(-1)
      const leads = partOf(at)
      if (line?.part === leads) line.points.push(spot(at, values, place))
      else lines.push({ part: leads, points: [spot(before, values, place), spot(at, values, place)] })
    })
    return lines.map((line): Shape => ({ is: 'line', ...line }))
  })
}

/** Half as wide as a lone point's limits are drawn. */
const LONE = 7

/** Limits around a series: a band through each run of neighbours that have them, a bar where one stands alone. */
export function bandShapes(
  points: readonly { limits?: { lo: number; hi: number } | null }[],
  runs: Series['runs'],
  place: Place,
): Shape[] {
  const shapes: Shape[] = []
  for (const run of runs) {
    let stretch: { x: number; lo: number; hi: number }[] = []
    const close = () => {
      const [only] = stretch
      const sides =
        stretch.length === 1 && only
          ? [
              { ...only, x: tenth(only.x - LONE) },
              { ...only, x: tenth(only.x + LONE) },
            ]
          : stretch
      if (sides.length > 0)
        shapes.push({
          is: 'area',
          part: 'band',
          points: [
            ...sides.map(({ x, hi }): [number, number] => [x, place.y(hi)]),
            ...sides.toReversed().map(({ x, lo }): [number, number] => [x, place.y(lo)]),
          ],
        })
      stretch = []
    }
    for (const at of run) {
      const limits = points[at]?.limits
      if (limits) stretch.push({ x: place.x(at), ...limits })
      else close()
    }
    close()
  }
  return shapes
}

/** The marks of a series: one for each value. */
export function markShapes(
  part: Part,
  form: 'circle' | 'square' | 'diamond',
  r: number,
  { values }: Series,
  place: Place,
  hollow: (at: number) => boolean = () => false,
): Shape[] {
  return values.flatMap((value, at): Shape[] =>
    value === null
      ? []
      : [{ is: 'mark', part, form, x: place.x(at), y: place.y(value), r, hollow: hollow(at) }],
  )
}

/** A target holds for the whole of its period: a line in steps, as wide as its periods, without slopes between them. */
export function targetShapes({ values, runs }: Series, place: Place): Shape[] {
  return runs.map((run): Shape => {
    const points: [number, number][] = []
    for (const at of run) {
      const [x, y] = spot(at, values, place)
      const last = points.at(-1)
      if (last?.[1] === y) points.pop()
      else points.push([tenth(x - place.step / 2), y])
      points.push([tenth(x + place.step / 2), y])
    }
    return { is: 'line', part: 'target', points }
  })
}

function spot(at: number, values: readonly (number | null)[], place: Place): [number, number] {
  return [place.x(at), place.y(values[at] ?? 0)]
}
