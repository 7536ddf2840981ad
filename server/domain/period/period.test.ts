import { describe, expect, test } from 'vitest'
import { civilDay } from './civil-day'
import { acceptsEntries, nextPeriodState, timeState } from './period'

const dates = { opensOn: '2026-03-25', dueOn: '2026-04-10', closesOn: '2026-04-25' }

describe('a period', () => {
  test('opens once and closes once', () => {
    expect(nextPeriodState('scheduled', 'open')).toBe('open')
    expect(nextPeriodState('open', 'close')).toBe('closed')
    expect(nextPeriodState('open', 'open')).toBeNull()
    expect(nextPeriodState('closed', 'open')).toBeNull()
    expect(nextPeriodState('scheduled', 'close')).toBeNull()
  })

  test.each([
    ['open takes entries', 'open', null, true],
    ['closed does not', 'closed', null, false],
    ['but of a unit with an extension that runs', 'closed', '2026-04-30', true],
    ['until its last day', 'closed', '2026-04-28', true],
    ['not after', 'closed', '2026-04-27', false],
    ['before it opens an extension means nothing', 'scheduled', '2026-04-30', false],
  ] as const)('%s', (_, state, extendedTo, accepts) => {
    expect(acceptsEntries(state, '2026-04-28', extendedTo)).toBe(accepts)
  })

  test.each([
    ['not open yet', 'scheduled', '2026-03-01', null, { is: 'scheduled', opensOn: '2026-03-25' }],
    ['three days left', 'open', '2026-04-07', null, { is: 'open', dueInDays: 3 }],
    ['the last day', 'open', '2026-04-10', null, { is: 'open', dueInDays: 0 }],
    ['late by two', 'open', '2026-04-12', null, { is: 'late', byDays: 2 }],
    ['extended', 'open', '2026-04-12', '2026-04-20', { is: 'extended', until: '2026-04-20' }],
    [
      'before the due date an extension changes nothing yet',
      'open',
      '2026-04-07',
      '2026-04-20',
      { is: 'open', dueInDays: 3 },
    ],
    ['closed', 'closed', '2026-05-01', null, { is: 'closed' }],
    ['closed, but extended', 'closed', '2026-05-01', '2026-05-02', { is: 'extended', until: '2026-05-02' }],
  ] as const)('%s', (_, state, today, extendedTo, expected) => {
    expect(timeState({ ...dates, state }, today, extendedTo)).toEqual(expected)
  })

  test('the office’s day begins eight hours before Greenwich’s', () => {
    expect(civilDay(new Date('2026-04-10T15:59:59Z'))).toBe('2026-04-10')
    expect(civilDay(new Date('2026-04-10T16:00:00Z'))).toBe('2026-04-11')
  })
})
