import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import type { Db } from '@/server/db/client'
import type { PeriodRow } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { listOwed } from '@/server/db/profiles'
import { listUnits } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { unitRoles } from '@/server/domain/access/roles'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { reportStage } from '@/server/domain/report/report'
import { isOverdue, type Owed, owedIn } from '@/server/domain/township/overdue'

/** Whether somebody may see what a unit owes: those who answer for the county, and the unit itself. */
export function seesOverdue(actor: Actor, unitId: string): boolean {
  if (actor.role === 'office' || actor.role === 'leader') return true
  return unitRoles.includes(actor.role) && actor.unit.id === unitId
}

/**
 * What is overdue of one unit in the periods that take entries, and how much more is owed that is not late yet; with
 * the names of the bureaus that owe it. The reader's way to the report is given where they may read it.
 */
export async function loadOverdue(
  db: Db,
  actor: Actor,
  unitId: string,
  periods: readonly PeriodRow[],
  today: string,
) {
  const running = periods.filter((period) => period.state !== 'scheduled' && !isLongClosed(period, today))
  const ids = running.map((period) => period.id)
  const { ownerId } = actor
  const planIds = [...new Set(running.map((period) => period.planId))]
  const [owed, plans, departments, calendar] = await Promise.all([
    listOwed(db, ownerId, unitId, ids),
    Promise.all(planIds.map((planId) => findPlanVersion(db, { ownerId, unitId }, { planId }))),
    listUnits(db, ['department']),
    readCalendar(db, ownerId),
  ])
  const items = running.flatMap((period) => {
    const plan = plans.find((candidate) => candidate?.planId === period.planId)
    if (!plan) return []
    const report = owed.reports.find((row) => row.periodId === period.id)
    const missing = dueFrom(plan, period, 'department').filter(
      ({ code }) => !owed.filled.some((cell) => cell.periodId === period.id && cell.indicatorCode === code),
    )
    const { id, code, name, nameEn } = period
    return owedIn(
      {
        period,
        extendedTo: owed.extendedTo.get(period.id) ?? null,
        report: report ? { stage: reportStage(report) } : null,
        departmentMissing: missing.map((indicator) => indicator.code),
        openSheets: owed.openSheets.filter((sheet) => sheet.periodId === period.id),
      },
      today,
      calendar,
    ).map((each) => ({
      ...each,
      period: { id, code, name, nameEn },
      reportId: each.is === 'report' && can(actor, 'report.read') ? (report?.id ?? null) : null,
      departments: bureausOf(each, missing, departments),
    }))
  })
  return { overdue: items.filter(isOverdue), later: items.filter((item) => !isOverdue(item)).length }
}

/** An extension reaches a year beyond a period's due date at most. */
function isLongClosed(period: PeriodRow, today: string): boolean {
  return period.state === 'closed' && Number(today.slice(0, 4)) - Number(period.dueOn.slice(0, 4)) > 1
}

function bureausOf(
  owed: Owed,
  missing: readonly { departmentId: string | null }[],
  departments: readonly { id: string; name: string; nameEn: string | null }[],
) {
  if (owed.is !== 'department') return []
  return departments
    .filter(({ id }) => missing.some((indicator) => indicator.departmentId === id))
    .map(({ name, nameEn }) => ({ name, nameEn }))
}
