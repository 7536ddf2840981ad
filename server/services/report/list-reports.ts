import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { countAttached } from '@/server/db/evidence'
import { listPlanExtensions } from '@/server/db/periods'
import { listReports as listRows } from '@/server/db/reports'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { civilDay } from '@/server/domain/period/civil-day'
import { timeState } from '@/server/domain/period/time-state'
import { reportStage } from '@/server/domain/report/report'

/** The reports this person may see, with where each stands in its course and in time. */
export async function listReports(actor: Actor, now: Date) {
  const db = database()
  const scope = scopeOf(actor)
  const [reports, attached, calendar] = await Promise.all([
    listRows(db, scope),
    countAttached(db, scope, 'report'),
    readCalendar(db, actor.ownerId),
  ])
  const plans = [...new Set(reports.map((report) => report.period.planId))]
  const extensions = new Map(
    await Promise.all(plans.map(async (planId) => [planId, await listPlanExtensions(db, planId)] as const)),
  )
  const today = civilDay(now)
  return reports.map((report) => {
    const until = extensions.get(report.period.planId)?.get(report.period.code)?.get(report.unitId)
    return {
      id: report.id,
      unit: report.unit,
      period: report.period,
      stage: reportStage(report),
      signedAt: report.signedAt,
      /** How many files are attached. */
      files: attached.get(report.id) ?? 0,
      time: timeState(report.period, today, until === undefined ? null : { until, reason: null }, calendar),
    }
  })
}
