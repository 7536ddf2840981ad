import 'server-only'
import { database } from '@/server/db/client'
import { listSheets as listRows, type SheetRow } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'

/** The sheets of this person's county: an inspector's own and those nobody has taken yet come with `mine`. */
export async function listSheets(actor: Actor): Promise<(SheetRow & { mine: boolean })[]> {
  const sheets = await listRows(database(), scopeOf(actor))
  return sheets.map((sheet) => ({ ...sheet, mine: sheet.inspectorId === actor.userId }))
}
