import type { Role } from '../access/roles'
import { lastDayOf } from '../appeal/window'
import { nthWorkingDayAfter } from '../calendar/working-days'
import { civilDay } from '../period/civil-day'
import { deadlinesOf, type PlanDeadlines } from '../plan/deadlines'
import { type InboxItem, type InboxTime, type Named, openUntil, sinceMoment } from './inbox-item'

export interface SheetInboxFacts {
  id: string
  completedAt: Date
  unit: Named
  period: Named
  deadlines: PlanDeadlines | null
}

/** A confirmed veto that its unit has not appealed against. */
export interface VetoInboxFacts {
  id: string
  confirmedAt: Date
  period: Named
  deadlines: PlanDeadlines | null
}

const undated = { count: null, time: null, late: false }

/** Sheets that a head may still accept or contest, and for the office those that were contested. */
export function inboxOfSheets(role: Role, sheets: readonly SheetInboxFacts[], time: InboxTime): InboxItem[] {
  const kind = role === 'head' ? 'sheetToConfirm' : role === 'office' ? 'sheetContested' : null
  if (kind === null) return []
  return sheets.flatMap(({ id, completedAt, unit, period, deadlines }): InboxItem[] => {
    const until = nthWorkingDayAfter(
      civilDay(completedAt),
      deadlinesOf({ deadlines: deadlines ?? undefined }).confirmation,
      time.calendar,
    )
    // After that day silence has counted: nothing waits any more.
    if (kind === 'sheetToConfirm' && time.today > until) return []
    return [
      {
        ...undated,
        key: `${kind}:${id}:${completedAt.toISOString()}`,
        kind,
        href: `/inspections/${id}`,
        about: kind === 'sheetToConfirm' ? period : unit,
        since: sinceMoment(completedAt, time),
        // Silence counts from that day on: whoever reads only the list has to see it.
        time: kind === 'sheetToConfirm' ? openUntil(until, time) : null,
      },
    ]
  })
}

/** Vetoes on a head's own unit, while it may appeal: nobody has to find them by chance. */
export function inboxOfVetoes(role: Role, vetoes: readonly VetoInboxFacts[], time: InboxTime): InboxItem[] {
  if (role !== 'head') return []
  const { today, calendar } = time
  return vetoes.flatMap(({ id, confirmedAt, period, deadlines }): InboxItem[] => {
    const until = lastDayOf(
      civilDay(confirmedAt),
      deadlinesOf({ deadlines: deadlines ?? undefined }).appeal,
      calendar,
    )
    if (today > until) return []
    return [
      {
        ...undated,
        key: `vetoOnUnit:${id}:${confirmedAt.toISOString()}`,
        kind: 'vetoOnUnit',
        href: `/adjustments#${id}`,
        about: period,
        since: sinceMoment(confirmedAt, time),
        time: openUntil(until, time),
      },
    ]
  })
}

/** Draws that the office has committed to, and that wait for a second person's number. */
export function inboxOfDraws(
  role: Role,
  rounds: readonly { id: string; draw: string; name: string; committedAt: Date }[],
  time: InboxTime,
): InboxItem[] {
  if (role !== 'leader') return []
  return rounds.map(({ id, draw, name, committedAt }) => ({
    ...undated,
    key: `numberToGive:${draw}`,
    kind: 'numberToGive',
    href: `/rounds/${id}`,
    about: { name, nameEn: '' },
    since: sinceMoment(committedAt, time),
  }))
}

/** Vetoes and adjustments that wait for somebody's decision. */
export function inboxOfDecisions(
  role: Role,
  waiting: { vetoes: number; proposed: number; claimed: number },
): InboxItem[] {
  const of = (kind: 'vetoesToDecide' | 'adjustmentsToDecide', count: number): InboxItem[] =>
    count === 0
      ? []
      : [
          {
            ...undated,
            key: `${kind}:${String(count)}`,
            kind,
            href: '/adjustments',
            about: null,
            count,
            since: null,
          },
        ]
  if (role === 'leader')
    return [...of('vetoesToDecide', waiting.vetoes), ...of('adjustmentsToDecide', waiting.proposed)]
  return role === 'office' ? of('adjustmentsToDecide', waiting.claimed) : []
}
