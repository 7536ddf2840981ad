import { expect, test } from 'vitest'
import { columnsOf } from './grid-of'
import { notPhased, phasedEdits, phasedPeriods, phasedRows } from './phased'

const period = (position: number, phase = 'regular') => ({
  position,
  phase,
  name: { zh: `第${position}期`, en: '' },
})
const indicator = (position: number, scoring: object) => ({
  position,
  category: 'A',
  unit: { zh: '次', en: '' },
  scoring: { phases: ['regular'], kind: 'amount', ...scoring },
})
const parts = {
  'period/Q1': period(1),
  'period/Q2': period(2),
  'period/H1': period(3, 'half'),
  'period/Q3': period(4),
  'period/Q4': period(5),
  'indicator/A1': indicator(1, { accumulate: 'sum', target: 4 }),
  'indicator/A2': indicator(2, { target: 4 }),
  'indicator/A3': indicator(3, { accumulate: 'sum' }),
  'indicator/A4': indicator(4, { accumulate: 'sum', target: 4, reportedIn: ['Q4'] }),
  'target/A1/u2/*': { target: 10 },
}
const columns = columnsOf(parts)
const [a1] = columns
if (!a1) throw new Error('no column')

test('a year is shared out evenly over the periods in which it is reported', () => {
  const periods = phasedPeriods(parts, a1)
  expect(periods.map(({ code, percent }) => [code, percent])).toEqual([
    ['Q1', 25],
    ['Q2', 50],
    ['Q3', 75],
    ['Q4', 100],
  ])
  const rows = phasedRows(parts, a1, ['u1', 'u2'], periods)
  expect(rows).toEqual([
    { unit: null, year: 4, targets: [1, 2, 3, 4] },
    { unit: 'u2', year: 10, targets: [2.5, 5, 7.5, 10] },
  ])
  expect(phasedEdits(a1, rows, periods)).toMatchObject({
    'target/A1/*/Q1': { target: 1 },
    'target/A1/*/Q4': { target: 4 },
    'target/A1/u2/Q3': { target: 7.5 },
  })
})

test('the shares are the office’s own', () => {
  const periods = phasedPeriods(parts, a1).map((one, at) => ({
    ...one,
    percent: [10, 40, 70, 100][at] ?? null,
  }))
  expect(phasedRows(parts, a1, [], periods)).toEqual([{ unit: null, year: 4, targets: [0.4, 1.6, 2.8, 4] }])
})

test.each([
  ['A1', null],
  ['A2', 'accumulates'],
  ['A3', 'figure'],
  ['A4', 'periods'],
])('%s: %s', (code, why) => {
  const column = columns.find((one) => one.code === code)
  expect(column && notPhased(parts, column, ['u1'])).toBe(why)
})
