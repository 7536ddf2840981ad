import 'server-only'
import { database } from '@/server/db/client'
import { countUnread } from '@/server/db/reminders'
import type { Actor } from '@/server/domain/access/actor'
import { civilDay } from '@/server/domain/period/civil-day'
import { keepAnswer } from '../keep-answer'
import { loadInbox } from './load-inbox'

/**
 * How much waits for somebody, for the frame around every page. It is computed again only after something was recorded,
 * or on the next day: else it takes one look at the audit chain's end, and one at the reminders.
 */
export async function countInbox(actor: Actor, now: Date): Promise<{ count: number; late: number }> {
  const db = database()
  const { role, ownerId, unit, userId } = actor
  const count = async () => {
    const items = await loadInbox(db, actor, now)
    return { count: items.length, late: items.filter(({ late }) => late).length }
  }
  // Mail leaves no trace in the audit chain.
  const kept =
    role === 'sysadmin'
      ? count()
      : keepAnswer(JSON.stringify(['inbox', role, ownerId, unit.id, userId, civilDay(now)]), count, 'people')
  const [items, unread] = await Promise.all([kept, countUnread(db, unit.id, userId)])
  return { count: items.count + unread, late: items.late }
}
