import type { PeriodDates, PeriodState } from '../period/period'
import { type ReportFacts, reportStage } from '../report/report'
import { type InboxItem, type InboxTime, type Named, periodTime, sinceDay, sinceMoment } from './inbox-item'

export interface UnitInboxFacts {
  /** Reports that the unit can still act on. */
  reports: readonly {
    id: string
    report: ReportFacts
    lastStep: Date | null
    period: PeriodDates & Named & { state: PeriodState }
    extension: { until: string; reason: string | null } | null
  }[]
  /** Letters that wait for the unit's signature. */
  letters: readonly { id: string; proposedAt: Date; plan: Named }[]
  /** Drafts that ask the unit what it thinks of its targets, without a proposal of its own so far. */
  asked: readonly (Named & { id: string; since: Date })[]
}

/** What waits for a township's reporter or head. Nobody signs what they submitted themselves. */
export function inboxOfUnit(
  role: 'reporter' | 'head',
  userId: string,
  facts: UnitInboxFacts,
  time: InboxTime,
): InboxItem[] {
  const reports = facts.reports.flatMap(({ id, report, lastStep, period, extension }): InboxItem[] => {
    const stage = reportStage(report)
    const kind =
      role === 'reporter'
        ? stage === 'draft'
          ? 'reportToFill'
          : stage === 'returned'
            ? 'reportReturned'
            : null
        : stage === 'awaitingSignature' && report.submittedById !== userId
          ? 'reportToSign'
          : null
    if (kind === null) return []
    return [
      {
        key: `${kind}:${id}:${lastStep?.toISOString() ?? ''}`,
        kind,
        href: `/reports/${id}`,
        about: { name: period.name, nameEn: period.nameEn },
        count: null,
        since: lastStep ? sinceMoment(lastStep, time) : sinceDay(period.opensOn, time),
        ...periodTime(period, extension, time),
      },
    ]
  })
  const undated = { count: null, time: null, late: false }
  const letters = role === 'head' ? facts.letters : []
  return [
    ...reports,
    ...letters.map(({ id, proposedAt, plan }): InboxItem => ({
      ...undated,
      key: `letterToSign:${id}`,
      kind: 'letterToSign',
      href: `/letters/${id}`,
      about: { name: plan.name, nameEn: plan.nameEn },
      since: sinceMoment(proposedAt, time),
    })),
    ...facts.asked.map(({ id, name, nameEn, since }): InboxItem => ({
      ...undated,
      key: `targetsToSee:${id}`,
      kind: 'targetsToSee',
      href: '/plans/proposals',
      about: { name, nameEn },
      since: sinceMoment(since, time),
    })),
  ]
}
