import 'server-only'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { chooseStatements } from '@/server/domain/cockpit/choose-statements'
import { readIntegrity } from '../integrity/read-integrity'
import { readLeague } from '../league/read-league'
import { loadPending } from './load-pending'
import { loadStandings } from './load-standings'

/**
 * What a leader has to know now: up to five statements, chosen from what is published and from what waits, with the lists that they
 * rest on. The number of queries does not grow with units, periods or indicators.
 */
export async function readCockpit(actor: Actor, now: Date) {
  const db = database()
  const league = await readLeague(actor, {})
  const shown = league.plan === null ? null : league
  const [standings, pending, questions] = await Promise.all([
    shown && loadStandings(db, shown),
    loadPending(db, actor, now),
    can(actor, 'integrity.read') ? countOpen(actor, now) : null,
  ])
  return {
    today: pending.today,
    table: shown && {
      plan: {
        code: shown.plan.code,
        year: shown.plan.year,
        name: shown.plan.name,
        nameEn: shown.plan.nameEn,
        owner: shown.plan.owner,
        version: shown.plan.version,
        decimals: shown.plan.decimals,
        rankBy: shown.plan.rankBy,
        periods: shown.plan.periods,
        indicators: shown.plan.indicators,
      },
      /** What an address says of the plan. */
      asked: shown.plans.length > 0 ? shown.plan.code : null,
      view: shown.view,
      before: shown.before,
      run: shown.run,
      publication: shown.publication,
      rows: shown.rows.map(({ unit, rank, previousRank, score, status, range }) => ({
        unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn, group: unit.group },
        rank,
        previousRank,
        score,
        status,
        range,
      })),
      waiting: shown.simulation === null,
    },
    statements: chooseStatements([
      standings?.leads ?? null,
      standings?.moved ?? null,
      standings?.missed ?? null,
      pending.rectifications,
      pending.decisions,
      pending.late,
      { ...(standings?.doubts ?? NO_DOUBTS), questions },
    ]),
    overdue: pending.overdue,
    overdueAfter: pending.overdueAfter,
  }
}

const NO_DOUBTS = { is: 'doubts', period: null, unreported: 0, units: 0, provisional: 0 } as const

/** The questions of the integrity board that nobody has answered, for whoever may look at it. */
async function countOpen(actor: Actor, now: Date): Promise<number> {
  const board = await readIntegrity(actor, {}, now)
  return board.plan === null ? 0 : board.questions.filter(({ state }) => state === 'open').length
}
