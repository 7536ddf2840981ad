import 'server-only'
import { database } from '@/server/db/client'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { listPublications, type PublicationRow } from '@/server/db/publications'
import { listResults } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { headline } from '@/server/domain/league/headline'
import { leagueViews, type ShownRun, viewBefore } from '@/server/domain/league/views'
import { visibleRun } from './visible-run'

/**
 * One league table: of a year and a view (see `leagueViews`), from what is published; or of one run, which the office
 * may look at before publishing. Ranks and marks are read as they were stored.
 */
export async function readLeague(
  actor: Actor,
  input: { year?: number | undefined; view?: string | undefined; runId?: string | undefined },
) {
  const scope = { ownerId: scopeOf(actor).ownerId }
  const db = database()
  const [plans, publications, draft] = await Promise.all([
    listPlans(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
    input.runId === undefined ? null : visibleRun(db, actor, input.runId),
  ])
  const year = draft
    ? plans.find((plan) => plan.id === draft.planId)?.year
    : (input.year ?? latestYear(publications) ?? plans[0]?.year)
  const own = plans.find((plan) => plan.year === year)
  const years = plans.map((plan) => plan.year)
  if (!own) {
    if (input.year !== undefined) throw problem('notFound', {})
    return { years, plan: null, views: [], view: null, rows: [], run: null, publication: null, headline: [] }
  }
  const lastOwn = plans.find((plan) => plan.year === own.year - 1)
  const [plan, lastPlan] = await Promise.all([
    findPlanVersion(db, scope, { planId: own.id }),
    lastOwn ? findPlanVersion(db, scope, { planId: lastOwn.id }) : null,
  ])
  if (!plan) throw problem('notFound', {})

  const shown = (planId: string): ShownRun[] =>
    publications.filter((row) => row.planId === planId).map(toShown)
  // A draft stands in for what is published of its own period; the periods before it stay as published.
  const runs = draft
    ? [
        ...shown(plan.planId).filter(
          (run) => positionOf(plan.periods, run.periodCode) < positionOf(plan.periods, draft.period.code),
        ),
        { runId: draft.id, periodCode: draft.period.code },
      ]
    : shown(plan.planId)
  const views = leagueViews(plan.periods, runs)
  const latest = plan.periods.findLast((period) => runs.some((run) => run.periodCode === period.code))
  const view =
    input.view === undefined
      ? (views.find(
          (candidate) => candidate.code === (latest?.phaseCode === 'half' ? 'half' : latest?.code),
        ) ?? null)
      : views.find((candidate) => candidate.code === input.view)
  if (view === undefined) throw problem('notFound', {})
  const base = {
    years,
    plan: {
      id: plan.planId,
      year: plan.year,
      name: plan.name,
      nameEn: plan.nameEn,
      owner: plan.owner,
      tieBreak: plan.settings.tieBreak ?? [],
      categories: plan.categories,
      periods: plan.periods,
      units: plan.units.length,
      version: plan.number,
    },
    views,
  }
  if (view === null) return { ...base, view, rows: [], run: null, publication: null, headline: [] }
  const before = viewBefore(
    view,
    plan.periods,
    runs,
    lastPlan ? { periods: lastPlan.periods, runs: shown(lastPlan.planId) } : null,
  )
  const [results, previous, run] = await Promise.all([
    listResults(db, view.runId, view.scope),
    before ? listResults(db, before.runId, before.scope) : [],
    visibleRun(db, actor, view.runId),
  ])
  const rankBefore = new Map(previous.map((row) => [row.unit.id, row.rank]))
  const rows = results.map((row) => ({ ...row, previousRank: rankBefore.get(row.unit.id) ?? null }))
  const publication = publications.find((row) => row.runId === run.id) ?? null
  return {
    ...base,
    view,
    before: before && { ...before, year: before.periodCode.slice(0, 4) },
    rows,
    run: { id: run.id, number: run.number, createdAt: run.createdAt, planVersion: run.planVersion.number },
    publication: publication && {
      id: publication.id,
      number: publication.number,
      publishedAt: publication.publishedAt,
      publishedByName: publication.publishedByName,
      documentHash: publication.documentHash,
    },
    headline: headline(rows),
  }
}

/** The latest year that has a table, not the one that was last corrected. */
function latestYear(publications: readonly PublicationRow[]): number | undefined {
  return publications.length === 0 ? undefined : Math.max(...publications.map((row) => row.plan.year))
}

function toShown(row: PublicationRow): ShownRun {
  return { runId: row.runId, periodCode: row.period.code }
}

function positionOf(periods: readonly { code: string }[], code: string): number {
  return periods.findIndex((period) => period.code === code)
}
