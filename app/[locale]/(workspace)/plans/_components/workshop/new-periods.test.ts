import { expect, test } from 'vitest'
import { inspectionsOf, placeByEnd, quartersOf } from './new-periods'

const quarters = placeByEnd([], quartersOf(2027, 'regular'))
const phases = [
  { code: 'regular', name: '平时' },
  { code: 'p2', name: '半年' },
  { code: 'p3', name: '年终' },
]

test('inspections stand after the quarter that they follow, in the phases that are named for them', () => {
  const placed = placeByEnd(quarters, inspectionsOf(2027, phases))
  const order = [...quarters, ...placed].sort((a, b) => a.position - b.position).map(({ code }) => code)
  expect(order).toEqual(['2027Q1', '2027Q2', '2027H1', '2027Q3', '2027Q4', '2027Y'])
  expect(placed.map(({ phase }) => phase)).toEqual(['p2', 'p3'])
})

test('quarters that come last stand where they belong', () => {
  const inspections = placeByEnd([], inspectionsOf(2027, phases))
  const placed = placeByEnd(inspections, quartersOf(2027, 'regular'))
  const order = [...inspections, ...placed].sort((a, b) => a.position - b.position).map(({ code }) => code)
  expect(order).toEqual(['2027Q1', '2027H1', '2027Q2', '2027Q3', '2027Y', '2027Q4'])
})

test('without phases for them there are none', () => {
  expect(inspectionsOf(2027, [{ code: 'regular', name: '平时' }])).toEqual([])
})
