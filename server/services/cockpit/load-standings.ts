import 'server-only'
import type { Db } from '@/server/db/client'
import { listTargetMarks } from '@/server/db/cockpit'
import { findVersionParts } from '@/server/db/plans'
import { readRunHead } from '@/server/db/league'
import { readTableRanges } from '@/server/db/simulations'
import { latestDue } from '@/server/domain/cockpit/latest-due'
import { mostMissed } from '@/server/domain/cockpit/most-missed'
import { sureMover } from '@/server/domain/cockpit/sure-mover'
import { whoLeads } from '@/server/domain/cockpit/who-leads'
import type { Statement } from '@/server/domain/cockpit/statement'
import type { readLeague } from '../league/read-league'
import { reasonOf } from './reason-of'

export type ShownLeague = Extract<Awaited<ReturnType<typeof readLeague>>, { run: unknown }>

/** What a published table says: who leads, who surely moved and why, which target is missed most, what is in doubt. */
export async function loadStandings(db: Db, league: ShownLeague) {
  const { view, before, plan, rows } = league
  const [head, marks, past] = await Promise.all([
    readRunHead(db, view.runId),
    listTargetMarks(db, view.runId),
    before ? readTableRanges(db, before.runId, before.scope) : null,
  ])
  const { indicators } = await findVersionParts(db, head.versionId)
  const rangeBefore = new Map(past?.ranges.map((range) => [range.unitId, range]))
  const mover = sureMover(
    rows.map(({ unit, rank, previousRank, range }) => {
      const { rankLow: low, rankHigh: high } = rangeBefore.get(unit.id) ?? { rankLow: null, rankHigh: null }
      return {
        unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
        rank,
        previousRank,
        range: range?.rank ?? null,
        rangeBefore: low === null || high === null ? null : { low, high },
      }
    }),
  )
  return {
    leads: whoLeads(rows, plan.rankBy),
    moved:
      mover === null
        ? null
        : mover === 'none'
          ? ({ is: 'notMoved' } as const)
          : await movedOf(db, league, mover),
    missed: mostMissed(
      indicators.map(({ code, scoring }) => ({ code, direction: scoring.direction ?? ('higher' as const) })),
      latestDue(marks, league.periods),
    ),
    doubts: doubtsOf(league, marks),
  }
}

async function movedOf(
  db: Db,
  { view, before }: ShownLeague,
  { unit, rank, previousRank, range, rangeBefore }: Exclude<ReturnType<typeof sureMover>, 'none' | null>,
): Promise<Statement | null> {
  if (rank === null || previousRank === null || !range || !rangeBefore || !before) return null
  const rose = rank < previousRank
  return {
    is: 'moved',
    unit,
    from: { rank: previousRank, ...rangeBefore },
    to: { rank, ...range },
    rose,
    reason: await reasonOf(db, { before, view }, unit.code, rose),
  }
}

function doubtsOf(
  { rows, periods }: ShownLeague,
  marks: Awaited<ReturnType<typeof listTargetMarks>>,
): Extract<Statement, { is: 'doubts' }> {
  const owed = marks.filter(({ status }) => status === 'missing')
  const period = periods.findLast((code) => owed.some(({ periodCode }) => periodCode === code)) ?? null
  const missing = owed.filter(({ periodCode }) => periodCode === period)
  return {
    is: 'doubts',
    period,
    unreported: missing.length,
    units: new Set(missing.map(({ unitId }) => unitId)).size,
    provisional: rows.filter(({ status }) => status === 'provisional').length,
    questions: null,
  }
}
