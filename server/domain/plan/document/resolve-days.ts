import { canonicalJson } from '../../audit/canonical-json'
import type { Calendar } from '../../calendar/working-days'
import { daysByRule } from '../../period/day-rule'
import type { PlanDocument } from './plan-document'

type Period = PlanDocument['periods'][number]

/**
 * A document whose days are what their rules give by a calendar. A period that was opened keeps the days it was opened with, as
 * long as its rule and its end are the same: a calendar that changed since moves nobody's deadline.
 */
export function resolveDays(
  document: PlanDocument,
  calendar: Calendar,
  opened: readonly Period[] = [],
): PlanDocument {
  return {
    ...document,
    periods: document.periods.map((period) => {
      if (period.workingDays === undefined) return period
      const held = opened.find(({ code }) => code === period.code)
      const kept =
        held?.endsOn === period.endsOn &&
        canonicalJson(held.workingDays ?? null) === canonicalJson(period.workingDays)
      const { opensOn, dueOn, closesOn } = kept ? held : daysByRule(period, calendar)
      return { ...period, opensOn, dueOn, closesOn }
    }),
  }
}
