import 'server-only'
import type { Db } from '@/server/db/client'
import { listPlanVersions } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import { problem } from '@/server/domain/errors'
import { plansOf, plansThrough } from '@/server/domain/plan/choose-plan'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'

/**
 * A county's plan through the years (see `plansThrough`), and of each year that has any the publication that goes furthest:
 * its run holds every period up to then. As many queries for ten years as for one. `plans`: what else the latest year offers.
 */
export async function publishedYears(db: Db, scope: { ownerId: string }, code: string | undefined) {
  const [all, publications] = await Promise.all([
    listPlanVersions(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
  ])
  const plans = plansThrough(all, code)
  const latest = plans.at(-1) ?? null
  if (latest === null && code !== undefined) throw problem('notFound', {})
  const years = plans.flatMap((plan) => {
    const last = publications
      .filter((row) => row.planId === plan.planId)
      .sort((a, b) => b.period.position - a.period.position)[0]
    return last
      ? [{ plan, runId: last.runId, counted: last.period.position + 1, publication: toBasis(plan, last) }]
      : []
  })
  return {
    latest,
    plans: latest ? plansOf(all, latest.year).map(named) : [],
    years,
    basis: years.at(-1)?.publication ?? null,
  }
}

const named = ({ code, name, nameEn }: PlanVersionFacts) => ({ code, name, nameEn })

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
