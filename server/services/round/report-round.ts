import 'server-only'
import { database } from '@/server/db/client'
import { listDraws } from '@/server/db/draws'
import { findRound } from '@/server/db/rounds'
import { listSheets } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { roundSummary } from '@/server/domain/inspection/report/round-report'
import { loadReports } from '../sheet/load-reports'
import { maySee } from '../sheet/may-see'

/** A round with all its townships in one: what its completed sheets say, as far as they are the reader's to see, and its draw. */
export async function reportRound(actor: Actor, id: string, now: Date) {
  const db = database()
  const scope = scopeOf(actor)
  const round = await findRound(db, scope, id)
  if (!round) throw problem('notFound', {})
  const [draws, all] = await Promise.all([
    listDraws(db, id),
    listSheets(db, scope, { periodId: round.period.id }),
  ])
  const sheets = all.filter((sheet) => sheet.round.id === id)
  const reports = await loadReports(
    db,
    { actor, now },
    scope,
    sheets.filter((sheet) => maySee(actor, sheet)),
  )
  const draw = draws.findLast(({ outcome }) => outcome !== null)
  const { name, kind, state, startsOn, endsOn, counts, period } = round
  return {
    round: { name, kind, state, startsOn, endsOn, counts, period },
    /** The draw that holds; null where nothing was drawn. */
    draw: draw?.outcome
      ? {
          number: draw.number,
          frameHash: draw.frameHash,
          commitment: draw.commitment,
          committedByName: draw.committedByName,
          committedAt: draw.committedAt,
          seed: draw.outcome.seed,
          given: draw.outcome.number,
          givenByName: draw.outcome.givenByName,
          givenAt: draw.outcome.givenAt,
        }
      : null,
    summary: roundSummary(
      sheets.map(({ id: sheetId, unit, team, villages, inspectorName }) => ({
        unit,
        team:
          team.length > 0
            ? team.map((member) => member.inspectorName)
            : inspectorName === null
              ? []
              : [inspectorName],
        villages,
        report: reports.get(sheetId) ?? null,
      })),
    ),
    /** The latest that it tells of: the day of the document. */
    latest: new Date(
      Math.max(
        new Date(startsOn).getTime(),
        ...[...reports.values()].map(({ sheet }) => sheet.completedAt?.getTime() ?? 0),
      ),
    ),
  }
}

export type RoundReport = Awaited<ReturnType<typeof reportRound>>
