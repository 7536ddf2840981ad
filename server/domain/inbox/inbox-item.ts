import { type Calendar, workingDaysBetween } from '../calendar/working-days'
import { civilDay } from '../period/civil-day'
import { daysBetween, type PeriodDates, type PeriodState } from '../period/period'
import { type ExtensionInForce, type TimeState, timeState } from '../period/time-state'

export const inboxKinds = [
  // a unit's
  'reportToFill',
  'reportReturned',
  'reportToSign',
  'letterToSign',
  'targetsToSee',
  'sheetToConfirm',
  'vetoOnUnit',
  'rectificationToAnswer',
  'rectificationSentBack',
  'marksToCheck',
  'noticeRunning',
  // the office's
  'reportsToReview',
  'proposalsToAnswer',
  'lettersSentBack',
  'periodToOpen',
  'periodToClose',
  'periodToPublish',
  'draftOpen',
  'calendarEmpty',
  'findingsToOrder',
  'answersToVerify',
  'rectificationsOverdue',
  'appealToHear',
  'sheetContested',
  'adjustmentsToDecide',
  'objectionsToAnswer',
  'candidateToMove',
  // a leader's
  'lettersToSign',
  'vetoesToDecide',
  'numberToGive',
  'rectificationsDue',
  'supervisedToClose',
  'publicationToSign',
  // an inspector's
  'sheetsToComplete',
  'sheetsToTake',
  // a bureau's
  'valuesOwed',
  // the system administrator's
  'mailFailed',
] as const
export type InboxKind = (typeof inboxKinds)[number]

export interface Named {
  name: string
  nameEn: string
}

/** One thing that waits for somebody, computed from the record. */
export interface InboxItem {
  /** Names what waits in this state: another return of the same report is another item. */
  key: string
  kind: InboxKind
  href: string
  /** The period, plan or draft that it is about. */
  about: Named | null
  count: number | null
  since: { day: string; workingDays: number } | null
  /** By when, where there is a day for it. */
  time: TimeState | null
  /** Past its day. */
  late: boolean
}

/** The office's day and calendar. */
export interface InboxTime {
  today: string
  calendar: Calendar
}

/** A civil day since when something waits; null where it is still ahead. */
export function sinceDay(day: string, { today, calendar }: InboxTime): InboxItem['since'] {
  return day > today ? null : { day, workingDays: workingDaysBetween(day, today, calendar) }
}

export function sinceMoment(at: Date, time: InboxTime): InboxItem['since'] {
  return sinceDay(civilDay(at), time)
}

/** By when something of a period has to be done. */
export function periodTime(
  period: PeriodDates & { state: PeriodState },
  extension: ExtensionInForce | null,
  { today, calendar }: InboxTime,
): Pick<InboxItem, 'time' | 'late'> {
  const time = timeState(period, today, extension, calendar)
  return { time, late: time.is === 'late' }
}

/** By a day that is still ahead, or today. */
export function openUntil(dueOn: string, { today, calendar }: InboxTime): TimeState {
  return {
    is: 'open',
    dueOn,
    closesOn: dueOn,
    days: daysBetween(today, dueOn),
    workingDays: workingDaysBetween(today, dueOn, calendar),
  }
}

const dueDay = ({ time }: InboxItem): string => {
  if (time === null) return '9999'
  if (time.is === 'extended') return time.until
  return time.is === 'scheduled' ? time.opensOn : time.is === 'closed' ? time.closesOn : time.dueOn
}

/** What is late first, then what is due soonest, then what has waited longest. */
export function byUrgency(items: readonly InboxItem[]): InboxItem[] {
  return [...items].sort(
    (a, b) =>
      Number(b.late) - Number(a.late) ||
      dueDay(a).localeCompare(dueDay(b)) ||
      (a.since?.day ?? '9999').localeCompare(b.since?.day ?? '9999') ||
      a.key.localeCompare(b.key),
  )
}
