import 'server-only'
import { database } from '@/server/db/client'
import { listSheets } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { decideSheet } from '@/server/domain/inspection/sheet'
import { fieldSheets } from './field-sheet'
import { maySee } from './may-see'

/**
 * What an inspector takes along into the field: their own open sheets, and those that nobody has taken yet, of periods that take
 * entries; and of `also`, what their phone holds entries for, whatever became of it.
 */
export async function downloadSheets(actor: Actor, now: Date, input: { also: readonly string[] }) {
  const db = database()
  const scope = scopeOf(actor)
  const all = await listSheets(db, scope)
  const wanted = all.filter(
    (sheet) =>
      (input.also.includes(sheet.id) && maySee(actor, sheet)) ||
      (sheet.period.state === 'open' && decideSheet('save', actor, sheet, true).ok),
  )
  return { at: now, sheets: await fieldSheets(db, { actor, now }, scope, wanted) }
}
