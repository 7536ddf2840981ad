import { describe, expect, test } from 'vitest'
import { civilDay } from './civil-day'
import { acceptsEntries, nextPeriodState } from './period'

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

  test('the office’s day begins eight hours before Greenwich’s', () => {
    expect(civilDay(new Date('2026-04-10T15:59:59Z'))).toBe('2026-04-10')
    expect(civilDay(new Date('2026-04-10T16:00:00Z'))).toBe('2026-04-11')
  })
})
