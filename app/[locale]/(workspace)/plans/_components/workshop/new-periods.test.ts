import { expect, test } from 'vitest'
import { monthsOf, quartersOf } from './new-periods'

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
