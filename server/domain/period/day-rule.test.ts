import { expect, test } from 'vitest'
import { nationalCalendar } from '../calendar/national-calendar'
import { type Calendar, type CalendarKind, NO_CALENDAR } from '../calendar/working-days'
import { type DayRule, daysByRule, inOrder, yearsNotKept } from './day-rule'

const calendar2026: Calendar = new Map(
  nationalCalendar.flatMap(({ year, days }) =>
    year === 2026 ? days.map(({ day, kind }): [string, CalendarKind] => [day, kind]) : [],
  ),
)
const period = (endsOn: string, workingDays?: DayRule) => ({
  endsOn,
  opensOn: '2026-01-01',
  dueOn: '2026-01-02',
  closesOn: '2026-12-30',
  ...(workingDays && { workingDays }),
})

test.each<[string, number, string, string]>([
  // end, n-th working day → by the calendar of 2026, by weekends alone
  // Qingming: 4 to 6 April are free
  ['2026-03-31', 1, '2026-04-01', '2026-04-01'],
  ['2026-03-31', 4, '2026-04-07', '2026-04-06'],
  ['2026-03-31', 5, '2026-04-08', '2026-04-07'],
  // 1 to 5 May are free, the 9th (a Saturday) is made up
  ['2026-04-30', 1, '2026-05-06', '2026-05-01'],
  ['2026-04-30', 4, '2026-05-09', '2026-05-06'],
  // 1 to 7 October are free, the 10th (a Saturday) is made up
  ['2026-09-30', 1, '2026-10-08', '2026-10-01'],
  ['2026-09-30', 3, '2026-10-10', '2026-10-05'],
  // a month that ends on a Saturday
  ['2026-10-31', 1, '2026-11-02', '2026-11-02'],
])('after %s the %i. working day is %s, without a calendar %s', (endsOn, n, kept, plain) => {
  expect(daysByRule(period(endsOn, { dueOn: n }), calendar2026).dueOn).toBe(kept)
  expect(daysByRule(period(endsOn, { dueOn: n }), NO_CALENDAR).dueOn).toBe(plain)
})

test('a day without a rule stays its date, whatever the calendar says', () => {
  expect(daysByRule(period('2026-03-31'), calendar2026)).toEqual({
    opensOn: '2026-01-01',
    dueOn: '2026-01-02',
    closesOn: '2026-12-30',
  })
  expect(daysByRule(period('2026-03-31', { opensOn: 1, closesOn: 10 }), calendar2026)).toEqual({
    opensOn: '2026-04-01',
    dueOn: '2026-01-02',
    closesOn: '2026-04-15',
  })
})

test.each<[string, string, string, boolean]>([
  ['2026-04-01', '2026-04-08', '2026-04-15', true],
  ['2026-04-01', '2026-04-01', '2026-04-01', true],
  ['2026-04-09', '2026-04-08', '2026-04-15', false],
  ['2026-04-01', '2026-04-16', '2026-04-15', false],
])('opening %s, due %s, closing %s: in order %s', (opensOn, dueOn, closesOn, expected) => {
  expect(inOrder({ opensOn, dueOn, closesOn })).toBe(expected)
})

test.each<[string, string, Calendar, number[]]>([
  ['2026-03-31', '2026-04-08', calendar2026, []],
  // Nothing was counted in the year that ends.
  ['2026-12-31', '2027-01-08', calendar2026, [2027]],
  ['2026-12-25', '2027-01-08', calendar2026, [2027]],
  ['2026-12-25', '2027-01-08', NO_CALENDAR, [2026, 2027]],
])('from %s to %s what is not kept is said', (after, upTo, calendar, years) => {
  expect(yearsNotKept(after, upTo, calendar)).toEqual(years)
})
