import 'server-only'
import type { SheetRow } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'

/** Whether a sheet is there for somebody: where teams are sent, it is its team's; who was on it still sees what they entered. */
export function maySee(actor: Actor, sheet: SheetRow): boolean {
  return (
    actor.role !== 'inspector' ||
    sheet.round.inspectors === 0 ||
    [...sheet.team, ...sheet.formerTeam].some(({ inspectorId }) => inspectorId === actor.userId)
  )
}
