import { v7 as uuidv7 } from 'uuid'
import { database } from '@/server/db/client'
import { listPeriods } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import type { Actor } from '@/server/domain/access/actor'
import { placeCounty } from './place-county'

/** A county whose table is stored and published, without anything that it was scored from. */
export interface StoredCounty {
  townships: number
  actor: Actor
  period: string
  runId: string
}

/**
 * Founds a county of so many townships and writes one published table of totals for it: what a page reads of a ranking is there, as if it had
 * been scored, in a size that nobody has the patience to enter.
 */
export async function storeResults(
  code: string,
  townships: number,
  passwordHash: string,
): Promise<StoredCounty> {
  const { ownerId, planId, actors } = await placeCounty(code, townships, passwordHash)
  const db = database()
  const [period] = await listPeriods(db, { ownerId })
  const version = await findPlanVersion(db, { ownerId }, { planId })
  if (!period || !version) throw new Error('the plan has no period')
  const { userId, name } = actors.office
  const at = new Date('2026-04-28T02:00:00Z')
  const runId = uuidv7()
  await db.period.update({ where: { id: period.id }, data: { state: 'closed' } })
  await db.scoreRun.create({
    data: {
      ...{ id: runId, ownerId, planId, versionId: version.versionId, periodId: period.id, number: 1 },
      ...{ engine: 'stored', inputs: {}, inputHash: '-', resultHash: '-' },
      ...{ createdById: userId, createdByName: name, createdAt: at },
    },
  })
  const categories = Object.fromEntries(version.categories.map((one) => [one.code, { marks: 9, points: 10 }]))
  const rows = version.units.map(({ id }, index) => ({ id, index, score: 100 - (100 * index) / townships }))
  for (const scope of [`period:${period.code}`, 'year'])
    await db.$executeRaw`
      INSERT INTO score_result (run_id, scope, unit_id, position, score, rank, rank_without_veto, status, grade, categories,
        explanation)
      SELECT ${runId}::uuid, ${scope}, r.id, r.index + 1, r.score, r.index + 1, r.index + 1, 'ranked', 'good',
        ${JSON.stringify(categories)}::jsonb, '{}'::jsonb
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, index int, score float8)`
  await db.publication.create({
    data: {
      ...{ id: uuidv7(), ownerId, planId, periodId: period.id, runId, number: 1 },
      ...{ document: {}, documentHash: '-', publishedById: userId, publishedByName: name, publishedAt: at },
    },
  })
  return { townships, actor: actors.leader, period: period.code, runId }
}
