import 'server-only'
import { database } from '@/server/db/client'
import { countSheets } from '@/server/db/round-sheets'
import { listRounds as listRows } from '@/server/db/rounds'
import type { Actor } from '@/server/domain/access/actor'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'

/** The rounds that this person may know of, with how far their sheets are; a unit those that have started with it. */
export async function listRounds(actor: Actor) {
  const db = database()
  const rounds = await listRows(db, scopeOf(actor))
  const forUnit = unitRoles.includes(actor.role)
  const sheets = forUnit
    ? []
    : await countSheets(
        db,
        rounds.map(({ id }) => id),
      )
  return rounds.map(
    ({
      id,
      kind,
      name,
      state,
      startsOn,
      endsOn,
      counts,
      checks,
      plannedAt,
      cancelledReason,
      period,
      scheme,
      ...round
    }) => {
      const own = sheets.filter(({ roundId }) => roundId === id)
      const sum = (rows: typeof own) => rows.reduce((total, { count }) => total + count, 0)
      return {
        id,
        kind,
        name,
        state,
        startsOn,
        endsOn,
        counts,
        checks,
        standing: plannedAt === null,
        cancelledReason: forUnit ? null : cancelledReason,
        inspectors: round.inspectors,
        villages: round.villages,
        units: forUnit ? null : (scheme?.units.length ?? sum(own)),
        sheets: forUnit ? null : { all: sum(own), done: sum(own.filter((row) => row.state !== 'open')) },
        period: {
          id: period.id,
          code: period.code,
          name: period.name,
          nameEn: period.nameEn,
          state: period.state,
          year: period.plan.year,
          plan: { name: period.plan.name, nameEn: period.plan.nameEn },
        },
      }
    },
  )
}

export type ListedRound = Awaited<ReturnType<typeof listRounds>>[number]
