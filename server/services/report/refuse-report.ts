import 'server-only'
import { type Problem, problem } from '@/server/domain/errors'
import type { ReportAction, ReportDecision } from '@/server/domain/report/report'

/** The refusal that a report's state table gave, in the words of the API. */
export function refuseReport(
  action: ReportAction,
  because: Extract<ReportDecision, { ok: false }>['because'],
  report: { state: string; reviewByName: string | null; reviewStartedAt: Date | null },
  period: { state: string; closesOn: string },
): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', {
        action: action === 'saveOnBehalf' ? 'report.import' : `report.${action}`,
      })
    case 'underReview':
      return problem('reviewBegan', {
        by: report.reviewByName ?? '',
        since: report.reviewStartedAt?.toISOString() ?? '',
      })
    case 'state':
      return problem('notInThisState', { action: `report.${action}`, state: report.state })
    case 'periodNotOpen':
      if (action === 'reopen') return problem('extensionNeeded', { closesOn: period.closesOn })
      return problem('periodNotOpen', { state: period.state, closesOn: period.closesOn })
    case 'notSigned':
      return problem('notSignedYet', {})
    case 'samePerson':
      return problem('secondPersonNeeded', {})
    case 'reasonRequired':
      return problem('reasonRequired', { fields: ['reason'] })
  }
}
