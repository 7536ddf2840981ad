import type { Calendar } from '@/server/domain/calendar/working-days'
import { daysByRule, type RuledDay, ruledDays } from '@/server/domain/period/day-rule'
import type { PartContent } from '@/server/domain/plan/document/plan-document'

type Period = PartContent<'period'>

/** A period with its days as its rule gives them by a calendar. */
export const byCalendar = (period: Period, calendar: Calendar): Period => ({
  ...period,
  ...daysByRule(period, calendar),
})

/** A period of which one day is the n-th working day after its end, or a date again; no rule is left where no day has one. */
export function withRule(
  { workingDays: rule, ...period }: Period,
  day: RuledDay,
  nth: number | undefined,
  calendar: Calendar,
): Period {
  const others = ruledDays.flatMap((each) =>
    each !== day && rule?.[each] !== undefined ? [[each, rule[each]] as const] : [],
  )
  const all = nth === undefined ? others : [...others, [day, nth] as const]
  return all.length === 0 ? period : byCalendar({ ...period, workingDays: Object.fromEntries(all) }, calendar)
}
