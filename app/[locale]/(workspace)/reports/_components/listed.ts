import type { ApiOutput } from '@/app/_trpc/client'
import type { Role } from '@/server/domain/access/roles'
import { isUnitsTurn, type ReportStage } from '@/server/domain/report/report'

export type ListedReport = ApiOutput['reports']['list'][number]

/** The stages in which a report waits for this role. */
export function stagesOf(role: Role): readonly ReportStage[] {
  if (role === 'reporter') return ['draft', 'returned']
  if (role === 'head') return ['awaitingSignature']
  return role === 'office' ? ['awaitingReview'] : []
}

/** Whether the unit can still do something about a report. */
export function standsOpen(report: ListedReport): boolean {
  return isUnitsTurn(report.stage) && report.time.is !== 'closed' && report.time.is !== 'scheduled'
}

/** Whether the time for a report ran out before it was signed. */
export function wasMissed(report: ListedReport): boolean {
  return isUnitsTurn(report.stage) && report.time.is === 'closed'
}

/** Reports by the day they are due, latest first. */
export function latestFirst(reports: readonly ListedReport[]): ListedReport[] {
  return reports.toSorted((a, b) => b.period.dueOn.localeCompare(a.period.dueOn))
}

/** The periods that these reports are of: latest year first, in it the order of the year. */
export function periodsOf(reports: readonly ListedReport[]): ListedReport['period'][] {
  const periods = new Map(reports.map(({ period }) => [period.id, period]))
  return [...periods.values()].sort((a, b) => b.plan.year - a.plan.year || a.opensOn.localeCompare(b.opensOn))
}

/** How many reports stand in each stage, in the order of their course, those without any left out. */
export function countStages(reports: readonly ListedReport[]): { stage: ReportStage; count: number }[] {
  const order: ReportStage[] = ['draft', 'returned', 'awaitingSignature', 'awaitingReview', 'accepted']
  return order
    .map((stage) => ({ stage, count: reports.filter((report) => report.stage === stage).length }))
    .filter(({ count }) => count > 0)
}
