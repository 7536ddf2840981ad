import 'server-only'
import type { ActingFor } from '@/server/domain/access/acting'
import type { Actor } from '@/server/domain/access/actor'
import { ownerOf } from '@/server/domain/access/actor'
import type { Role } from '@/server/domain/access/roles'
import type { Db } from './client'

const unitColumns = { id: true, code: true, name: true, nameEn: true, level: true, parentId: true } as const

const listed = {
  id: true,
  username: true,
  name: true,
  role: true,
  active: true,
  mustChangePassword: true,
  failedSignIns: true,
  lockedUntil: true,
  createdAt: true,
  version: true,
  successorId: true,
  unit: { select: unitColumns },
} as const

/** What signing in has to know of an account, found by its user name whatever the case. */
export async function findAccount(db: Db, username: string) {
  return db.user.findFirst({
    where: { username: username.toLowerCase() },
    select: { ...listed, passwordHash: true },
  })
}

/** The account behind a session, as an actor; null where it is gone or disabled. */
export async function findActor(db: Db, userId: string): Promise<Actor | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: listed })
  return user?.active ? toActor(user) : null
}

/** An account's row as an actor. */
export function toActor(user: {
  id: string
  username: string
  name: string
  role: Role
  mustChangePassword: boolean
  unit: Actor['unit']
  actingFor?: readonly ActingFor[]
}): Actor {
  return {
    userId: user.id,
    username: user.username,
    name: user.name,
    role: user.role,
    unit: user.unit,
    ownerId: ownerOf(user.role, user.unit),
    mustChangePassword: user.mustChangePassword,
    ...(user.actingFor && user.actingFor.length > 0 ? { actingFor: user.actingFor } : {}),
  }
}

/** All accounts, by unit and name. */
export async function listUsers(db: Db) {
  return db.user.findMany({
    select: listed,
    orderBy: [{ unit: { code: 'asc' } }, { role: 'asc' }, { username: 'asc' }],
  })
}

export async function findUser(db: Db, id: string) {
  return db.user.findUnique({ where: { id }, select: listed })
}

export async function countUsers(db: Db): Promise<number> {
  return db.user.count()
}

export interface NewUser {
  id: string
  username: string
  name: string
  passwordHash: string
  role: Role
  unitId: string
  mustChangePassword: boolean
  createdAt: Date
}

/** Adds an account. User names are kept in lower case. Refuses a duplicate with `isDuplicate`'s error. */
export async function insertUser(db: Db, user: NewUser): Promise<void> {
  await db.user.create({
    data: {
      id: user.id,
      username: user.username.toLowerCase(),
      name: user.name,
      passwordHash: user.passwordHash,
      role: user.role,
      unitId: user.unitId,
      mustChangePassword: user.mustChangePassword,
      createdAt: user.createdAt,
    },
  })
}

export interface UserPatch {
  name?: string
  role?: Role
  active?: boolean
  successorId?: string
  passwordHash?: string
  mustChangePassword?: boolean
  failedSignIns?: number
  lockedUntil?: Date | null
}

/** Changes an account if it is still at `version`; false where somebody was first. */
export async function updateUser(db: Db, id: string, version: number, patch: UserPatch): Promise<boolean> {
  const { count } = await db.user.updateMany({
    where: { id, version },
    data: {
      name: patch.name,
      role: patch.role,
      active: patch.active,
      successorId: patch.successorId,
      passwordHash: patch.passwordHash,
      mustChangePassword: patch.mustChangePassword,
      failedSignIns: patch.failedSignIns,
      lockedUntil: patch.lockedUntil,
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** Notes the outcome of a sign-in on the account; not an edit, so its version stays. */
export async function noteSignIn(
  db: Db,
  id: string,
  outcome: { failedSignIns: number; lockedUntil: Date | null },
): Promise<void> {
  await db.user.update({
    where: { id },
    data: { failedSignIns: outcome.failedSignIns, lockedUntil: outcome.lockedUntil },
  })
}

/** Locks an account's row until the transaction ends, so that parallel guesses are counted one by one. */
export async function lockAccount(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${id}::uuid FOR UPDATE`
}
