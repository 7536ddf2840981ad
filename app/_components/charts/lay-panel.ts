import { type Figure, type Part, type Shape, tenth } from './figure'
import { yearsOf } from './lay-periods'
import { lineShapes, markShapes, placeIn, targetShapes } from './lay-series'
import type { PanelModel } from './prepare-multiples'
import type { Axis } from './trend-axis'
import { textWidth } from './text-width'

export const PANEL = { width: 216, height: 112 } as const
const PLOT = { left: 34, right: PANEL.width - 6, top: 8, bottom: PANEL.height - 22 }

/**
 * One unit's panel on the scale that all of them share: its line over the county's, the target dashed, the last value
 * marked, a gap where nothing was reported. `isOwn` draws it as the reader's own.
 */
export function layPanel({ points, runs }: PanelModel, axis: Axis, isOwn: boolean): Figure {
  const place = placeIn(PLOT, axis, points.length)
  const along = (name: keyof PanelModel['runs'], values: (number | null)[]) => ({ runs: runs[name], values })
  const unit = along(
    'unit',
    points.map(({ value }) => value),
  )
  const county = along(
    'county',
    points.map((point) => point.county),
  )
  const last = points.length - 1
  const lone = runs.unit.filter((run) => run.length === 1).map(([at]) => at)
  const [line, dotted, mark]: Part[] = isOwn
    ? ['own', 'ownProvisional', 'ownMark']
    : ['unit', 'provisional', 'unitMark']
  const provisional = (at: number) => points[at]?.provisional ?? false
  return {
    ...PANEL,
    shapes: [
      ...endTicks(axis).flatMap((tick): Shape[] => [
        {
          is: 'line',
          part: 'grid',
          points: [
            [PLOT.left, place.y(tick)],
            [PLOT.right, place.y(tick)],
          ],
        },
        {
          is: 'text',
          part: 'tick',
          x: PLOT.left - 5,
          y: tenth(place.y(tick) + 4),
          anchor: 'end',
          text: String(tick).replace('-', '−'),
        },
      ]),
      ...yearShapes(points, place),
      ...targetShapes(
        along(
          'targetLo',
          points.map(({ target }) => target?.lo ?? null),
        ),
        place,
      ),
      ...targetShapes(
        along(
          'targetHi',
          points.map(({ target }) => target?.hi ?? null),
        ),
        place,
      ),
      ...lineShapes('county', county, place),
      ...lineShapes(line ?? 'unit', unit, place, (at) => (provisional(at) ? dotted : line) ?? 'unit'),
      // A point that no line reaches would not be seen; the last one is what the panel's head names.
      ...markShapes(
        mark ?? 'unitMark',
        'circle',
        3,
        {
          ...unit,
          values: unit.values.map((value, at) => (at === last || lone.includes(at) ? value : null)),
        },
        place,
        provisional,
      ),
      ...points.flatMap(({ absent }, at): Shape[] =>
        absent === null
          ? []
          : [
              {
                is: 'text',
                part: 'absent',
                x: place.x(at),
                y: PLOT.bottom - 3,
                anchor: 'middle',
                text: absent === 'missing' ? '×' : '–',
              },
            ],
      ),
    ],
  }
}

/** A panel has room for the scale's two ends and what lies midway, if a grid line does. */
function endTicks({ ticks }: Axis): number[] {
  const [first] = ticks
  const last = ticks.at(-1)
  if (first === undefined || last === undefined) return []
  const middle = ticks.length % 2 === 1 && ticks.length > 2 ? [ticks[(ticks.length - 1) / 2] ?? first] : []
  return [...new Set([first, ...middle, last])]
}

function yearShapes(
  points: readonly { year: number }[],
  place: { x: (at: number) => number; step: number },
): Shape[] {
  const years = yearsOf(points)
  const width = (from: number, to: number) => (to - from + 1) * place.step
  const whole = years.every(({ year, from, to }) => textWidth(String(year)) + 4 <= width(from, to))
  return years.flatMap(({ year, from, to }, at): Shape[] => [
    ...(at === 0
      ? []
      : [
          {
            is: 'line' as const,
            part: 'yearLine' as const,
            points: [
              [tenth(place.x(from) - place.step / 2), PLOT.top],
              [tenth(place.x(from) - place.step / 2), PLOT.bottom + 4],
            ] as const,
          },
        ]),
    {
      is: 'text',
      part: 'tick',
      x: tenth((place.x(from) + place.x(to)) / 2),
      y: PLOT.bottom + 17,
      anchor: 'middle',
      text: whole ? String(year) : String(year).slice(2),
    },
  ])
}
