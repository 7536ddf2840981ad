import type { PeriodDates, PeriodState } from '../period/period'
import { type InboxItem, type InboxTime, type Named, sinceDay, sinceMoment } from './inbox-item'

export interface OfficeInboxFacts {
  /** Periods without a publication in force. */
  periods: readonly (PeriodDates &
    Named & {
      id: string
      state: PeriodState
      reviews: number
      reviewSince: Date | null
      /** Its results are frozen: what waits then is told of them. */
      frozen: boolean
    })[]
  drafts: readonly (Named & { id: string; changedAt: Date; proposals: number; proposedAt: Date | null })[]
  sentBack: readonly (Named & { id: string; count: number; since: Date | null })[]
  /** The years that the calendar has days of. */
  calendarYears: readonly number[]
}

/** From this day of the year on, the next year's calendar is asked for: the State Council publishes it in autumn. */
const ASK_FOR_CALENDAR = '11-15'

/** What waits for the office: its own next steps, and what others have handed to it. */
export function inboxOfOffice(facts: OfficeInboxFacts, time: InboxTime): InboxItem[] {
  const undated = { time: null, late: false }
  const { today } = time
  const periods = facts.periods.flatMap((period): InboxItem[] => {
    const about = { name: period.name, nameEn: period.nameEn }
    const href = `/periods/${period.id}`
    const items: InboxItem[] = []
    if (period.reviews > 0)
      items.push({
        ...undated,
        key: `reportsToReview:${period.id}`,
        kind: 'reportsToReview',
        href: `${href}/accept`,
        about,
        count: period.reviews,
        since: period.reviewSince ? sinceMoment(period.reviewSince, time) : null,
      })
    const step = stepOf(period, today)
    if (step)
      items.push({
        ...undated,
        key: `${step.kind}:${period.id}`,
        kind: step.kind,
        href,
        about,
        count: null,
        since: sinceDay(step.day, time),
        late: step.day < today,
      })
    return items
  })
  return [
    ...periods,
    ...facts.drafts.flatMap(({ id, name, nameEn, changedAt, proposals, proposedAt }): InboxItem[] => [
      ...(proposals > 0
        ? [
            {
              ...undated,
              key: `proposalsToAnswer:${id}`,
              kind: 'proposalsToAnswer' as const,
              href: `/plans/drafts/${id}/targets`,
              about: { name, nameEn },
              count: proposals,
              since: proposedAt ? sinceMoment(proposedAt, time) : null,
            },
          ]
        : []),
      {
        ...undated,
        key: `draftOpen:${id}`,
        kind: 'draftOpen',
        href: `/plans/drafts/${id}`,
        about: { name, nameEn },
        count: null,
        since: sinceMoment(changedAt, time),
      },
    ]),
    ...facts.sentBack.map(({ id, name, nameEn, count, since }): InboxItem => ({
      ...undated,
      key: `lettersSentBack:${id}`,
      kind: 'lettersSentBack',
      href: '/letters',
      about: { name, nameEn },
      count,
      since: since ? sinceMoment(since, time) : null,
    })),
    ...missingYears(facts.calendarYears, today).map((year): InboxItem => ({
      ...undated,
      key: `calendarEmpty:${String(year)}`,
      kind: 'calendarEmpty',
      href: `/periods/calendar?year=${String(year)}`,
      about: { name: String(year), nameEn: String(year) },
      count: null,
      since: null,
    })),
  ]
}

/** The one step on a period that only the office can take, and since when it could. */
function stepOf(
  period: PeriodDates & { state: PeriodState; frozen: boolean },
  today: string,
): { kind: 'periodToOpen' | 'periodToClose' | 'periodToPublish'; day: string } | null {
  if (period.state === 'scheduled')
    return period.opensOn <= today ? { kind: 'periodToOpen', day: period.opensOn } : null
  if (period.state === 'open')
    return period.closesOn <= today ? { kind: 'periodToClose', day: period.closesOn } : null
  return period.frozen ? null : { kind: 'periodToPublish', day: period.closesOn }
}

/** Years whose holidays the office has not entered although it could have. */
export function missingYears(years: readonly number[], today: string): number[] {
  const year = Number(today.slice(0, 4))
  const asked = today.slice(5) >= ASK_FOR_CALENDAR ? [year, year + 1] : [year]
  return asked.filter((one) => !years.includes(one))
}
