import 'server-only'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { listSheetWords } from '@/server/db/sheet-words'
import { findSheet } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'
import { returnedOf } from '@/server/domain/inspection/returned-of'
import { linesOf } from './lines-of'

/**
 * A unit's own sheet that it knew and that was given back to its inspectors: by whom, when, and what was said of it; nothing of what is
 * entered now, and not the office's reason. Null where the unit has no such sheet: one that was never completed is not there for it.
 */
export async function readReturned(actor: Actor, id: string) {
  if (!unitRoles.includes(actor.role)) return null
  const scope = scopeOf(actor)
  const db = database()
  const sheet = await findSheet(db, scope, id)
  if (sheet?.unitId !== actor.unit.id) return null
  const words = (await listSheetWords(db, [id])).get(id) ?? []
  const returned = returnedOf(sheet, words)
  const plan =
    returned && (await findPlanVersion(db, { ownerId: scope.ownerId }, { planId: sheet.period.planId }))
  if (!returned || !plan) return null
  const said = words.filter(({ action }) => action !== 'reopen')
  const told = new Set(said.flatMap(({ lines }) => lines.map(({ code }) => code)))
  const { unit, period, round } = sheet
  return {
    sheet: { id, unit, period, round },
    returned: { byName: returned.byName, at: returned.at },
    words: said,
    /** The lines that were contested. */
    lines: linesOf(plan, sheet)
      .filter(({ code }) => told.has(code))
      .map(({ code, name, nameEn }) => ({ code, name, nameEn })),
  }
}
