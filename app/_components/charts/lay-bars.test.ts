import { expect, test } from 'vitest'
import { BARS, layBars } from './lay-bars'

const model = {
  full: 100,
  groups: [
    {
      name: '得分',
      bars: [
        { label: '三合镇', value: 96, text: '96.00' },
        { label: '沙沟乡', value: 48, text: '48.00' },
        { label: '古城乡', value: null, text: '—' },
      ],
    },
    { name: '优质服务', bars: [{ label: '三合镇', value: 104, text: '104.00%' }] },
  ],
}
const figure = layBars({ ...model, width: BARS.wide })
const bars = figure.shapes.filter((shape) => shape.is === 'area')
const widthOf = (at: number) => {
  const points = bars[at]?.points ?? []
  return (points[1]?.[0] ?? 0) - (points[0]?.[0] ?? 0)
}

test('bars begin together, and twice the figure is twice as long', () => {
  expect(bars).toHaveLength(3)
  expect(new Set(bars.map(({ points }) => points[0]?.[0])).size).toBe(1)
  expect(widthOf(0) / widthOf(1)).toBeCloseTo(2, 2)
})

test('what passes the full bar stretches the scale and stays inside', () => {
  const ends = figure.shapes.flatMap((shape) => (shape.is === 'text' ? [shape.x] : []))
  expect(widthOf(2)).toBeGreaterThan(widthOf(0))
  expect(Math.max(...ends)).toBeLessThan(figure.width)
})

test('each has its name and its figure; where there is none a dash stands without a bar', () => {
  const texts = figure.shapes.flatMap((shape) => (shape.is === 'text' ? [shape.text] : []))
  expect(texts).toEqual(
    expect.arrayContaining(['得分', '三合镇', '96.00', '古城乡', '—', '优质服务', '104.00%']),
  )
})

test('on a phone it is as narrow as that, and its figures stay inside', () => {
  const narrow = layBars({ ...model, width: BARS.narrow })
  const ends = narrow.shapes.flatMap((shape) => (shape.is === 'text' ? [shape.x] : []))
  expect(narrow.width).toBeLessThan(360)
  expect(Math.max(...ends)).toBeLessThan(narrow.width - 40)
})

test('groups stand under each other', () => {
  const tops = bars.map(({ points }) => points[0]?.[1] ?? 0)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(figure.height).toBeGreaterThan(tops.at(-1) ?? 0)
})
