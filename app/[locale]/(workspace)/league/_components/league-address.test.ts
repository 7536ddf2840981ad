import { expect, test } from 'vitest'
import { commonPoints } from './column'
import { readAddress, writeAddress } from './league-address'

test.each([
  ['nothing', {}, '/league'],
  ['a view of a year', { year: 2025, view: 'year' }, '/league?year=2025&view=year'],
  [
    'in one order, whatever was given first',
    { q: 'shz', by: 'B', year: 2025 },
    '/league?year=2025&by=B&q=shz',
  ],
  [
    'one of several plans',
    { view: 'year', plan: 'monthly', year: 2025 },
    '/league?year=2025&plan=monthly&view=year',
  ],
  ['what is empty is left out', { q: '', sort: undefined }, '/league'],
  ['a page of a long table', { q: '三合', page: 3 }, '/league?q=%E4%B8%89%E5%90%88&page=3'],
  ['what needs escaping', { q: '三合 &' }, '/league?q=%E4%B8%89%E5%90%88+%26'],
])('an address says %s', (_, address, expected) => {
  expect(writeAddress(address)).toBe(expected)
})

test('reads what it wrote, and leaves out what is no year, a list or empty', () => {
  expect(readAddress({ year: '2025', view: 'year', q: 'shz' })).toMatchObject({
    year: 2025,
    view: 'year',
    q: 'shz',
  })
  expect(readAddress({ year: '20x5', by: ['A', 'B'], group: '', page: '0' })).toEqual({})
  expect(readAddress({ page: '12' })).toMatchObject({ page: 12 })
})

test.each([
  ['most units’', [28, 28, 18], 28],
  ['of equally many the larger', [18, 28], 28],
  ['not assessed does not count', [null, undefined, 13], 13],
  ['none', [null], null],
])('the points said in the head are %s', (_, points, expected) => {
  expect(commonPoints(points)).toBe(expected)
})
