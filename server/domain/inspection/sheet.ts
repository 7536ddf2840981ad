import type { Role } from '../access/roles'
import type { TeamMember } from './decide-entry'

export const sheetStates = ['open', 'completed', 'contested', 'confirmed'] as const
export type SheetState = (typeof sheetStates)[number]

export type SheetAction = 'save' | 'complete' | 'reopen'

const sheetTransitions = {
  save: { roles: ['inspector'], from: 'open', to: 'open' },
  complete: { roles: ['inspector'], from: 'open', to: 'completed' },
  reopen: { roles: ['office'], from: 'completed', to: 'open' },
} as const satisfies Record<SheetAction, { roles: readonly Role[]; from: SheetState; to: SheetState }>

export type SheetDecision =
  { ok: true; to: SheetState } | { ok: false; because: 'role' | 'state' | 'taken' | 'periodNotOpen' }

/** Decides one action on one sheet. A sheet belongs to its team; without one, to the inspector who first saved it. */
export function decideSheet(
  action: SheetAction,
  actor: { userId: string; role: Role },
  sheet: { state: SheetState; inspectorId: string | null },
  periodOpen: boolean,
  team: readonly TeamMember[] = [],
): SheetDecision {
  const row: { roles: readonly Role[]; from: SheetState; to: SheetState } = sheetTransitions[action]
  if (!row.roles.includes(actor.role)) return { ok: false, because: 'role' }
  if (sheet.state !== row.from) return { ok: false, because: 'state' }
  const isMine =
    team.length > 0
      ? team.some(({ inspectorId, removedAt }) => inspectorId === actor.userId && removedAt === null)
      : sheet.inspectorId === null || sheet.inspectorId === actor.userId
  if (actor.role === 'inspector' && !isMine) return { ok: false, because: 'taken' }
  if (!periodOpen) return { ok: false, because: 'periodNotOpen' }
  return { ok: true, to: row.to }
}
