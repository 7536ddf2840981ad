import { type Figure, type Shape, tenth } from './figure'
import { textWidth } from './text-width'
import { type Axis, honestAxis } from './trend-axis'

/** One unit in a funnel: its denominator and its rate, in the indicator's unit. */
export interface FunnelMark {
  label: string
  denominator: number
  rate: number
  /** Beyond the outer limits: named before all others. */
  isFlagged: boolean
  isOwn: boolean
  /** What a pointer that rests on it is told. */
  says: string
}

/** The limits at one denominator: 95 % inside, 99.8 % outside. */
export interface FunnelCurve {
  denominator: number
  inner: { lo: number; hi: number }
  outer: { lo: number; hi: number }
}

export interface FunnelModel {
  marks: readonly FunnelMark[]
  curves: readonly FunnelCurve[]
  centre: number
  target: { value: number; label: string } | null
  ceiling: number | null
  labels: { centre: string; outer: string; inner: string; across: string }
}

const FRAME = { width: 760, height: 340 } as const
const PLOT = { left: 48, right: FRAME.width - 118, top: 12, bottom: FRAME.height - 42 }
const LINE = 13

/** Rates over denominators with the limits that chance sets: a small unit may lie further off. */
export function layFunnel({ marks, curves, centre, target, ceiling, labels }: FunnelModel): Figure {
  const values = [
    ...marks.map(({ rate }) => rate),
    ...curves.flatMap(({ outer }) => [outer.lo, outer.hi]),
    ...(target ? [target.value] : []),
  ]
  const axis = honestAxis(values, ceiling, 1)
  const across = honestAxis([0, ...marks.map(({ denominator }) => denominator)], null, 10)
  const x = (denominator: number) => tenth(along(denominator, across, PLOT.left, PLOT.right))
  const y = (rate: number) => tenth(along(rate, axis, PLOT.bottom, PLOT.top))
  const curve = (of: (each: FunnelCurve) => number) =>
    curves.map((each) => [x(each.denominator), y(of(each))] as const)
  const last = curves.at(-1)
  const end = (value: number, text: string, part: 'countyLabel' | 'targetLabel' | 'tick') => ({
    value,
    shape: (at: number): Shape => ({ is: 'text', part, x: PLOT.right + 8, y: at, anchor: 'start', text }),
  })
  return {
    ...FRAME,
    shapes: [
      ...gridShapes(axis, across, x, y, labels.across),
      {
        is: 'area',
        part: 'band',
        points: [...curve(({ inner }) => inner.hi), ...curve(({ inner }) => inner.lo).toReversed()],
      },
      { is: 'line', part: 'limit', points: curve(({ outer }) => outer.hi) },
      { is: 'line', part: 'limit', points: curve(({ outer }) => outer.lo) },
      {
        is: 'line',
        part: 'county',
        points: [
          [PLOT.left, y(centre)],
          [PLOT.right, y(centre)],
        ],
      },
      ...(target
        ? [
            {
              is: 'line' as const,
              part: 'target' as const,
              points: [
                [PLOT.left, y(target.value)],
                [PLOT.right, y(target.value)],
              ] as const,
            },
          ]
        : []),
      ...spread(
        [
          end(centre, labels.centre, 'countyLabel'),
          ...(target ? [end(target.value, target.label, 'targetLabel')] : []),
          ...(last
            ? [end(last.outer.hi, labels.outer, 'tick'), end(last.inner.lo, labels.inner, 'tick')]
            : []),
        ].map((each) => ({ ...each, at: y(each.value) + 4 })),
      ),
      ...marks.map(({ denominator, rate, isFlagged, isOwn }): Shape => ({
        is: 'mark',
        part: isOwn ? 'ownMark' : isFlagged ? 'unitMark' : 'countyMark',
        form: isFlagged ? 'diamond' : 'circle',
        x: x(denominator),
        y: y(rate),
        r: isFlagged ? 6 : 4,
        hollow: false,
      })),
      ...nameShapes(marks, x, y),
      ...marks.map(({ denominator, rate, says }): Shape => ({
        ...{ is: 'column', x: x(denominator) - 8, y: y(rate) - 8, width: 16, height: 16, text: says },
      })),
    ],
  }
}

const along = (figure: number, { lo, hi }: Axis, from: number, to: number): number =>
  from + ((to - from) * (figure - lo)) / (hi - lo)

function gridShapes(
  axis: Axis,
  across: Axis,
  x: (denominator: number) => number,
  y: (rate: number) => number,
  words: string,
): Shape[] {
  const text = (at: number, top: number, anchor: 'end' | 'middle', said: string): Shape => ({
    ...{ is: 'text', part: 'tick', x: at, y: top, anchor, text: said },
  })
  return [
    ...axis.ticks.flatMap((tick): Shape[] => [
      {
        is: 'line',
        part: 'grid',
        points: [
          [PLOT.left, y(tick)],
          [PLOT.right, y(tick)],
        ],
      },
      text(PLOT.left - 6, tenth(y(tick) + 4), 'end', String(tick).replace('-', '−')),
    ]),
    ...across.ticks.map((tick) => text(x(tick), PLOT.bottom + 16, 'middle', String(tick))),
    text((PLOT.left + PLOT.right) / 2, FRAME.height - 6, 'middle', words),
  ]
}

/** Labels at the right, moved apart from the top down. */
function spread(labels: readonly { at: number; shape: (at: number) => Shape }[]): Shape[] {
  let above = -LINE
  return labels
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, shape }) => {
      above = Math.max(at, above + LINE)
      return shape(tenth(above))
    })
}

/** Names beside the marks where they cover no other name; flagged ones and the reader's own come first. */
function nameShapes(
  marks: readonly FunnelMark[],
  x: (denominator: number) => number,
  y: (rate: number) => number,
): Shape[] {
  const placed: { left: number; right: number; top: number; bottom: number }[] = []
  const weight = ({ isFlagged, isOwn }: FunnelMark) => Number(isFlagged) + Number(isOwn)
  return marks
    .toSorted((a, b) => weight(b) - weight(a))
    .flatMap((mark): Shape[] => {
      const width = textWidth(mark.label)
      const [at, top] = [x(mark.denominator), y(mark.rate)]
      const toLeft = at + 10 + width > PLOT.right
      const left = toLeft ? at - 10 - width : at + 10
      for (const shift of [0, -LINE, LINE]) {
        const box = { left, right: left + width, top: top - 8 + shift, bottom: top + 5 + shift }
        const covers = placed.some(
          (other) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        )
        if (covers) continue
        placed.push(box)
        return [
          {
            is: 'text',
            part: mark.isOwn ? 'unitLabel' : mark.isFlagged ? 'year' : 'tick',
            x: tenth(toLeft ? at - 10 : at + 10),
            y: tenth(top + 4 + shift),
            anchor: toLeft ? 'end' : 'start',
            text: mark.label,
          },
        ]
      }
      return []
    })
}
