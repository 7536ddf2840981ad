import 'server-only'
import { database } from '@/server/db/client'
import { findSheet } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { decideSheet, type SheetAction } from '@/server/domain/inspection/sheet'
import { loadSheet } from './load-sheet'
import { periodTakesSheets } from './sheets-accepted'

/** One sheet with its lines, what was entered, and what this person may do with it. */
export async function readSheet(actor: Actor, id: string) {
  const scope = scopeOf(actor)
  const db = database()
  const sheet = await findSheet(db, scope, id)
  if (!sheet) throw problem('notFound', {})
  const { plan, lines, marks } = await loadSheet(db, scope, sheet)
  const accepted = await periodTakesSheets(db, sheet.period, sheet.ownerId)
  const all: SheetAction[] = ['save', 'complete', 'reopen']
  return {
    sheet,
    lines,
    marks,
    /** The indicators that the lines go to, to group them by. */
    indicators: plan.indicators
      .filter((indicator) => lines.some((line) => line.indicatorCode === indicator.code))
      .map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    actions: all.filter((action) => decideSheet(action, actor, sheet, accepted).ok),
  }
}
