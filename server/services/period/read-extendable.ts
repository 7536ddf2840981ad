import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import { inTransaction } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { isUnitsTurn } from '@/server/domain/report/report'
import { planOfPeriod } from '../plan/plan-of-period'
import { loadUnitRows } from './load-board'

/** Every unit that more time would help in a period, those that missed it first, and the calendar that its day is held against. */
export async function readExtendable(actor: Actor, id: string, now: Date) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const period = await findPeriod(db, scope, id)
      if (!period) throw problem('notFound', {})
      const plan = await planOfPeriod(db, scope, period)
      const calendar = await readCalendar(db, scope.ownerId)
      const rows = await loadUnitRows(db, plan, period, civilDay(now), calendar)
      return {
        units: rows.flatMap(({ unit, report, missed, extension }) =>
          report && isUnitsTurn(report.stage)
            ? [
                {
                  id: unit.id,
                  code: unit.code,
                  name: unit.name,
                  nameEn: unit.nameEn,
                  missed,
                  until: extension?.until ?? null,
                },
              ]
            : [],
        ),
        calendar: [...calendar].filter(([day]) => day > period.dueOn),
      }
    },
    { frozen: true },
  )
}
