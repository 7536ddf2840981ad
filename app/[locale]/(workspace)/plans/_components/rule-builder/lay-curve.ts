import { type Figure, type Shape, tenth } from '@/app/_components/charts/figure'
import { textWidth } from '@/app/_components/charts/text-width'
import { honestAxis } from '@/app/_components/charts/trend-axis'
import type { RuleCurve } from '@/server/domain/plan/rule-curve/rule-curve'

export interface CurveWords {
  /** What stands under the values: 数值（%）. */
  value: string
  marks: string
  /** The target's label; null draws none. */
  target: string | null
  /** A unit's name, by its code. */
  name: (unit: string) => string
  /** A name that stands for several: 三合镇等3个. */
  several: (name: string, count: number) => string
}

const ROW = 16
const MOST_ROWS = 5

/**
 * Marks over values as a drawing: the rule in the accent, the target dashed, each known unit a square on the line with its
 * name above the plot, names side by side in as many rows as they need; what finds no room stands in the table.
 */
export function layCurve(curve: RuleCurve, words: CurveWords, width: number): Figure {
  const { points, range, target } = curve
  const marks = points.map((point) => point.marks)
  const axis = honestAxis([0, ...marks], null, 1)
  const left = 44
  const right = width - 16
  const span = range.hi - range.lo
  const x = (value: number) => tenth(left + ((value - range.lo) / span) * (right - left))
  const labels = placeLabels(curve, words, x, left, right)
  const top = 22 + labels.rows * ROW
  const height = top + 200 + 40
  const bottom = top + 200
  const y = (mark: number) => tenth(bottom - ((mark - axis.lo) / (axis.hi - axis.lo)) * (bottom - top))
  const bounds = target === null ? [] : [...new Set([target.lo, target.hi])]
  const held = bounds.filter((bound) => bound >= range.lo && bound <= range.hi)
  const ticks = valueTicks(range.lo, range.hi, width > 500 ? 8 : 4)
  return {
    width,
    height,
    shapes: [
      ...axis.ticks.flatMap((tick): Shape[] => [
        line('grid', [left, y(tick)], [right, y(tick)]),
        text('tick', left - 6, y(tick) + 4, 'end', shown(tick)),
      ]),
      ...ticks.flatMap((tick): Shape[] => [
        line('yearLine', [x(tick), bottom], [x(tick), bottom + 4]),
        text('tick', x(tick), bottom + 17, 'middle', shown(tick)),
      ]),
      text('tick', 4, 12, 'start', words.marks),
      text('tick', right, bottom + 34, 'end', words.value),
      ...held.map((bound) => line('target', [x(bound), top], [x(bound), bottom])),
      { is: 'line', part: 'own', points: points.map(({ value, marks: mark }) => [x(value), y(mark)]) },
      ...labels.placed.flatMap(({ label, at, row, mark }): Shape[] => [
        line('leader', [x(at), top - (labels.rows - row) * ROW + 2], [x(at), y(mark) - 4]),
        text('countyLabel', label.x, top - (labels.rows - row) * ROW - 2, 'middle', label.text),
      ]),
      ...curve.known.flatMap(({ value, marks: mark }): Shape[] =>
        mark === null || value < range.lo || value > range.hi
          ? []
          : [{ is: 'mark', part: 'unitMark', form: 'square', x: x(value), y: y(mark), r: 3, hollow: true }],
      ),
      ...(held[0] === undefined || words.target === null
        ? []
        : [targetLabel(x(held[0]), top + 10, words.target, right)]),
    ],
  }
}

const shown = (figure: number): string => String(figure).replace('-', '−')

const line = (
  part: 'grid' | 'yearLine' | 'target' | 'leader',
  from: readonly [number, number],
  to: readonly [number, number],
): Shape => ({ is: 'line', part, points: [from, to] })

const text = (
  part: 'tick' | 'countyLabel' | 'targetLabel',
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  said: string,
): Shape => ({ is: 'text', part, x: tenth(x), y: tenth(y), anchor, text: said })

/** Beside its line, on whichever side there is room. */
function targetLabel(at: number, y: number, said: string, right: number): Shape {
  const fits = at + 6 + textWidth(said) <= right
  return text('targetLabel', fits ? at + 6 : at - 6, y, fits ? 'start' : 'end', said)
}

/** Units at one value share a label; labels side by side take another row. */
function placeLabels(
  { known, range }: RuleCurve,
  words: CurveWords,
  x: (value: number) => number,
  left: number,
  right: number,
) {
  const groups: { at: number; mark: number; names: string[] }[] = []
  const sorted = known
    .filter(({ value, marks }) => marks !== null && value >= range.lo && value <= range.hi)
    .toSorted((a, b) => a.value - b.value)
  for (const { unit, value, marks } of sorted) {
    const last = groups.at(-1)
    if (last && x(value) - x(last.at) < 4) last.names.push(words.name(unit))
    else groups.push({ at: value, mark: marks ?? 0, names: [words.name(unit)] })
  }
  const ends: number[] = []
  const placed = groups.flatMap(({ at, mark, names }) => {
    const [first = ''] = names
    const said = names.length > 1 ? words.several(first, names.length) : first
    const wide = textWidth(said)
    const middle = Math.min(Math.max(x(at), left + wide / 2), right - wide / 2)
    const from = middle - wide / 2
    const free = ends.findIndex((end) => end + 16 <= from)
    const row = free >= 0 ? free : ends.length
    if (row >= MOST_ROWS) return []
    ends[row] = middle + wide / 2
    return [{ at, mark, row, label: { text: said, x: middle } }]
  })
  return { placed, rows: ends.length }
}

function valueTicks(lo: number, hi: number, most: number): number[] {
  const rough = (hi - lo) / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const digit = rough / power
  const step = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10)
  const ticks: number[] = []
  for (let at = Math.ceil(lo / step - 1e-9); at * step <= hi + step * 1e-9; at += 1)
    ticks.push(Math.round(at * step * 1e9) / 1e9)
  return ticks
}
