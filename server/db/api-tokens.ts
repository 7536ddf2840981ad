import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { Db } from './client'

/** What is shown of a key; never its hash. */
const shown = {
  id: true,
  name: true,
  ending: true,
  indicators: true,
  units: true,
  createdByName: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
  revokedByName: true,
  unit: { select: { id: true, code: true, name: true, nameEn: true } },
} as const

/** The keys within a scope, newest first; of one bureau where named. */
export async function listApiTokens(db: Db, scope: Scope, unitId?: string) {
  return db.apiToken.findMany({
    where: { ownerId: scope.ownerId, unitId },
    select: shown,
    orderBy: [{ unit: { code: 'asc' } }, { createdAt: 'desc' }],
  })
}

export interface NewApiToken {
  id: string
  ownerId: string
  unitId: string
  name: string
  hash: string
  ending: string
  indicators: readonly string[]
  units: readonly string[]
  createdById: string
  createdByName: string
  createdAt: Date
  expiresAt: Date
}

/** Adds a key. Refuses a name that the bureau has used already with `isDuplicate`'s error. */
export async function insertApiToken(tx: Db, token: NewApiToken): Promise<void> {
  await tx.apiToken.create({
    data: {
      id: token.id,
      ownerId: token.ownerId,
      unitId: token.unitId,
      name: token.name,
      hash: token.hash,
      ending: token.ending,
      indicators: [...token.indicators],
      units: [...token.units],
      createdById: token.createdById,
      createdByName: token.createdByName,
      createdAt: token.createdAt,
      expiresAt: token.expiresAt,
    },
  })
}

/** The key that a secret's hash belongs to, with who made it. */
export async function findApiToken(db: Db, hash: string) {
  return db.apiToken.findUnique({ where: { hash }, select: { ...shown, ownerId: true, createdById: true } })
}

export async function touchApiToken(tx: Db, id: string, at: Date): Promise<void> {
  await tx.apiToken.update({ where: { id }, data: { lastUsedAt: at } })
}

/** Ends a key. Null where there is none in scope, or it was ended before. */
export async function endApiToken(
  tx: Db,
  scope: Scope,
  where: { id: string; unitId?: string | undefined },
  by: { name: string; at: Date },
) {
  const ended = await tx.apiToken.updateManyAndReturn({
    where: { id: where.id, ownerId: scope.ownerId, unitId: where.unitId, revokedAt: null },
    data: { revokedAt: by.at, revokedByName: by.name },
    select: { name: true, ending: true },
  })
  return ended[0] ?? null
}
