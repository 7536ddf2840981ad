import { describe, expect, test } from 'vitest'
import { monthsLate } from '../report/lateness'
import { countTimeliness, timelinessOf } from './timeliness'

const dates = { opensOn: '2026-03-25', dueOn: '2026-04-10', closesOn: '2026-04-25' }
const calendar = new Map<string, 'holiday'>()
const at = (day: string) => new Date(`${day}T04:00:00Z`)

describe('a report’s timeliness', () => {
  test.each([
    ['had not to report', 'open', '2026-04-12', { hasReport: false }, { is: 'none' }],
    ['not due yet', 'open', '2026-04-09', {}, { is: 'waiting', until: '2026-04-10' }],
    [
      'its extension runs',
      'closed',
      '2026-04-28',
      { extendedTo: '2026-04-30' },
      { is: 'waiting', until: '2026-04-30' },
    ],
    ['signed on the due day', 'closed', '2026-05-01', { firstSignedAt: at('2026-04-10') }, { is: 'onTime' }],
    [
      'signed after it, within the extension: not late',
      'closed',
      '2026-05-01',
      { firstSignedAt: at('2026-04-14'), extendedTo: '2026-04-15' },
      { is: 'extended', until: '2026-04-15' },
    ],
    [
      'signed on the Saturday after: a month begun, no working day',
      'closed',
      '2026-05-01',
      { firstSignedAt: at('2026-04-11') },
      { is: 'late', workingDays: 0, months: 1 },
    ],
    [
      'signed two working days after: one month',
      'closed',
      '2026-05-01',
      { firstSignedAt: at('2026-04-14') },
      { is: 'late', workingDays: 2, months: 1 },
    ],
    [
      'late after its extension, counted from there',
      'closed',
      '2026-06-30',
      { firstSignedAt: at('2026-05-20'), extendedTo: '2026-04-15' },
      { is: 'late', months: 2 },
    ],
    ['unsigned and still possible', 'open', '2026-04-14', {}, { is: 'overdue', workingDays: 2 }],
    ['never signed, closed: missing', 'closed', '2026-05-01', {}, { is: 'missing' }],
  ] as const)('%s', (_, state, today, facts, expected) => {
    const given = { hasReport: true, firstSignedAt: null, extendedTo: null, ...facts }
    expect(timelinessOf({ ...dates, state }, given, today, calendar)).toMatchObject(expected)
  })

  test('says late exactly where the tally counts a month', () => {
    for (let day = 1; day <= 30; day += 1) {
      const on = `2026-04-${String(day).padStart(2, '0')}`
      for (const extendedTo of [null, '2026-04-15']) {
        const { is } = timelinessOf(
          { ...dates, state: 'closed' },
          { hasReport: true, firstSignedAt: at(on), extendedTo },
          '2026-06-01',
          calendar,
        )
        expect(is === 'late').toBe(monthsLate(on, dates.dueOn, extendedTo) > 0)
      }
    }
  })

  test('counts what can be judged', () => {
    expect(
      countTimeliness([
        { is: 'onTime', on: '' },
        { is: 'late', on: '', workingDays: 1, months: 1 },
        { is: 'missing' },
        { is: 'waiting', until: '' },
        { is: 'none' },
      ]),
    ).toEqual({ inTime: 1, late: 1, missing: 1, judged: 3 })
  })
})
