import 'server-only'
import { findCalendar, listCalendarChanges, readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'

/** Changes told of on the page; each is in the audit trail too. */
const CHANGES = 20

/** The calendar that an office keeps, the one that it counts by (another's where it keeps none), and what was changed last. */
export async function readOwnCalendar(actor: Actor) {
  const db = database()
  const [calendar, inForce, changes] = await Promise.all([
    findCalendar(db, actor.ownerId),
    readCalendar(db, actor.ownerId),
    listCalendarChanges(db, actor.ownerId, CHANGES),
  ])
  return { ...calendar, inForce: [...inForce], changes }
}
