import { type Calendar, workingDaysBetween } from '../calendar/working-days'
import { monthsLate } from '../report/lateness'
import { civilDay } from './civil-day'
import { acceptsEntries, type PeriodDates, type PeriodState } from './period'

/** How timely one unit's report was in one period. */
export type Timeliness =
  | { is: 'none' }
  /** Not due yet, or its extension still runs. */
  | { is: 'waiting'; until: string }
  | { is: 'onTime'; on: string }
  /** In time by its extension only. */
  | { is: 'extended'; on: string; until: string }
  /** Months as clause 7 counts them, for the tally; working days for people. */
  | { is: 'late'; on: string; workingDays: number; months: number }
  /** Past its day and never signed, while it still can be. */
  | { is: 'overdue'; workingDays: number }
  | { is: 'missing' }

/** Judges one report by its first signature. `hasReport`: the unit had to report in the period. */
export function timelinessOf(
  period: PeriodDates & { state: PeriodState },
  facts: { hasReport: boolean; firstSignedAt: Date | null; extendedTo: string | null },
  today: string,
  calendar: Calendar,
): Timeliness {
  const { dueOn } = period
  if (!facts.hasReport) return { is: 'none' }
  const limit = facts.extendedTo !== null && facts.extendedTo > dueOn ? facts.extendedTo : dueOn
  if (facts.firstSignedAt === null) {
    if (!acceptsEntries(period.state, today, facts.extendedTo)) return { is: 'missing' }
    return today <= limit
      ? { is: 'waiting', until: limit }
      : { is: 'overdue', workingDays: workingDaysBetween(limit, today, calendar) }
  }
  const on = civilDay(facts.firstSignedAt)
  const months = monthsLate(on, dueOn, facts.extendedTo)
  if (months > 0) return { is: 'late', on, workingDays: workingDaysBetween(limit, on, calendar), months }
  return on > dueOn ? { is: 'extended', on, until: limit } : { is: 'onTime', on }
}

/** How many of a unit's or a period's reports were in time, late and missing; those that are still waited for are left out. */
export function countTimeliness(cells: readonly Timeliness[]) {
  const count = (...kinds: Timeliness['is'][]) => cells.filter(({ is }) => kinds.includes(is)).length
  return {
    inTime: count('onTime', 'extended'),
    late: count('late', 'overdue'),
    missing: count('missing'),
    judged: count('onTime', 'extended', 'late', 'overdue', 'missing'),
  }
}
