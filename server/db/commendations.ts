import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { Db } from './client'

export const commendationDecisions = ['commended', 'passedOver'] as const
export type CommendationDecision = (typeof commendationDecisions)[number]

export interface NewCommendation {
  id: string
  ownerId: string
  planId: string
  publicationId: string
  unitId: string
  decision: CommendationDecision
  words: string | null
  byId: string
  byName: string
  at: Date
}

export async function insertCommendation(tx: Db, row: NewCommendation): Promise<void> {
  await tx.commendation.create({ data: row })
}

/** Every decision on units in scope under a plan, the latest first: of one unit the first is in force. */
export async function listCommendations(db: Db, scope: Scope, planId: string) {
  const rows = await db.commendation.findMany({
    where: { ...scope, planId },
    select: {
      id: true,
      publicationId: true,
      unitId: true,
      decision: true,
      words: true,
      byName: true,
      at: true,
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({ ...row, decision: row.decision as CommendationDecision }))
}
