import { expect, test } from 'vitest'
import type { RuleCurve } from '@/server/domain/plan/rule-curve/rule-curve'
import { curveRows } from './curve-rows'
import { layCurve } from './lay-curve'

const curve: RuleCurve = {
  points: [
    { value: 80, marks: 5 },
    { value: 90, marks: 10 },
    { value: 100, marks: 10 },
  ],
  turns: [],
  range: { lo: 80, hi: 100 },
  target: { lo: 90, hi: 90 },
  known: [
    { unit: 'a', value: 95, marks: 10 },
    { unit: 'b', value: 95, marks: 10 },
    { unit: 'c', value: 85, marks: 7.5 },
    { unit: 'd', value: 60, marks: 0 },
  ],
  mover: null,
}
const words = {
  value: '数值',
  marks: '得分',
  target: '目标90',
  name: (unit: string) => unit,
  several: (name: string, count: number) => `${name}等${count}个`,
}

test('units at one value share a label; one beyond the drawing is left to the table', () => {
  const { shapes } = layCurve(curve, words, 680)
  expect(
    shapes.flatMap((each) => (each.is === 'text' && each.part === 'countyLabel' ? [each.text] : [])),
  ).toEqual(['c', 'a等2个'])
  expect(shapes.filter((each) => each.is === 'mark')).toHaveLength(3)
})
test('everything stays inside the drawing', () => {
  const { shapes, width, height } = layCurve(curve, words, 340)
  for (const each of shapes) {
    const places = 'points' in each ? each.points : each.is === 'column' ? [] : [[each.x, each.y] as const]
    for (const [x, y] of places) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width)
      expect(y).toBeLessThanOrEqual(height)
    }
  }
})
test('a row for every turn; what lies flat between others has none, and very many are thinned', () => {
  const flat = [0, 0, 0, 5].map((marks, value) => ({ value, marks }))
  expect(curveRows(flat).rows.map(({ value }) => value)).toEqual([0, 2, 3])
  const many = Array.from({ length: 100 }, (_, value) => ({ value, marks: value }))
  const { rows, thinned } = curveRows(many)
  expect([rows[0]?.value, rows.at(-1)?.value, thinned]).toEqual([0, 99, true])
})
