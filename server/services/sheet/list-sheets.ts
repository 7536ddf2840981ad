import 'server-only'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { countObserved } from '@/server/db/observations'
import { listSheets as listRows, type SheetRow } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { countPlaces } from '@/server/domain/inspection/observations/by-village'
import { linesOf } from './lines-of'

export interface ListedSheet extends SheetRow {
  mine: boolean
  /** How many of its places hold an observation; null where the period is over. */
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
    (sheet) => actor.role !== 'inspector' || sheet.round.inspectors === 0 || isMine(actor, sheet),
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
      mine: isMine(actor, sheet),
      progress: isOpen
        ? { done: observed.get(sheet.id) ?? 0, all: countPlaces(linesOf(plan, sheet), sheet.villages) }
        : null,
    }
  })
}

/** Whether somebody is on a sheet: in its team where teams are sent, else who took it. */
export function isMine(actor: Actor, sheet: Pick<SheetRow, 'team' | 'inspectorId' | 'round'>): boolean {
  return sheet.round.inspectors > 0
    ? sheet.team.some(({ inspectorId }) => inspectorId === actor.userId)
    : sheet.inspectorId === actor.userId
}
