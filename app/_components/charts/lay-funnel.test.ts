import { expect, test } from 'vitest'
import { type FunnelMark, layFunnel } from './lay-funnel'

const mark = (
  label: string,
  denominator: number,
  rate: number,
  more: Partial<FunnelMark> = {},
): FunnelMark => ({
  ...{ label, denominator, rate, isFlagged: false, isOwn: false, says: label },
  ...more,
})
const curves = [20, 100, 400].map((denominator) => {
  const half = 100 / Math.sqrt(denominator)
  return {
    denominator,
    inner: { lo: 90 - half, hi: 90 + half },
    outer: { lo: 90 - 1.5 * half, hi: 90 + 1.5 * half },
  }
})
const labels = { centre: '全区', outer: '99.8%', inner: '95%', across: '分母' }
const lay = (marks: FunnelMark[]) =>
  layFunnel({ marks, curves, centre: 90, target: { value: 95, label: '目标' }, ceiling: null, labels })

test('a larger denominator stands further right, a higher rate further up; limits close in', () => {
  const { shapes, width, height } = lay([mark('小', 20, 80), mark('大', 400, 95)])
  const [small, large] = shapes.filter((shape) => shape.is === 'mark')
  expect(small && large && small.x < large.x && small.y > large.y).toBe(true)
  const [upper] = shapes.filter((shape) => shape.is === 'line' && shape.part === 'limit')
  if (upper?.is !== 'line') throw new Error('a limit')
  expect(upper.points[0]?.[1]).toBeLessThan(upper.points.at(-1)?.[1] ?? 0)
  for (const shape of shapes.filter((each) => each.is === 'mark')) {
    expect(shape.x).toBeGreaterThan(0)
    expect(shape.x).toBeLessThan(width)
    expect(shape.y).toBeLessThan(height)
  }
})

test('a flagged unit is a diamond with its name; names do not cover one another', () => {
  const crowd = Array.from({ length: 8 }, (_, at) => mark(`单位${String(at)}`, 100, 90))
  const { shapes } = lay([...crowd, mark('在外', 101, 90, { isFlagged: true })])
  expect(shapes.filter((shape) => shape.is === 'mark' && shape.form === 'diamond')).toHaveLength(1)
  const texts = shapes.flatMap((shape) => (shape.is === 'text' ? [shape.text] : []))
  expect(texts).toContain('在外')
  expect(texts.filter((text) => text.startsWith('单位')).length).toBeLessThan(4)
})
