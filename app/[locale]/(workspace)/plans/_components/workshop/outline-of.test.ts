import { describe, expect, it, test } from 'vitest'
import { freeCode, lastPosition, linesOf, moveTo } from './outline-of'

const name = (zh: string) => ({ name: { zh, en: '' } })
const indicator = (position: number, category: string, points: number | Record<string, number>) => ({
  position,
  category,
  ...name('x'),
  scoring: { points, rule: { type: 'threshold' } },
})
const parts = {
  'unit/1': { position: 1, group: 'town' },
  'unit/2': { position: 2, group: 'farm' },
  'category/A': { position: 2, ...name('甲') },
  'category/B': { position: 1, ...name('乙') },
  'indicator/A1': indicator(1, 'A', 3),
  'indicator/A2': indicator(2, 'A', { town: 5, farm: 8 }),
  'indicator/A3': indicator(3, 'A', 1),
  'indicator/Z1': indicator(4, 'Z', 1),
  'indicator/gone': null,
}
const lines = linesOf(parts, 'category')
const order = (edits: Record<string, unknown>) =>
  linesOf({ ...parts, ...edits }, 'category')
    .filter(({ list }) => list === 'indicator/A')
    .map(({ code }) => code)

test('categories come in their order with their indicators and points, what has no category last', () => {
  expect(lines.map(({ code, points }) => [code, points])).toEqual([
    ['B', 0],
    ['A', 12],
    ['A1', 3],
    ['A2', 8],
    ['A3', 1],
    ['Z1', 1],
  ])
})

describe('moving', () => {
  it.each([
    ['before the first', 'A3', 'A1', ['A3', 'A1', 'A2']],
    ['between two', 'A3', 'A2', ['A1', 'A3', 'A2']],
    ['to the end', 'A1', null, ['A2', 'A3', 'A1']],
  ])('%s', (_, what, before, after) => {
    const edits = moveTo(parts, lines, `indicator/${what}`, before && `indicator/${before}`)
    expect(order(edits)).toEqual(after)
    expect(Object.keys(edits)).toEqual([`indicator/${what}`])
  })
  it('not into another list', () => {
    expect(moveTo(parts, lines, 'indicator/A1', 'indicator/Z1')).toEqual({})
  })
})

test('free codes: a letter for a category, a number behind a prefix', () => {
  expect(freeCode(parts, 'category', null)).toBe('C')
  expect(freeCode(parts, 'indicator', 'A')).toBe('A4')
  expect(lastPosition(parts, 'indicator')).toBe(5)
})
