import { type Shape, tenth } from './figure'
import type { Place, Plot } from './lay-series'
import type { TrendModel } from './prepare-trend'
import { textWidth } from './text-width'
import type { TrendTexts } from './trend-texts'

const GAP = 6

/** The grid, the periods under it with their years, and a word in every gap. */
export function layPeriods(model: TrendModel, texts: TrendTexts, plot: Plot, place: Place): Shape[] {
  const { axis, points } = model
  const long = texts.ticks.every((tick) => textWidth(tick.long) + GAP <= place.step)
  const years = yearsOf(points)
  return [
    ...axis.ticks.flatMap((tick): Shape[] => [
      {
        is: 'line',
        part: 'grid',
        points: [
          [plot.left, place.y(tick)],
          [plot.right, place.y(tick)],
        ],
      },
      {
        is: 'text',
        part: 'tick',
        x: plot.left - 8,
        y: tenth(place.y(tick) + 4),
        anchor: 'end',
        text: String(tick).replace('-', '−'),
      },
    ]),
    ...years.slice(1).map(({ from }): Shape => {
      const x = tenth(place.x(from) - place.step / 2)
      return {
        is: 'line',
        part: 'yearLine',
        points: [
          [x, plot.top],
          [x, plot.bottom + 36],
        ],
      }
    }),
    ...points.map((_, at): Shape => ({
      is: 'text',
      part: 'tick',
      x: place.x(at),
      y: plot.bottom + 16,
      anchor: 'middle',
      text: texts.ticks[at]?.[long ? 'long' : 'short'] ?? '',
    })),
    ...years.map(({ year, from, to }): Shape => ({
      is: 'text',
      part: 'year',
      x: tenth((place.x(from) + place.x(to)) / 2),
      y: plot.bottom + 34,
      anchor: 'middle',
      text: String(year),
    })),
    ...points.flatMap((point, at): Shape[] =>
      point.absent === null
        ? []
        : [
            {
              is: 'text',
              part: 'absent',
              x: place.x(at),
              y: plot.bottom - 6,
              anchor: 'middle',
              text: texts[point.absent],
            },
          ],
    ),
  ]
}

/** Neighbouring points of one year, as the indexes of its first and last. */
export function yearsOf(points: readonly { year: number }[]): { year: number; from: number; to: number }[] {
  const years: { year: number; from: number; to: number }[] = []
  points.forEach(({ year }, at) => {
    const last = years.at(-1)
    if (last?.year === year) last.to = at
    else years.push({ year, from: at, to: at })
  })
  return years
}
