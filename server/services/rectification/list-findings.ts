import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { findPaper } from '@/server/db/plan-papers'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import {
  countByPlan,
  listCompared,
  listRectifications,
  type RectificationRow,
} from '@/server/db/rectifications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { workingDaysBetween } from '@/server/domain/calendar/working-days'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { dueState } from '@/server/domain/rectification/due-state'
import { lineOf } from '@/server/domain/rectification/line-of'
import { planToShow } from '@/server/domain/rectification/plan-to-show'
import { isUnsettled, rectificationStates } from '@/server/domain/rectification/rectification'
import { recurrences } from '@/server/domain/rectification/recurrence'
import { wallOf } from '@/server/domain/rectification/wall'

/** Which findings are asked for, as the address says it. */
export interface FindingsAsked {
  planId?: string | undefined
  show?: FindingsShown | undefined
  unit?: string | undefined
  /** An indicator's code; empty: what concerns none. */
  indicator?: string | undefined
}

export const findingsShown = [
  'open',
  'proposed',
  'toAnswer',
  'toVerify',
  'overdue',
  'supervised',
  'closed',
  'all',
] as const
export type FindingsShown = (typeof findingsShown)[number]

/**
 * The findings of one plan: the one named, else the latest in which something is left to do, else the latest. Counted on the wall, and those
 * asked for as a list.
 */
export async function listFindings(actor: Actor, now: Date, asked: FindingsAsked) {
  const db = database()
  const scope = scopeOf(actor)
  const [all, unsettled] = await Promise.all([
    listPlans(db, scope),
    countByPlan(db, scope, rectificationStates.filter(isUnsettled)),
  ])
  const plans = all.map((one) => ({ ...one, open: unsettled.get(one.id) ?? 0 }))
  const chosen = planToShow(plans, asked.planId)
  const plan = chosen && (await findPlanVersion(db, scope, { planId: chosen.id }))
  if (!plan)
    return { plans, plan: null, units: [], indicators: [], wall: [], findings: [], counts: null, form: null }
  const records = actor.role === 'office' || actor.role === 'leader'
  const [calendar, rows, compared, paper] = await Promise.all([
    readCalendar(db, scope.ownerId),
    listRectifications(db, scope, { planIds: [plan.planId] }),
    listCompared(db, scope.ownerId, plan, scope.unitId),
    records ? findPaper(db, plan.versionId) : null,
  ])
  const time = { today: civilDay(now), calendar, overdueAfter: deadlinesOf(plan).overdue }
  const recurring = recurrences(compared)
  const told = rows.map((row) => ({
    ...row,
    age: workingDaysBetween(row.foundOn, time.today, calendar),
    due: dueState(row, time),
    times: recurring.get(row.id)?.times ?? 1,
  }))
  const open = told.filter(({ state }) => isUnsettled(state))
  const unit = plan.units.find(({ code }) => code === asked.unit)
  const shown = asked.show ?? 'open'
  const count = (of: FindingsShown) => told.filter((row) => isShown(of, row)).length
  return {
    plans,
    plan: {
      id: plan.planId,
      year: plan.year,
      name: plan.name,
      nameEn: plan.nameEn,
      owner: plan.owner,
      overdueAfter: time.overdueAfter,
    },
    units: plan.units.map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn })),
    indicators: plan.indicators.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    wall: wallOf(
      open,
      plan.indicators.map(({ code }) => code),
    ),
    findings: told
      .filter(
        (row) =>
          isShown(shown, row) &&
          (asked.unit === undefined || row.unitId === unit?.id) &&
          (asked.indicator === undefined || (row.indicatorCode ?? '') === asked.indicator),
      )
      .map((row) => ({ ...row, line: lineOf(plan, row) })),
    counts: Object.fromEntries(findingsShown.map((of) => [of, count(of)])) as Record<FindingsShown, number>,
    /** What a new finding can name; null for whoever records none. */
    form: paper && {
      today: time.today,
      periods: plan.periods
        .filter(({ state }) => state !== 'scheduled')
        .map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn })),
      posts: Object.fromEntries(Object.entries(paper.indicators).map(([code, { post }]) => [code, post])),
      lines: plan.sheetItems.map(({ indicatorCode, code, name, nameEn }) => ({
        indicatorCode,
        code,
        name,
        nameEn,
      })),
    },
  }
}

function isShown(
  shown: FindingsShown,
  row: Pick<RectificationRow, 'state' | 'supervised'> & { due: { is: string } | null },
): boolean {
  switch (shown) {
    case 'open':
      return isUnsettled(row.state)
    case 'proposed':
      return row.state === 'proposed'
    case 'toAnswer':
      return row.state === 'issued' || row.state === 'sentBack'
    case 'toVerify':
      return row.state === 'answered' || row.state === 'verified'
    case 'overdue':
      return row.due !== null && row.due.is !== 'running'
    case 'supervised':
      return row.supervised && row.state !== 'closed'
    case 'closed':
      return row.state === 'closed' || row.state === 'dropped'
    case 'all':
      return true
  }
}
