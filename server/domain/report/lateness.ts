import { daysBetween } from '../period/period'

/** A month of lateness, as clause 7 counts them (每例每月): 30 days, a month begun counts. */
const DAYS_PER_MONTH = 30

/**
 * Months late of one report, for the timeliness tally: 0 when its head signed it by the due date or by the unit's
 * extension; otherwise months begun. Days are civil, `YYYY-MM-DD`.
 */
export function monthsLate(signedOn: string, dueOn: string, extendedTo: string | null): number {
  const limit = extendedTo !== null && extendedTo > dueOn ? extendedTo : dueOn
  const days = daysBetween(limit, signedOn)
  return days <= 0 ? 0 : Math.ceil(days / DAYS_PER_MONTH)
}
