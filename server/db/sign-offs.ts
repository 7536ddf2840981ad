import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { Db } from './client'

/** What bureaus signed for in a period, newest first; one bureau's where named. */
export async function listSignOffs(db: Db, scope: Scope, where: { periodId: string; unitId?: string }) {
  return db.signOff.findMany({
    where: { ownerId: scope.ownerId, periodId: where.periodId, unitId: where.unitId },
    select: { unitId: true, hash: true, cells: true, byName: true, at: true },
    orderBy: { at: 'desc' },
  })
}

export async function insertSignOff(
  tx: Db,
  signOff: {
    id: string
    ownerId: string
    periodId: string
    unitId: string
    hash: string
    cells: number
    byId: string
    byName: string
    at: Date
  },
): Promise<void> {
  await tx.signOff.create({
    data: {
      id: signOff.id,
      ownerId: signOff.ownerId,
      periodId: signOff.periodId,
      unitId: signOff.unitId,
      hash: signOff.hash,
      cells: signOff.cells,
      byId: signOff.byId,
      byName: signOff.byName,
      at: signOff.at,
    },
  })
}
