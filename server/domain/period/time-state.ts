import { type Calendar, workingDaysBetween } from '../calendar/working-days'
import { daysBetween, type PeriodDates, type PeriodState } from './period'

/** More time that a unit was given, with the reason where the reader is told it. */
export interface ExtensionInForce {
  until: string
  reason: string | null
}

/**
 * Where a unit stands in time. A deadline is a civil day, and whoever signs on it is in time; how far it is or how long
 * ago is told in working days, so that a weekend counts for nobody. `days` to a day ahead are civil ones.
 */
export type TimeState =
  | { is: 'scheduled'; opensOn: string; workingDays: number }
  | { is: 'open'; dueOn: string; days: number; workingDays: number; closesOn: string }
  /** 0 working days: the due day has passed, and no working day since. */
  | { is: 'late'; dueOn: string; workingDays: number; closesOn: string }
  | { is: 'extended'; until: string; days: number; workingDays: number; reason: string | null }
  | { is: 'closed'; closesOn: string }

/** The one place that names where a unit stands in time, for lists, forms, boards and the inbox. */
export function timeState(
  period: PeriodDates & { state: PeriodState },
  today: string,
  extension: ExtensionInForce | null,
  calendar: Calendar,
): TimeState {
  const { opensOn, dueOn, closesOn } = period
  const left = (day: string) => workingDaysBetween(today, day, calendar)
  if (period.state === 'scheduled') return { is: 'scheduled', opensOn, workingDays: left(opensOn) }
  if (extension && today <= extension.until && (period.state === 'closed' || today > dueOn)) {
    const { until, reason } = extension
    return { is: 'extended', until, days: daysBetween(today, until), workingDays: left(until), reason }
  }
  if (period.state === 'closed') return { is: 'closed', closesOn }
  if (today <= dueOn)
    return { is: 'open', dueOn, days: daysBetween(today, dueOn), workingDays: left(dueOn), closesOn }
  // A unit whose extension has run out is late since that day.
  const limit = extension && extension.until > dueOn ? extension.until : dueOn
  return { is: 'late', dueOn: limit, workingDays: workingDaysBetween(limit, today, calendar), closesOn }
}
