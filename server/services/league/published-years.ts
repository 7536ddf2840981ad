import 'server-only'
import type { Db } from '@/server/db/client'
import { listPlanVersions } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'

/**
 * A county's plans in the order of the years, and of each year that has any the publication that goes furthest: its run
 * holds every period up to then. As many queries for ten years as for one.
 */
export async function publishedYears(db: Db, scope: { ownerId: string }) {
  const [plans, publications] = await Promise.all([
    listPlanVersions(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
  ])
  const years = plans.flatMap((plan) => {
    const last = publications
      .filter((row) => row.planId === plan.planId)
      .sort((a, b) => b.period.position - a.period.position)[0]
    return last
      ? [{ plan, runId: last.runId, counted: last.period.position + 1, publication: toBasis(plan, last) }]
      : []
  })
  return { latest: plans.at(-1) ?? null, years, basis: years.at(-1)?.publication ?? null }
}

/** Which publication a chart rests on: what its foot and its file say. */
function toBasis(
  plan: PlanVersionFacts,
  row: { number: number; publishedAt: Date; period: { code: string; name: string; nameEn: string } },
) {
  const { code, name, nameEn } = row.period
  return {
    owner: plan.owner,
    number: row.number,
    publishedAt: row.publishedAt,
    period: { code, name, nameEn },
  }
}
