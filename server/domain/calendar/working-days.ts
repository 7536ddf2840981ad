export const calendarKinds = ['holiday', 'makeUp'] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** The days that are not what their weekday says, by civil day `YYYY-MM-DD`. */
export type Calendar = ReadonlyMap<string, CalendarKind>

/** Only weekends are free: of an owner who keeps no calendar. */
export const NO_CALENDAR: Calendar = new Map()

const MS_PER_DAY = 86_400_000

/** The civil day some days later; earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day))
}

/** Whether the offices work on a day: a weekday that is no holiday, or a weekend's day that is made up. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  const kind = calendar.get(day)
  return kind === undefined ? !isWeekend(day) : kind === 'makeUp'
}

/** The n-th working day after a day, which does not count itself; n from 1. */
export function nthWorkingDayAfter(day: string, n: number, calendar: Calendar): string {
  let at = day
  for (let left = n; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** The day itself where it is a working day, else the last one before it. */
export function lastWorkingDayUpTo(day: string, calendar: Calendar): string {
  let at = day
  while (!isWorkingDay(at, calendar)) at = addDays(at, -1)
  return at
}

/** The working days after `from` up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let at = from; at < to;) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) count += 1
  }
  return count
}
