import 'server-only'
import type { Db } from '@/server/db/client'
import type { PublicationRow } from '@/server/db/publications'
import { listResults } from '@/server/db/runs'
import { leagueViews, type ShownRun, viewBefore, YEAR_SCOPE } from '@/server/domain/league/views'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'

/** The year's own table as far as it is published, and the ranks of the table before it. */
export async function readTable(
  db: Db,
  plan: PlanVersionFacts,
  lastPlan: PlanVersionFacts | null,
  publications: readonly PublicationRow[],
) {
  const shown = (planId: string): ShownRun[] =>
    publications
      .filter((row) => row.planId === planId)
      .map((row) => ({ runId: row.runId, periodCode: row.period.code }))
  const runs = shown(plan.planId)
  // Mid-year is the year so far, too: whichever comes last says how far the year has come.
  const view = leagueViews(plan.periods, runs).findLast((candidate) => candidate.scope === YEAR_SCOPE)
  if (!view) return null
  const half = leagueViews(plan.periods, runs).find((candidate) => candidate.is === 'half')
  const asked = half?.runId === view.runId ? half : view
  const last = lastPlan ? { periods: lastPlan.periods, runs: shown(lastPlan.planId) } : null
  const before = viewBefore(asked, plan.periods, runs, last)
  const [results, previous] = await Promise.all([
    listResults(db, asked.runId, asked.scope),
    before ? listResults(db, before.runId, before.scope) : [],
  ])
  const publication = publications.find((row) => row.runId === asked.runId)
  if (!publication) return null
  return { view: asked, before, results, previous, publication }
}

export type Table = NonNullable<Awaited<ReturnType<typeof readTable>>>
