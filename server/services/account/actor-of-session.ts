import 'server-only'
import { database } from '@/server/db/client'
import { findSessionActor, touchSession } from '@/server/db/sessions'
import type { Actor } from '@/server/domain/access/actor'
import { civilDay } from '@/server/domain/period/civil-day'
import { sessionHolds, sessionPolicy } from '@/server/domain/account/session'

/**
 * The person behind a session at this moment, or null where the session ended, ran out, or the account was disabled.
 * Asked at every call: nothing about rights is remembered in the cookie.
 */
export async function actorOfSession(sessionId: string, now: Date): Promise<Actor | null> {
  const db = database()
  const found = await findSessionActor(db, sessionId, civilDay(now))
  if (!found || !sessionHolds(found.session, now)) return null
  if (now.getTime() - found.session.lastSeenAt.getTime() > sessionPolicy.touchSeconds * 1000)
    await touchSession(db, sessionId, now)
  return found.actor
}
