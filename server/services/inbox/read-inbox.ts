import 'server-only'
import { database } from '@/server/db/client'
import { listNewPublications } from '@/server/db/inbox'
import { listReminders } from '@/server/db/reminders'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { loadInbox } from './load-inbox'

/** Reminders told of in the inbox; all of them are in the audit trail. */
const REMINDERS = 20
/** How long a publication counts as new. */
const NEWS_MS = 14 * 86_400_000

/** What waits for somebody, the reminders that their unit got, and what was published lately. */
export async function readInbox(actor: Actor, now: Date) {
  const db = database()
  const [items, reminders, publications] = await Promise.all([
    loadInbox(db, actor, now),
    listReminders(db, actor.unit.id, actor.userId, REMINDERS),
    can(actor, 'publication.list')
      ? listNewPublications(db, actor.ownerId, new Date(now.getTime() - NEWS_MS))
      : [],
  ])
  return { items, reminders, publications, role: actor.role }
}
