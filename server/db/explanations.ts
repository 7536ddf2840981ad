import 'server-only'
import type { Explanation } from '@/server/domain/check/run-checks'
import type { Source } from '@/server/domain/scoring/case'
import type { Db } from './client'

const columns = { checkCode: true, about: true, text: true, version: true, byName: true, at: true } as const

/** What was explained of some units' figures of one source in a period, oldest first, every version of it. */
export async function listExplanations(
  db: Db,
  where: { periodId: string; unitIds: readonly string[]; source: Source },
): Promise<(Explanation & { unitId: string })[]> {
  const rows = await db.checkExplanation.findMany({
    where: { periodId: where.periodId, unitId: { in: [...where.unitIds] }, source: where.source },
    select: { ...columns, unitId: true },
    orderBy: [{ at: 'asc' }, { version: 'asc' }],
  })
  return rows.map(({ checkCode, ...row }) => ({ check: checkCode, ...row }))
}

export interface NewExplanation {
  ownerId: string
  periodId: string
  unitId: string
  source: Source
  checkCode: string
  version: number
  about: string
  text: string
  byId: string
  byName: string
  at: Date
}

/** Adds an explanation, if nobody else added that version first. */
export async function insertExplanation(tx: Db, row: NewExplanation): Promise<boolean> {
  const { count } = await tx.checkExplanation.createMany({ data: [{ ...row }], skipDuplicates: true })
  return count === 1
}
