import 'server-only'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { countObserved, listSheets as listRows, type SheetRow } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { sheetLines } from '@/server/domain/inspection/sheet-lines'

export interface ListedSheet extends SheetRow {
  mine: boolean
  /** How many of its lines hold an observation; null where the period is over. */
  progress: { done: number; all: number } | null
}

/**
 * The sheets of this person's county: an inspector's own come with `mine`, those of open periods with how far they are. Where teams
 * are sent, an inspector sees those of their own teams.
 */
export async function listSheets(actor: Actor): Promise<ListedSheet[]> {
  const scope = scopeOf(actor)
  const db = database()
  const sheets = (await listRows(db, scope)).filter(
    (sheet) => actor.role !== 'inspector' || sheet.round.inspectors === 0 || isMine(sheet, actor),
  )
  const open = sheets.filter((sheet) => sheet.period.state === 'open')
  const planIds = [...new Set(open.map((sheet) => sheet.period.planId))]
  const [observed, plans] = await Promise.all([
    countObserved(
      db,
      open.map((sheet) => sheet.id),
    ),
    // Periods of one year are open together, so that this is one plan, two around the new year.
    Promise.all(planIds.map((planId) => findPlanVersion(db, { ownerId: scope.ownerId }, { planId }))),
  ])
  return sheets.map((sheet) => {
    const plan = plans.find((candidate) => candidate?.planId === sheet.period.planId)
    const isOpen = plan && sheet.period.state === 'open'
    return {
      ...sheet,
      mine: isMine(sheet, actor),
      progress: isOpen
        ? { done: observed.get(sheet.id) ?? 0, all: sheetLines(plan, sheet.period, sheet.round.lines).length }
        : null,
    }
  })
}

const isMine = (sheet: SheetRow, { userId }: Actor): boolean =>
  sheet.round.inspectors > 0
    ? sheet.team.some(({ inspectorId }) => inspectorId === userId)
    : sheet.inspectorId === userId
