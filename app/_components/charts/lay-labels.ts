import { type Part, type Shape, tenth } from './figure'
import type { Plot } from './lay-series'
import type { SeriesEnd, SeriesName } from './prepare-trend'
import { textWidth } from './text-width'
import type { Text } from './trend-texts'

const LINE = 18

export interface Label {
  series: SeriesName
  value: number
  text: string
  width: number
}

export const labelPart: Record<SeriesName, Part> = {
  unit: 'unitLabel',
  county: 'countyLabel',
  lastYear: 'lastYearLabel',
  targetLo: 'targetLabel',
  targetHi: 'targetLabel',
}

/** The labels at the lines' ends: short where the long ones are wider than there is room. */
export function endLabels(
  ends: readonly SeriesEnd[],
  words: Record<SeriesName, Text>,
  most: number,
): Label[] {
  return ends.map(({ series, value }) => {
    const { long, short } = words[series]
    const text = textWidth(long) <= most ? long : short
    return { series, value, text, width: textWidth(text) }
  })
}

/** Moves labels apart, from the top down and then back up from the plot's foot; one that was moved is led to its line. */
export function layLabels(labels: readonly Label[], plot: Plot, yOf: (value: number) => number): Shape[] {
  const spread = labels
    .map((label) => ({ ...label, at: yOf(label.value), y: yOf(label.value) }))
    .sort((a, b) => a.at - b.at)
  let above = plot.top - LINE
  for (const label of spread) {
    label.y = Math.max(label.y, above + LINE)
    above = label.y
  }
  let below = plot.bottom + LINE
  for (const label of spread.toReversed()) {
    label.y = Math.min(label.y, below - LINE)
    below = label.y
  }
  return spread.flatMap(({ series, text, at, y }): Shape[] => [
    ...(Math.abs(y - at) < 5
      ? []
      : [
          {
            is: 'line' as const,
            part: 'leader' as const,
            points: [
              [plot.right - 2, at],
              [plot.right + 6, tenth(y)],
            ] as const,
          },
        ]),
    { is: 'text', part: labelPart[series], x: plot.right + 8, y: tenth(y + 4), anchor: 'start', text },
  ])
}
