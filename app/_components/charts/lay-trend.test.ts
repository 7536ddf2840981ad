import { describe, expect, test } from 'vitest'
import type { Shape } from './figure'
import { type Frame, layTrend, NARROW, WIDE } from './lay-trend'
import { prepareTrend, type TrendPoint } from './prepare-trend'
import { textWidth } from './text-width'

const quarters = Array.from({ length: 12 }, (_, at) => ({
  year: 2024 + Math.floor(at / 4),
  quarter: String((at % 4) + 1),
}))

function laid(frame: Frame, given: (at: number) => Partial<TrendPoint> = () => ({}), count = 12) {
  const shown = quarters.slice(-count)
  const points = shown.map(({ year, quarter }, at): TrendPoint => ({
    code: `${String(year)}Q${quarter}`,
    year,
    span: '',
    value: 91,
    absent: null,
    target: { lo: 90, hi: 90 },
    county: 91.1,
    lastYear: 91.2,
    provisional: false,
    ...given(at),
  }))
  const model = prepareTrend({ points, direction: 'higher', ceiling: 100, leastSpan: 10 })
  const text = (words: string) => ({ long: words, short: words.slice(0, 4) })
  return layTrend(
    model,
    {
      measure: '%',
      series: {
        unit: text('三合镇 91.00%'),
        county: text('全县(区) 91.10%'),
        lastYear: text('上年同期 91.20%'),
        targetLo: text('目标 90%'),
        targetHi: text('目标 90%'),
      },
      missing: '未报',
      notApplicable: '—',
      ticks: shown.map(({ quarter }) => ({ long: `${quarter}季度`, short: `Q${quarter}` })),
      periods: shown.map(({ year, quarter }) => [`${String(year)}Q${quarter}`, '91']),
    },
    frame,
  )
}

type Of<Is extends Shape['is']> = Extract<Shape, { is: Is }>
const all = <Is extends Shape['is']>({ figure }: { figure: { shapes: readonly Shape[] } }, is: Is) =>
  figure.shapes.filter((shape): shape is Of<Is> => shape.is === is)
const parts = (drawing: ReturnType<typeof laid>, part: string) =>
  drawing.figure.shapes.filter((shape) => 'part' in shape && shape.part === part)

describe.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])('a %s drawing', (_, frame) => {
  test('keeps everything inside its frame', () => {
    const drawing = laid(frame, (at) => (at === 3 ? { value: null, absent: 'missing' } : {}))
    const inside = (x: number, y: number) => x >= 0 && x <= frame.width && y >= 0 && y <= frame.height
    for (const shape of drawing.figure.shapes) {
      if (shape.is === 'line') expect(shape.points.every(([x, y]) => inside(x, y))).toBe(true)
      if (shape.is === 'mark') expect(inside(shape.x, shape.y)).toBe(true)
      if (shape.is === 'text') {
        const width = textWidth(shape.text)
        const left = shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2
        expect([shape.text, inside(shape.x - left, shape.y)]).toEqual([shape.text, true])
        expect([shape.text, inside(shape.x - left + width, shape.y)]).toEqual([shape.text, true])
      }
    }
  })
  test('leaves a gap where a quarter is missing, and says so there', () => {
    const drawing = laid(frame, (at) => (at === 3 ? { value: null, absent: 'missing' } : {}))
    const lines = parts(drawing, 'own').flatMap((shape) => (shape.is === 'line' ? [shape] : []))
    const own = lines.filter((line) => line.points.length > 2)
    expect(own.map((line) => line.points.length)).toEqual([3, 8])
    const absent = parts(drawing, 'absent')
    expect(absent).toMatchObject([{ text: '未报', x: drawing.xs[3] }])
  })
  test('draws limits as a band that no gap is bridged by, and a lone one as a bar', () => {
    const drawing = laid(frame, (at) => ({
      ...(at === 1 ? { value: null, absent: 'missing' as const } : {}),
      limits: at === 1 || at === 5 ? null : { lo: 85, hi: 96 },
    }))
    const bands = parts(drawing, 'band').flatMap((shape) => (shape.is === 'area' ? [shape.points] : []))
    // One point alone, three after the gap, and the rest: two corners more than points, four for one.
    expect(bands.map(({ length }) => length)).toEqual([4, 6, 12])
    const inside = bands.flat().every(([x, y]) => x >= 0 && x <= frame.width && y >= 0 && y <= frame.height)
    expect(inside).toBe(true)
    const first = bands[0]?.map(([x]) => x) ?? []
    expect((Math.min(...first) + Math.max(...first)) / 2).toBeCloseTo(drawing.xs[0] ?? NaN, 1)
    expect(drawing.figure.shapes.findIndex((shape) => shape.is === 'area')).toBeLessThan(
      drawing.figure.shapes.findIndex((shape) => shape.is === 'line' && shape.part === 'own'),
    )
  })
  test('without limits there is no band', () => expect(parts(laid(frame), 'band')).toEqual([]))
  test('dots the way into a provisional value and hollows its mark', () => {
    const drawing = laid(frame, (at) => ({ provisional: at === 11 }))
    const dotted = parts(drawing, 'ownProvisional').map((shape) =>
      shape.is === 'line' ? shape.points.map(([x]) => x) : [],
    )
    expect(dotted).toEqual([[drawing.xs[10], drawing.xs[11]]])
    expect(all(drawing, 'mark').filter((mark) => mark.part === 'ownMark' && mark.hollow)).toHaveLength(1)
  })
  test('has a column for every period, with its words, and a year under each four', () => {
    const drawing = laid(frame)
    expect(all(drawing, 'column')).toHaveLength(12)
    expect(all(drawing, 'column')[0]?.text).toBe('2024Q1\n91')
    expect(parts(drawing, 'year')).toMatchObject([{ text: '2024' }, { text: '2025' }, { text: '2026' }])
  })
  test('puts a single period in the middle', () => {
    const drawing = laid(frame, undefined, 1)
    expect(drawing.xs).toEqual([expect.closeTo((drawing.plot.left + drawing.plot.right) / 2, 0)])
  })
})

test('labels at the ends never overlap, stay beside the plot and are led to their lines', () => {
  const drawing = laid(WIDE)
  const labels = all(drawing, 'text').filter(({ part }) => part.endsWith('Label'))
  expect(labels).toHaveLength(4)
  const ys = labels.map(({ y }) => y).sort((a, b) => a - b)
  ys.forEach((y, at) => {
    if (at > 0) expect(y - (ys[at - 1] ?? 0)).toBeGreaterThanOrEqual(17.9)
  })
  expect(parts(drawing, 'leader').length).toBeGreaterThan(0)
})

test('periods are named short where long names have no room', () => {
  const ticks = (frame: Frame) =>
    all(laid(frame), 'text').filter(({ part, anchor }) => part === 'tick' && anchor === 'middle')[0]?.text
  expect([ticks(WIDE), ticks(NARROW)]).toEqual(['1季度', 'Q1'])
})

test('a target that changes is a line in steps, not a slope', () => {
  const drawing = laid(WIDE, (at) => ({ target: at < 6 ? { lo: 88, hi: 88 } : { lo: 92, hi: 92 } }))
  const [line] = parts(drawing, 'target')
  const points = line?.is === 'line' ? line.points : []
  for (const [at, [x, y]] of points.entries()) {
    const before = points[at - 1]
    if (before) expect(before[0] === x || before[1] === y).toBe(true)
  }
  expect(points).toHaveLength(4)
})
