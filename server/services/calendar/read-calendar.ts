import 'server-only'
import { findCalendar, listCalendarChanges } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'

/** Changes told of on the page; each is in the audit trail too. */
const CHANGES = 20

/** The calendar that an office keeps, and what was changed in it last. */
export async function readOwnCalendar(actor: Actor) {
  const db = database()
  const [calendar, changes] = await Promise.all([
    findCalendar(db, actor.ownerId),
    listCalendarChanges(db, actor.ownerId, CHANGES),
  ])
  return { ...calendar, changes }
}
