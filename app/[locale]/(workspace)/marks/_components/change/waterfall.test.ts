import { expect, test } from 'vitest'
import { waterfall } from './waterfall'

test('bars follow one another, and end where the total does', () => {
  const { start, end, bars } = waterfall(88.2, [1.5, -0.7, 0.1], 2)
  expect(bars.map(({ running }) => running)).toEqual([89.7, 89, 89.1])
  expect(bars[0]?.from).toBe(start.to)
  expect(bars[1]?.from).toBe(bars[0]?.to)
  expect(end.to).toBe(bars[2]?.to)
  expect(Math.max(...bars.map(({ to }) => to))).toBe(100)
  expect(Math.min(...bars.map(({ from }) => from))).toBeGreaterThan(0)
})

test('without a change there is one bar, and no division by nothing', () => {
  expect(waterfall(90, [], 2)).toMatchObject({ start: { from: 0, to: 100 }, end: { to: 100 }, bars: [] })
})
