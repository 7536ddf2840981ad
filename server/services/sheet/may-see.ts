import 'server-only'
import type { SheetRow } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { unitRoles } from '@/server/domain/access/roles'

/** Whether a sheet is there for somebody: where teams are sent, it is its team's; who was on it still sees what they entered. */
export function maySee(actor: Actor, sheet: SheetRow): boolean {
  // A unit sees its own once it is completed: before that it may be one that nobody was told of.
  if (unitRoles.includes(actor.role)) return sheet.unitId === actor.unit.id && sheet.state !== 'open'
  return (
    actor.role !== 'inspector' ||
    sheet.round.inspectors === 0 ||
    [...sheet.team, ...sheet.formerTeam].some(({ inspectorId }) => inspectorId === actor.userId)
  )
}
