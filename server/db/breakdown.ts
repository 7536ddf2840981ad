import 'server-only'
import type { Db } from './client'
import { toJson } from './json'

/** What the record holds of some periods: the cells that bureaus have filled, and the reports; of one unit where named. */
export async function findOpenRecord(
  db: Db,
  where: { ownerId: string; periodIds: readonly string[]; unitId?: string | undefined },
) {
  const of = { ownerId: where.ownerId, periodId: { in: [...where.periodIds] }, unitId: where.unitId }
  const filled = await db.value.findMany({
    where: { ...of, source: 'department', NOT: { observation: { equals: toJson(null) } } },
    select: { periodId: true, unitId: true, indicatorCode: true },
  })
  const reports = await db.report.findMany({
    where: of,
    select: { id: true, periodId: true, unitId: true, state: true, signedAt: true },
  })
  return {
    filled,
    reports: reports.map(({ signedAt, ...report }) => ({ ...report, signed: signedAt !== null })),
  }
}
