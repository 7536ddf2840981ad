import 'server-only'
import { database } from '@/server/db/client'
import { findSheet } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { fieldSheets } from './field-sheet'
import { maySee } from './may-see'

/** One sheet with its lines, what was entered, and what this person may do with it. */
export async function readSheet(actor: Actor, id: string, now = new Date()) {
  const scope = scopeOf(actor)
  const db = database()
  const sheet = await findSheet(db, scope, id)
  const [read] = sheet && maySee(actor, sheet) ? await fieldSheets(db, { actor, now }, scope, [sheet]) : []
  if (!read) throw problem('notFound', {})
  return read
}
