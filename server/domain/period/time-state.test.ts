import { describe, expect, test } from 'vitest'
import { timeState } from './time-state'

const dates = { opensOn: '2026-03-25', dueOn: '2026-04-10', closesOn: '2026-04-25' }
/** Qingming, with its Monday free. */
const calendar = new Map([['2026-04-06', 'holiday' as const]])
const more = { until: '2026-04-20', reason: '停电' }

describe('where a unit stands in time', () => {
  test.each([
    ['opens in 3 working days', 'scheduled', '2026-03-20', null, { is: 'scheduled', workingDays: 3 }],
    [
      'should have opened 2 working days ago',
      'scheduled',
      '2026-03-27',
      null,
      { is: 'scheduled', workingDays: -2 },
    ],
    [
      'due in 7 days, of which 4 are worked',
      'open',
      '2026-04-03',
      null,
      { is: 'open', days: 7, workingDays: 4 },
    ],
    ['due today', 'open', '2026-04-10', null, { is: 'open', days: 0, workingDays: 0 }],
    ['late, with no working day since', 'open', '2026-04-12', null, { is: 'late', workingDays: 0 }],
    [
      'late by 2 working days',
      'open',
      '2026-04-14',
      null,
      { is: 'late', workingDays: 2, dueOn: '2026-04-10' },
    ],
    [
      'extended, with the reason',
      'open',
      '2026-04-14',
      more,
      { is: 'extended', until: '2026-04-20', days: 6, workingDays: 4, reason: '停电' },
    ],
    ['the last day of the extension', 'open', '2026-04-20', more, { is: 'extended', days: 0 }],
    [
      'late since the extension ran out',
      'open',
      '2026-04-22',
      more,
      { is: 'late', dueOn: '2026-04-20', workingDays: 2 },
    ],
    [
      'before the due day an extension changes nothing yet',
      'open',
      '2026-04-07',
      more,
      { is: 'open', days: 3 },
    ],
    ['closed', 'closed', '2026-05-01', null, { is: 'closed', closesOn: '2026-04-25' }],
    ['closed, but extended', 'closed', '2026-04-18', more, { is: 'extended', until: '2026-04-20' }],
    ['closed, and the extension has run out', 'closed', '2026-04-21', more, { is: 'closed' }],
  ] as const)('%s', (_, state, today, extension, expected) => {
    expect(timeState({ ...dates, state }, today, extension, calendar)).toMatchObject(expected)
  })
})
