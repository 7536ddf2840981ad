import 'server-only'
import { findCalendar, listDeadlines } from '@/server/db/calendar'
import { inTransaction } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { applyEdits, calendarOf, changeEffects, type DayEdit } from '@/server/domain/calendar/change-effects'
import { civilDay } from '@/server/domain/period/civil-day'

/** What edits of the calendar would change, before they are saved: days, and the deadlines ahead that they touch. */
export async function previewCalendar(actor: Actor, edits: readonly DayEdit[], now: Date) {
  return inTransaction(async (db) => {
    const today = civilDay(now)
    const { version, days } = await findCalendar(db, actor.ownerId)
    const { changes, entries } = applyEdits(days, edits)
    const deadlines = await listDeadlines(db, actor.ownerId, today)
    return {
      version,
      changes,
      /** Of days that have passed: nothing that was judged changes by them. */
      past: changes.filter(({ day }) => day < today).length,
      effects: changeEffects(deadlines, today, calendarOf(days), calendarOf(entries)),
    }
  })
}
