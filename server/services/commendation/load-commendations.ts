import 'server-only'
import { listInboxAppeals } from '@/server/db/inbox-redress'
import { readCalendar } from '@/server/db/calendar'
import type { Db } from '@/server/db/client'
import { listCommendations } from '@/server/db/commendations'
import { readTable } from '@/server/db/league'
import { findPlanVersion } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import { listRectifications } from '@/server/db/rectifications'
import type { Scope } from '@/server/domain/access/scope'
import { commendable } from '@/server/domain/commendation/commendable'
import { YEAR_SCOPE } from '@/server/domain/league/views'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { dueState } from '@/server/domain/rectification/due-state'

/**
 * A plan's units as its latest publication has them, with what the rule says of each and what was decided; null before anything is
 * published.
 */
export async function loadCommendations(db: Db, { ownerId }: Scope, planId: string, now: Date) {
  const plan = await findPlanVersion(db, { ownerId }, { planId })
  const publications = await listPublications(db, ownerId, { inForce: true })
  const inYear = (periodId: string) => plan?.periods.findIndex(({ id }) => id === periodId) ?? -1
  const [latest] = publications
    .filter(({ periodId }) => inYear(periodId) >= 0)
    .toSorted((a, b) => inYear(b.periodId) - inYear(a.periodId))
  if (!plan || !latest) return null
  const table = await readTable(db, latest.runId, YEAR_SCOPE)
  const orders = await listRectifications(db, { ownerId }, { states: ['issued', 'sentBack'] })
  const calendar = await readCalendar(db, ownerId)
  const appeals = await listInboxAppeals(db, ownerId)
  const decided = await listCommendations(db, { ownerId }, planId)
  const time = { today: civilDay(now), calendar, overdueAfter: deadlinesOf(plan).overdue }
  const overdueOf = (unitId: string) =>
    orders.filter((order) => order.unitId === unitId && dueState(order, time)?.is === 'overdue').length
  const best = plan.settings.grades?.[0]
  const proposals = commendable(
    best?.code ?? null,
    table.map(({ unitId, grade, status }) => ({
      ...{ unitId, grade, status, overdue: overdueOf(unitId) },
      appeals: appeals.filter((appeal) => appeal.unitId === unitId).length,
    })),
  )
  return {
    plan,
    publication: { id: latest.id, number: latest.number, publishedAt: latest.publishedAt },
    period: plan.periods.find(({ id }) => id === latest.periodId) ?? null,
    best: best ?? null,
    rows: proposals.map(({ unitId, against }, at) => ({
      unitId,
      against,
      rank: table[at]?.rank ?? null,
      score: table[at]?.score ?? null,
      grade: table[at]?.grade ?? null,
      decisions: decided.filter((one) => one.unitId === unitId),
    })),
  }
}
