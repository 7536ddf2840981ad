import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import type { Db } from '@/server/db/client'
import { listRunningExtensions, listRunningReports } from '@/server/db/cockpit'
import { listUnsignedLetters } from '@/server/db/inbox'
import { listInboxCandidates } from '@/server/db/inbox-candidates'
import { countUndecided } from '@/server/db/inbox-decisions'
import { listInboxAppeals } from '@/server/db/inbox-redress'
import { listPeriods } from '@/server/db/periods'
import { listPlanVersions } from '@/server/db/plans'
import { listRectifications } from '@/server/db/rectifications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { lateReports } from '@/server/domain/cockpit/late-reports'
import { overdueRectifications } from '@/server/domain/cockpit/overdue-rectifications'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { reportStage } from '@/server/domain/report/report'

/** What waits or is late as the record is now: orders, decisions, reports. */
export async function loadPending(db: Db, actor: Actor, now: Date) {
  const { ownerId } = scopeOf(actor)
  const today = civilDay(now)
  const [calendar, plans, periods, reports, extensions, orders, undecided, appeals, letters, candidates] =
    await Promise.all([
      readCalendar(db, ownerId),
      listPlanVersions(db, { ownerId }),
      listPeriods(db, { ownerId }),
      listRunningReports(db, ownerId),
      listRunningExtensions(db, ownerId),
      listRectifications(db, { ownerId }, { states: ['issued', 'sentBack'] }),
      countUndecided(db, ownerId),
      listInboxAppeals(db, ownerId),
      listUnsignedLetters(db, { ownerId, side: 'owner' }),
      listInboxCandidates(db, ownerId, null),
    ])
  const overdueAfter = (planId: string) => {
    const plan = plans.find((candidate) => candidate.planId === planId)
    return deadlinesOf(plan ?? {}).overdue
  }
  const late = lateReports(
    periods
      .filter(({ state }) => state === 'open')
      .map((period) => ({
        period,
        reports: reports
          .filter(({ periodId }) => periodId === period.id)
          .map((report) => ({
            unit: report.unit,
            stage: reportStage(report),
            extendedTo: extensions.get(`${period.id} ${report.unit.id}`) ?? null,
          })),
      })),
    today,
    calendar,
  )
  const orderTime = { today, calendar, overdueAfter }
  const { overdue, statement } = overdueRectifications(orders, orderTime)
  return {
    today,
    late: { is: 'late' as const, periods: late },
    rectifications: statement,
    decisions: {
      is: 'decisions' as const,
      publications: candidates.filter(({ state }) => state === 'toSign').length,
      notices: candidates.filter(({ state }) => state === 'onNotice').length,
      vetoes: undecided.vetoes,
      adjustments: undecided.proposed,
      appeals: appeals.length,
      letters: letters.length,
    },
    overdue: overdue.map(({ id, number, unit, indicatorCode, words, post, supervised, plan, due }) => ({
      ...{ id, number, indicatorCode, words, post, supervised, due },
      unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
      year: plan.year,
    })),
    overdueAfter: orders[0] ? overdueAfter(orders[0].planId) : deadlinesOf({}).overdue,
  }
}
