import 'server-only'
import type { SourcePlan } from '@/server/domain/plan/source/source-plan'
import { periodScope, YEAR_SCOPE } from '@/server/domain/league/views'
import type { Db } from './client'
import { toDay } from './dates'

/**
 * Plans of one owner and year by their codes, each with its periods and, of those with a publication in force, every unit's
 * published scores: three queries, however many plans, periods and units there are.
 */
export async function listSources(
  db: Db,
  of: { ownerId: string; year: number; codes: readonly string[] },
): Promise<SourcePlan[]> {
  if (of.codes.length === 0) return []
  const plans = await db.plan.findMany({
    where: { ownerId: of.ownerId, year: of.year, code: { in: [...of.codes] }, state: { not: 'draft' } },
    select: {
      id: true,
      code: true,
      name: true,
      nameEn: true,
      periods: {
        select: {
          id: true,
          code: true,
          name: true,
          nameEn: true,
          endsOn: true,
          publications: {
            where: { inForce: true },
            select: { number: true, documentHash: true, runId: true },
          },
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { code: 'asc' },
  })
  const tables = plans.flatMap(({ periods }) =>
    periods.flatMap(({ code, publications }) =>
      publications.flatMap(({ runId }) => [
        { runId, scope: YEAR_SCOPE },
        { runId, scope: periodScope(code) },
      ]),
    ),
  )
  const scores = await db.scoreResult.findMany({
    where: { OR: tables, score: { not: null } },
    select: { runId: true, scope: true, unitId: true, score: true },
  })
  const scoresOf = (runId: string, scope: string) =>
    new Map(
      scores.flatMap((row) =>
        row.runId === runId && row.scope === scope && row.score !== null ? [[row.unitId, row.score]] : [],
      ),
    )
  return plans.map(({ id, code, name, nameEn, periods }) => ({
    planId: id,
    code,
    name,
    nameEn,
    periods: periods.map(({ publications: [inForce], endsOn, ...period }) => ({
      ...period,
      endsOn: toDay(endsOn),
      published: inForce
        ? {
            number: inForce.number,
            hash: inForce.documentHash,
            runId: inForce.runId,
            scores: {
              year: scoresOf(inForce.runId, YEAR_SCOPE),
              period: scoresOf(inForce.runId, periodScope(period.code)),
            },
          }
        : null,
    })),
  }))
}

/** The run behind a publication of a plan, by the plan's code and the publication's number. */
export async function findPublishedRuns(
  db: Db,
  of: { ownerId: string; year: number; publications: readonly { plan: string; publication: number }[] },
) {
  if (of.publications.length === 0) return []
  return db.publication.findMany({
    where: {
      ownerId: of.ownerId,
      OR: of.publications.map(({ plan, publication }) => ({
        number: publication,
        plan: { code: plan, year: of.year },
      })),
    },
    select: {
      number: true,
      runId: true,
      documentHash: true,
      inForce: true,
      plan: { select: { code: true, name: true, nameEn: true } },
      period: { select: { code: true, name: true, nameEn: true } },
    },
  })
}

/**
 * Holds the plans whose results a plan takes until the transaction ends, so that none of them publishes meanwhile; they have
 * no way back to it, so that nobody waits in a circle.
 */
export async function lockSources(tx: Db, planId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT source.id FROM plan own JOIN plan source ON source.owner_id = own.owner_id AND source.year = own.year
    WHERE own.id = ${planId}::uuid AND source.id <> own.id AND source.code IN (
      SELECT i.scoring -> 'from' ->> 'plan' FROM plan_version v JOIN indicator i ON i.version_id = v.id
      WHERE v.plan_id = ${planId}::uuid)
    ORDER BY source.id FOR SHARE OF source`
}
