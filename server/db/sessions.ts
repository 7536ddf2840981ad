import 'server-only'
import type { Db } from './client'

export interface NewSession {
  id: string
  userId: string
  createdAt: Date
  expiresAt: Date
  address: string
  agent: string
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db.session.create({
    data: {
      id: session.id,
      userId: session.userId,
      createdAt: session.createdAt,
      lastSeenAt: session.createdAt,
      expiresAt: session.expiresAt,
      address: session.address,
      agent: session.agent.slice(0, 300),
    },
  })
}

export async function findSession(db: Db, id: string) {
  return db.session.findUnique({
    where: { id },
    select: { id: true, userId: true, lastSeenAt: true, expiresAt: true, endedAt: true },
  })
}

export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: now } })
}

export async function endSession(db: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await db.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
  return count === 1
}

/** Ends all sessions of an account: after a new password, another role, or disabling. */
export async function endSessionsOf(db: Db, userId: string, now: Date, exceptId?: string): Promise<void> {
  await db.session.updateMany({
    where: { userId, endedAt: null, id: exceptId === undefined ? undefined : { not: exceptId } },
    data: { endedAt: now },
  })
}
