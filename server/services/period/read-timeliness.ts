import 'server-only'
import { listFirstSignatures } from '@/server/db/board'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { listPeriods, listPlanExtensions } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import type { Actor } from '@/server/domain/access/actor'
import { problem } from '@/server/domain/errors'
import { pageOf } from '@/server/domain/period/board-row'
import { civilDay } from '@/server/domain/period/civil-day'
import { countTimeliness, timelinessOf } from '@/server/domain/period/timeliness'

/** Units on one page of the year's table. */
const PAGE = 100

/**
 * How timely every unit's reports were over a plan's year: in time, in time by an extension, late by how much, missing. One
 * page of units, with the counts of all; as many queries for three thousand units as for nine.
 */
export async function readTimeliness(
  actor: Actor,
  asked: { planId?: string | undefined; find?: string | undefined; page?: number | undefined },
  now: Date,
) {
  const db = database()
  const scope = { ownerId: actor.ownerId }
  const all = await listPeriods(db, scope)
  const plans = [...new Map(all.map(({ planId, plan }) => [planId, { id: planId, ...plan }])).values()]
  const planId = asked.planId ?? plans[0]?.id
  if (planId === undefined) return null
  const [plan, signatures, extensions, calendar] = await Promise.all([
    findPlanVersion(db, scope, { planId }),
    listFirstSignatures(db, planId),
    listPlanExtensions(db, planId),
    readCalendar(db, actor.ownerId),
  ])
  if (!plan) throw problem('notFound', {})
  const today = civilDay(now)
  const at = new Map(signatures.map((row) => [`${row.periodId} ${row.unitId}`, row]))
  const reporting = new Set(signatures.map(({ periodId }) => periodId))
  const periods = plan.periods.filter(({ id }) => reporting.has(id))
  const rows = plan.units.map((unit) => {
    const cells = periods.map((period) => {
      const report = at.get(`${period.id} ${unit.id}`)
      const extendedTo = extensions.get(period.code)?.get(unit.id) ?? null
      const facts = {
        hasReport: report !== undefined,
        firstSignedAt: report?.firstSignedAt ?? null,
        extendedTo,
      }
      return { reportId: report?.reportId ?? null, ...timelinessOf(period, facts, today, calendar) }
    })
    return { unit, cells, counts: countTimeliness(cells) }
  })
  const wanted = asked.find?.trim().toLowerCase() ?? ''
  const page = pageOf(
    rows.filter(({ unit }) =>
      [unit.name, unit.nameEn ?? '', unit.code].some((text) => text.toLowerCase().includes(wanted)),
    ),
    asked.page ?? 1,
    PAGE,
  )
  return {
    plans,
    plan: { id: plan.planId, year: plan.year, name: plan.name, nameEn: plan.nameEn, owner: plan.owner },
    periods: periods.map(({ id, code, name, nameEn, dueOn, state }, index) => ({
      ...{ id, code, name, nameEn, dueOn, state },
      counts: countTimeliness(rows.flatMap(({ cells }) => cells[index] ?? [])),
    })),
    counts: countTimeliness(rows.flatMap(({ cells }) => cells)),
    rows: page.rows,
    page: { at: page.page, pages: page.pages, found: page.found },
  }
}
