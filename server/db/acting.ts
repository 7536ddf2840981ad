import 'server-only'
import type { SigningRole } from '@/server/domain/access/acting'
import type { Role } from '@/server/domain/access/roles'
import type { Db } from './client'
import { fromDay, toDay } from './dates'

export interface NewActingSigner {
  id: string
  ownerId: string
  unitId: string
  forId: string
  forName: string
  forRole: SigningRole
  actingId: string
  actingName: string
  from: string
  until: string
  reason: string
  createdAt: Date
}

export async function insertActing(tx: Db, { from, until, ...row }: NewActingSigner): Promise<void> {
  await tx.actingSigner.create({ data: { ...row, fromOn: fromDay(from), toOn: fromDay(until) } })
}

const columns = {
  id: true,
  forId: true,
  forName: true,
  actingId: true,
  actingName: true,
  fromOn: true,
  toOn: true,
  reason: true,
  createdAt: true,
  revokedAt: true,
  revokedByName: true,
} as const

/** Every appointment that a person made, or by which they stand in, the latest first. */
export async function listActing(db: Db, userId: string) {
  const rows = await db.actingSigner.findMany({
    where: { OR: [{ forId: userId }, { actingId: userId }] },
    select: columns,
    orderBy: [{ createdAt: 'desc' }],
  })
  return rows.map(({ fromOn, toOn, ...row }) => ({ ...row, from: toDay(fromOn), until: toDay(toOn) }))
}

export type ActingRow = Awaited<ReturnType<typeof listActing>>[number]

/** The accounts of a unit that may stand in, by role; the person themselves left out. */
export async function listStandIns(db: Db, unitId: string, roles: readonly Role[], exceptId: string) {
  return db.user.findMany({
    where: { unitId, role: { in: [...roles] }, active: true, id: { not: exceptId } },
    select: { id: true, name: true, role: true },
    orderBy: [{ role: 'asc' }, { name: 'asc' }],
  })
}

/** Ends appointments once; those that were ended before stay as they are. Returns how many it ended. */
export async function revokeActing(
  tx: Db,
  where: { id: string; forId: string } | { anyOf: string },
  by: { name: string; at: Date },
): Promise<number> {
  const { count } = await tx.actingSigner.updateMany({
    where: {
      revokedAt: null,
      ...('anyOf' in where
        ? { OR: [{ forId: where.anyOf }, { actingId: where.anyOf }] }
        : { id: where.id, forId: where.forId }),
    },
    data: { revokedAt: by.at, revokedByName: by.name },
  })
  return count
}

/** Holds an account's row, so that two appointments of one person are decided one after the other. */
export async function lockPrincipal(tx: Db, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
}
