import type { PeriodDates, PeriodState } from '../period/period'
import { isDue, type IndicatorScoring } from '../plan/plan-version'
import { type InboxItem, type InboxTime, type Named, periodTime, sinceDay, sinceMoment } from './inbox-item'

const undated = { time: null, late: false }

/** What waits for a county leader: letters to sign, by plan. */
export function inboxOfLeader(
  letters: readonly { id: string; proposedAt: Date; plan: Named & { id: string } }[],
  time: InboxTime,
): InboxItem[] {
  const plans = new Map<string, typeof letters>()
  for (const letter of letters) plans.set(letter.plan.id, [...(plans.get(letter.plan.id) ?? []), letter])
  return [...plans].flatMap(([id, own]): InboxItem[] => {
    const [first] = own
    if (!first) return []
    return [
      {
        ...undated,
        key: `lettersToSign:${id}:${own
          .map((letter) => letter.id)
          .join(',')
          .slice(0, 100)}`,
        kind: 'lettersToSign',
        href: '/letters',
        about: { name: first.plan.name, nameEn: first.plan.nameEn },
        count: own.length,
        since: sinceMoment(first.proposedAt, time),
      },
    ]
  })
}

export interface RoundFacts extends Named {
  roundId: string
  startsOn: string
  endsOn: string
  own: number
  free: number
  /** One of the inspector's own open sheets. */
  sheetId: string | null
}

/** What waits for an inspector: open sheets of their own, and those that nobody has taken. */
export function inboxOfInspector(rounds: readonly RoundFacts[], time: InboxTime): InboxItem[] {
  return rounds.flatMap(({ roundId, name, nameEn, startsOn, endsOn, own, free, sheetId }): InboxItem[] => {
    const item = (kind: 'sheetsToComplete' | 'sheetsToTake', count: number, href: string): InboxItem[] =>
      count === 0
        ? []
        : [
            {
              key: `${kind}:${roundId}`,
              kind,
              href,
              about: { name, nameEn },
              count,
              since: sinceDay(startsOn, time),
              ...periodTime(
                { opensOn: startsOn, dueOn: endsOn, closesOn: endsOn, state: 'open' },
                null,
                time,
              ),
            },
          ]
    return [
      ...item('sheetsToComplete', own, own === 1 && sheetId ? `/inspections/${sheetId}` : '/inspections'),
      ...item('sheetsToTake', free, '/inspections'),
    ]
  })
}

export interface OwedFacts {
  period: PeriodDates & Named & { id: string; code: string; phaseCode: string; state: PeriodState }
  scoring: IndicatorScoring
  units: number
  filled: number
}

/** What waits for a bureau: values that it owes in the periods that are open. */
export function inboxOfBureau(owed: readonly OwedFacts[], time: InboxTime): InboxItem[] {
  const periods = new Map(owed.map(({ period }) => [period.id, period]))
  return [...periods.values()].flatMap((period): InboxItem[] => {
    const missing = owed
      .filter((row) => row.period.id === period.id && isDue(row, period))
      .reduce((sum, { units, filled }) => sum + Math.max(0, units - filled), 0)
    if (missing === 0) return []
    return [
      {
        key: `valuesOwed:${period.id}`,
        kind: 'valuesOwed',
        href: `/values?period=${period.id}`,
        about: { name: period.name, nameEn: period.nameEn },
        count: missing,
        since: sinceDay(period.opensOn, time),
        ...periodTime(period, null, time),
      },
    ]
  })
}

/** What waits for the system administrator: mail that could not be sent. */
export function inboxOfSysadmin(failed: { count: number; since: Date | null }, time: InboxTime): InboxItem[] {
  if (failed.count === 0) return []
  return [
    {
      ...undated,
      key: 'mailFailed',
      kind: 'mailFailed',
      href: '/admin/mail',
      about: null,
      count: failed.count,
      since: failed.since ? sinceMoment(failed.since, time) : null,
    },
  ]
}
