import type { Shape } from './figure'
import { labelPart } from './lay-labels'
import type { SeriesName } from './prepare-trend'
import { textWidth } from './text-width'

const SAMPLE = 22
const ROW = 19
const GAP = 14

/** A key above a narrow drawing: a sample of each line with its words, in as many rows as they need. */
export function layKey(
  entries: readonly { series: SeriesName; text: string }[],
  width: number,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = []
  let x = 4
  let row = 0
  for (const { series, text } of entries) {
    const needs = SAMPLE + 4 + textWidth(text)
    if (x > 4 && x + needs > width) {
      x = 4
      row += 1
    }
    const y = 12 + row * ROW
    shapes.push(...sampleOf(series, x, y - 4), {
      is: 'text',
      part: labelPart[series],
      x: Math.round(x + SAMPLE + 4),
      y,
      anchor: 'start',
      text,
    })
    x += needs + GAP
  }
  return { shapes, height: entries.length === 0 ? 0 : (row + 1) * ROW + 2 }
}

function sampleOf(series: SeriesName, left: number, y: number): Shape[] {
  const x = Math.round(left)
  const middle = x + SAMPLE / 2
  const points = [
    [x, y],
    [x + SAMPLE, y],
  ] as const
  switch (series) {
    case 'unit':
      return [
        { is: 'line', part: 'own', points },
        { is: 'mark', part: 'ownMark', form: 'circle', x: middle, y, r: 4, hollow: false },
      ]
    case 'county':
      return [
        { is: 'line', part: 'county', points },
        { is: 'mark', part: 'countyMark', form: 'square', x: middle, y, r: 2.5, hollow: false },
      ]
    case 'lastYear':
      return [{ is: 'mark', part: 'lastYearMark', form: 'diamond', x: middle, y, r: 4, hollow: true }]
    case 'targetLo':
    case 'targetHi':
      return [{ is: 'line', part: 'target', points }]
  }
}
