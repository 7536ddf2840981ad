import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nationalCalendar } from './national-calendar'
import {
  addDays,
  isWorkingDay,
  lastWorkingDayUpTo,
  NO_CALENDAR,
  nthWorkingDayAfter,
  workingDaysBetween,
} from './working-days'

const national = new Map(
  nationalCalendar.flatMap(({ days }) => days.map(({ day, kind }) => [day, kind] as const)),
)

describe('working days', () => {
  test.each([
    ['a Friday', '2026-03-06', true],
    ['a Saturday', '2026-03-07', false],
    ['a Sunday', '2026-03-08', false],
    ['the Saturday before Spring Festival, made up', '2026-02-14', true],
    ['the Saturday after it, made up', '2026-02-28', true],
    ['a Monday of Spring Festival', '2026-02-16', false],
    ['the last day of Spring Festival', '2026-02-23', false],
    ['the first day after it', '2026-02-24', true],
    ['the Sunday after New Year, made up', '2026-01-04', true],
    ['the Sunday before National Day, made up', '2026-09-20', true],
  ])('%s', (_, day, works) => {
    expect(isWorkingDay(day, national)).toBe(works)
  })

  test.each([
    ['the next day', '2026-03-03', 1, '2026-03-04'],
    ['over a weekend', '2026-03-06', 1, '2026-03-09'],
    ['the 5th working day after the first quarter, over Qingming', '2026-03-31', 5, '2026-04-08'],
    ['over Spring Festival with both its Saturdays', '2026-02-13', 3, '2026-02-25'],
    ['the 5th after the third quarter, over National Day', '2026-09-30', 5, '2026-10-13'],
    ['the 5th after the year, over New Year', '2025-12-31', 5, '2026-01-08'],
  ])('%s', (_, day, n, expected) => {
    expect(nthWorkingDayAfter(day, n, national)).toBe(expected)
  })

  test.each([
    ['a working day is itself', '2026-04-10', '2026-04-10'],
    ['a Saturday goes back to Friday', '2026-07-11', '2026-07-10'],
    ['a made-up Saturday stays', '2026-10-10', '2026-10-10'],
    ['the end of Spring Festival goes back before it', '2026-02-22', '2026-02-14'],
  ])('%s', (_, day, expected) => {
    expect(lastWorkingDayUpTo(day, national)).toBe(expected)
  })

  test.each([
    ['the same day', '2026-04-10', '2026-04-10', 0],
    ['Friday to Saturday: none', '2026-04-10', '2026-04-11', 0],
    ['Friday to Monday: one', '2026-04-10', '2026-04-13', 1],
    ['backwards is negative', '2026-04-13', '2026-04-10', -1],
    ['the whole of Spring Festival: the Saturday before and two days after', '2026-02-13', '2026-02-25', 3],
  ])('%s', (_, from, to, expected) => {
    expect(workingDaysBetween(from, to, national)).toBe(expected)
  })

  test('without a calendar only weekends are free', () => {
    expect(isWorkingDay('2026-02-16', NO_CALENDAR)).toBe(true)
    expect(isWorkingDay('2026-02-14', NO_CALENDAR)).toBe(false)
  })

  test('counting goes as far as stepping does', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.integer({ min: 1, max: 60 }), (start, n) => {
        const from = addDays('2024-06-01', start)
        const to = nthWorkingDayAfter(from, n, national)
        expect(isWorkingDay(to, national)).toBe(true)
        expect(workingDaysBetween(from, to, national)).toBe(n)
        expect(lastWorkingDayUpTo(to, national)).toBe(to)
      }),
    )
  })
})
