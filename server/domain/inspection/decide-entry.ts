import type { Role } from '../access/roles'
import { decideSheet, type SheetDecision, type SheetFacts } from './sheet'

/** A sheet, and who was taken off its team. */
export interface EntryFacts extends SheetFacts {
  formerTeam: readonly { inspectorId: string }[]
}

/** `late`: kept, and shown as what came after the sheet was completed; it counts once the sheet is given back. */
export type EntryDecision =
  | { ok: true; late: boolean }
  | { ok: false; because: Extract<SheetDecision, { ok: false }>['because'] | 'removed' }

/**
 * Whether somebody's entry on a sheet is taken. Nothing is refused for its order or for the phone's clock, and what comes after the
 * sheet was completed is kept. Of somebody who was taken off the team what they had entered before is theirs and is taken: the
 * server knows it by the count that their phone had told before (`toldBefore`), never by the phone's clock.
 */
export function decideEntry(
  actor: { userId: string; role: Role },
  sheet: EntryFacts,
  facts: { periodOpen: boolean; toldBefore: boolean },
): EntryDecision {
  const late = sheet.state !== 'open'
  const wasOn =
    sheet.round.inspectors > 0 && sheet.formerTeam.some(({ inspectorId }) => inspectorId === actor.userId)
  const isOn = sheet.team.some(({ inspectorId }) => inspectorId === actor.userId)
  if (wasOn && !isOn && !facts.toldBefore) return { ok: false, because: 'removed' }
  const team = wasOn ? [...sheet.team, { inspectorId: actor.userId }] : sheet.team
  const decision = decideSheet('save', actor, { ...sheet, team, state: 'open' }, late || facts.periodOpen)
  return decision.ok ? { ok: true, late } : decision
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
