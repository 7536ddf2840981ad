import { addDays, type Calendar, nthWorkingDayAfter } from '../calendar/working-days'
import type { PeriodDates } from './period'

/** The days of a period that may be said as the n-th working day after its end. */
export const ruledDays = ['opensOn', 'dueOn', 'closesOn'] as const
export type RuledDay = (typeof ruledDays)[number]

/** Which of a period's days are the how-many-eth working day after its end; a day that is not named is its date. */
export type DayRule = { [Day in RuledDay]?: number | undefined }

export const LAST_WORKING_DAY = 120

/** A period's days as its rule gives them by a calendar. */
export function daysByRule(
  period: PeriodDates & { endsOn: string; workingDays?: DayRule | undefined },
  calendar: Calendar,
): PeriodDates {
  const dayOf = (day: RuledDay): string => {
    const n = period.workingDays?.[day]
    return n === undefined ? period[day] : nthWorkingDayAfter(period.endsOn, n, calendar)
  }
  return { opensOn: dayOf('opensOn'), dueOn: dayOf('dueOn'), closesOn: dayOf('closesOn') }
}

/** Whether each of a period's days comes no earlier than the one before it. */
export const inOrder = ({ opensOn, dueOn, closesOn }: PeriodDates): boolean =>
  opensOn <= dueOn && dueOn <= closesOn

/**
 * The years that working days were counted in between two days and of which the calendar says nothing: there every weekday
 * counted as a working day, whatever holidays will be announced.
 */
export function yearsNotKept(after: string, upTo: string, calendar: Calendar): number[] {
  const kept = new Set([...calendar.keys()].map((day) => day.slice(0, 4)))
  const [first, last] = [Number(addDays(after, 1).slice(0, 4)), Number(upTo.slice(0, 4))]
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return years.filter((year) => !kept.has(String(year)))
}
