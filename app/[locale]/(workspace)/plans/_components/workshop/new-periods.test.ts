import { expect, test } from 'vitest'
import { inspectionsOf, monthsOf, placeByEnd, quartersOf } from './new-periods'

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

test('twelve months, each with the days of its own length and of the month after', () => {
  const months = monthsOf(2028, 'regular')
  expect(months.map(({ endsOn }) => endsOn.slice(5))).toEqual(
    '01-31 02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'.split(' '),
  )
  expect(months[11]).toEqual({
    code: '2028M12',
    name: { zh: '2028年12月', en: '2028-12' },
    phase: 'regular',
    endsOn: '2028-12-31',
    opensOn: '2028-12-25',
    dueOn: '2029-01-05',
    closesOn: '2029-01-10',
  })
})

test.each([
  ['months', monthsOf(2027, 'regular')],
  ['quarters', quartersOf(2027, 'regular')],
])('%s open before they are due, are due after their end, and close last', (_, periods) => {
  for (const { endsOn, opensOn, dueOn, closesOn } of periods)
    expect([opensOn, endsOn, dueOn, closesOn].toSorted()).toEqual([opensOn, endsOn, dueOn, closesOn])
})
