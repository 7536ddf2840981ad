import { type Figure, type Shape, tenth } from './figure'
import { textWidth } from './text-width'

/** One bar: whose it is, how long, and what is written at its end. */
export interface Bar {
  label: string
  /** Null where there is no figure: the text stands alone. */
  value: number | null
  text: string
}

export interface BarsModel {
  /** Bars that are compared with each other stand together under a name. */
  groups: readonly { name: string; bars: readonly Bar[] }[]
  /** What a full bar stands for; a longer one stretches the scale. */
  full: number
  /** How wide it is drawn: for a page or a phone. */
  width: (typeof BARS)[keyof typeof BARS]
}

export const BARS = { wide: 760, narrow: 350 } as const
const LINE = 20
const THICK = 12
const HEAD = 22
const GAP = 8
const END = 64

/** Bars in groups from one start at 0, the longest of each group in the accent, every one with its name and its figure. */
export function layBars({ groups, full, width }: BarsModel): Figure {
  const bars = groups.flatMap((group) => group.bars)
  const left = 12 + Math.max(0, ...bars.map(({ label }) => textWidth(label)))
  const right = width - END
  const most = Math.max(full, ...bars.flatMap(({ value }) => value ?? []))
  const x = (value: number) => tenth(left + ((right - left) * Math.max(0, value)) / most)
  const heights = groups.map((group) => HEAD + LINE * group.bars.length + GAP)
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, each) => sum + each, 0))
  const height = heights.reduce((sum, each) => sum + each, 0)
  return {
    width,
    height,
    shapes: [
      {
        is: 'line',
        part: 'grid',
        points: [
          [left, 4],
          [left, height - GAP],
        ],
      },
      {
        is: 'line',
        part: 'grid',
        points: [
          [x(full), 4],
          [x(full), height - GAP],
        ],
      },
      ...groups.flatMap(({ name, bars: own }, at): Shape[] => {
        const top = tops[at] ?? 0
        const longest = Math.max(...own.flatMap(({ value }) => value ?? []))
        return [
          { is: 'text', part: 'year', x: left, y: top + HEAD - 8, anchor: 'start', text: name },
          ...own.flatMap((bar, place) => barShapes(bar, top + HEAD + LINE * place, longest)),
        ]
      }),
    ],
  }

  function barShapes({ label, value, text }: Bar, top: number, longest: number): Shape[] {
    const base = top + THICK - 2
    const isLongest = value !== null && value === longest
    const end = x(value ?? 0)
    const corners: readonly (readonly [number, number])[] = [
      [left, top],
      [end, top],
      [end, top + THICK],
      [left, top + THICK],
    ]
    return [
      { is: 'text', part: 'tick', x: left - 8, y: base, anchor: 'end', text: label },
      ...(value === null ? [] : [{ is: 'area' as const, part: 'band' as const, points: corners }]),
      ...(isLongest
        ? [
            {
              is: 'line' as const,
              part: 'own' as const,
              points: [
                [end, top],
                [end, top + THICK],
              ] as const,
            },
          ]
        : []),
      {
        ...{ is: 'text', x: end + 6, y: base, anchor: 'start', text },
        part: isLongest ? 'unitLabel' : 'tick',
      },
    ]
  }
}
