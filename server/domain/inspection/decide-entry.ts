import type { Role } from '../access/roles'
import type { SheetState } from './sheet'

/** Somebody who is or was sent to a sheet's unit. */
export interface TeamMember {
  inspectorId: string
  removedAt: Date | null
}

/** `late`: kept, and shown as what came after the sheet was completed; it counts once the sheet is given back. */
export type EntryDecision =
  { ok: true; late: boolean } | { ok: false; because: 'role' | 'taken' | 'removed' | 'periodNotOpen' }

/**
 * Whether somebody's entry on a sheet is taken. Nothing is refused for its order or for the phone's clock. Of somebody who was taken
 * off the team what they had entered before is theirs and is taken: the server knows it by the count that their phone had
 * told before (`toldBefore`), never by the phone's clock.
 */
export function decideEntry(
  actor: { userId: string; role: Role },
  sheet: { state: SheetState; inspectorId: string | null },
  team: readonly TeamMember[],
  facts: { periodOpen: boolean; toldBefore: boolean },
): EntryDecision {
  if (actor.role !== 'inspector') return { ok: false, because: 'role' }
  const own = team.find(({ inspectorId }) => inspectorId === actor.userId)
  if (team.length > 0 && !own) return { ok: false, because: 'taken' }
  if (own?.removedAt && !facts.toldBefore) return { ok: false, because: 'removed' }
  if (team.length === 0 && sheet.inspectorId !== null && sheet.inspectorId !== actor.userId)
    return { ok: false, because: 'taken' }
  const late = sheet.state !== 'open'
  if (!late && !facts.periodOpen) return { ok: false, because: 'periodNotOpen' }
  return { ok: true, late }
}

/** How many entries a person's browser had told of before they were taken off the sheet. */
export function toldUpTo(
  notices: readonly { deviceId: string; userId: string; upTo: number; heardAt: Date }[],
  by: { deviceId: string; userId: string },
  removedAt: Date,
): number {
  return Math.max(
    0,
    ...notices.flatMap((notice) =>
      notice.deviceId === by.deviceId && notice.userId === by.userId && notice.heardAt <= removedAt
        ? [notice.upTo]
        : [],
    ),
  )
}
