import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { PlanDeadlines } from '@/server/domain/plan/deadlines'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import type { PlanPaper } from '@/server/domain/plan/document/plan-paper'
import type { Db } from './client'

/** What a plan version says on paper beside what the engine reads. */
export async function findPaper(db: Db, versionId: string): Promise<PlanPaper> {
  const row = await db.planVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      pointsTotal: true,
      vetoes: true,
      adjustments: true,
      deadlines: true,
      indicators: { select: { code: true, post: true, measures: true, clause: true, superior: true } },
    },
  })
  return {
    pointsTotal: row.pointsTotal,
    vetoes: row.vetoes as PlanDocument['vetoes'],
    adjustments: row.adjustments as PlanDocument['adjustments'],
    ...(row.deadlines === null ? {} : { deadlines: row.deadlines as PlanDeadlines }),
    indicators: Object.fromEntries(
      row.indicators.map(({ code, post, measures, clause, superior }) => [
        code,
        {
          post: post ?? '',
          measures,
          clause,
          superior: superior as PlanDocument['indicators'][number]['superior'],
        },
      ]),
    ),
  }
}

/** The plans in a scope that have a published version, latest year first, each with its versions. */
export async function listPlanHeads(db: Db, scope: Scope) {
  const rows = await db.plan.findMany({
    where: {
      ownerId: scope.ownerId,
      versions: {
        some: {
          publishedAt: { not: null },
          units: scope.unitId === undefined ? undefined : { some: { unitId: scope.unitId } },
        },
      },
    },
    select: {
      id: true,
      code: true,
      name: true,
      nameEn: true,
      year: true,
      assessedLevel: true,
      state: true,
      versions: {
        where: { publishedAt: { not: null } },
        select: {
          id: true,
          number: true,
          reason: true,
          publishedAt: true,
          _count: { select: { units: true, indicators: true } },
        },
        orderBy: { number: 'desc' },
      },
    },
    orderBy: [{ year: 'desc' }, { code: 'asc' }],
  })
  return rows.map(({ versions, ...plan }) => ({
    ...plan,
    versions: versions.map(({ _count, ...version }) => ({ ...version, ..._count })),
  }))
}
