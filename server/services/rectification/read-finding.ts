import 'server-only'
import { listAppeals } from '@/server/db/appeals'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { findPaper } from '@/server/db/plan-papers'
import { findPlanVersion } from '@/server/db/plans'
import { findRectification, listCompared, listRectificationEvents } from '@/server/db/rectifications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { workingDaysBetween } from '@/server/domain/calendar/working-days'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { dueState } from '@/server/domain/rectification/due-state'
import { lineOf } from '@/server/domain/rectification/line-of'
import { possibleSteps, seenByUnit } from '@/server/domain/rectification/rectification'
import { recurrences } from '@/server/domain/rectification/recurrence'

/** One finding whole: what was found and ordered, what became of it, what was found before, and what the reader may do. */
export async function readFinding(actor: Actor, now: Date, id: string) {
  const db = database()
  const scope = scopeOf(actor)
  const finding = await findRectification(db, scope, id)
  if (!finding) throw problem('notFound', {})
  const [plan, events, calendar, compared] = await Promise.all([
    findPlanVersion(db, { ownerId: scope.ownerId }, { planId: finding.planId }),
    listRectificationEvents(db, finding.id),
    readCalendar(db, scope.ownerId),
    listCompared(db, scope.ownerId, finding.plan, finding.unitId),
  ])
  if (!plan) throw problem('notFound', {})
  const today = civilDay(now)
  const recurrence = recurrences(compared).get(finding.id)
  // A unit's accounts see those of the earlier ones that were ordered.
  const visible = compared.filter(
    ({ state }) => scope.unitId === undefined || seenByUnit.some((seen) => seen === state),
  )
  const indicator = plan.indicators.find(({ code }) => code === finding.indicatorCode)
  // Which appeal it was that decided on it.
  const appeals =
    finding.sheetId !== null && events.some(({ action }) => action === 'overturned' || action === 'reduced')
      ? await listAppeals(
          db,
          { ownerId: finding.ownerId },
          {
            sheetId: finding.sheetId,
            indicatorCode: finding.indicatorCode ?? '',
            states: ['upheld', 'partlyUpheld'],
          },
        )
      : []
  const appeal = appeals.find(({ itemCode }) => itemCode === finding.lineCode)
  const orders = actor.role === 'office' || actor.role === 'leader'
  return {
    finding,
    events,
    owner: plan.owner,
    indicator: indicator ? { code: indicator.code, name: indicator.name, nameEn: indicator.nameEn } : null,
    line: lineOf(plan, finding),
    today,
    age: workingDaysBetween(finding.foundOn, today, calendar),
    due: dueState(finding, { today, calendar, overdueAfter: deadlinesOf(plan).overdue }),
    times: recurrence?.times ?? 1,
    earlier: (recurrence?.earlier ?? []).flatMap((other) => {
      const found = visible.find((one) => one.id === other)
      return found ? [{ id: found.id, foundOn: found.foundOn, state: found.state }] : []
    }),
    appeal: appeal ? { id: appeal.id, number: appeal.number, year: appeal.plan.year } : null,
    actions: possibleSteps(actor.role, finding),
    /** The post that the plan names for the indicator, to begin an order with. */
    post: orders
      ? ((await findPaper(db, plan.versionId)).indicators[finding.indicatorCode ?? '']?.post ?? '')
      : '',
  }
}
