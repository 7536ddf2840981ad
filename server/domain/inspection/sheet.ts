import type { Role } from '../access/roles'
import { type RoundState, startedStates } from './round'

export const sheetStates = ['open', 'completed', 'contested', 'confirmed'] as const
export type SheetState = (typeof sheetStates)[number]

export type SheetAction = 'save' | 'complete' | 'reopen'

const sheetTransitions = {
  save: { roles: ['inspector'], from: ['open'], to: 'open' },
  complete: { roles: ['inspector'], from: ['open'], to: 'completed' },
  // What was said of it before is about another state: it is confirmed anew (`confirmation.ts`).
  reopen: { roles: ['office'], from: ['completed', 'contested', 'confirmed'], to: 'open' },
} as const satisfies Record<
  SheetAction,
  { roles: readonly Role[]; from: readonly SheetState[]; to: SheetState }
>

export type SheetDecision =
  | { ok: true; to: SheetState }
  | { ok: false; because: 'role' | 'state' | 'taken' | 'notOfTeam' | 'roundNotStarted' | 'periodNotOpen' }

/** Who may write on a sheet, and in what round it stands. */
export interface SheetFacts {
  state: SheetState
  inspectorId: string | null
  /** Who is sent, and how many are wanted: with none wanted, whoever comes first takes it. */
  team: readonly { inspectorId: string }[]
  round: { state: RoundState; inspectors: number }
}

/**
 * Decides one action on one sheet. A sheet of a round with teams belongs to its team; any other to the inspector who first saved it.
 */
export function decideSheet(
  action: SheetAction,
  actor: { userId: string; role: Role },
  sheet: SheetFacts,
  periodOpen: boolean,
): SheetDecision {
  const row: { roles: readonly Role[]; from: readonly SheetState[]; to: SheetState } =
    sheetTransitions[action]
  if (!row.roles.includes(actor.role)) return { ok: false, because: 'role' }
  if (!row.from.includes(sheet.state)) return { ok: false, because: 'state' }
  if (!isStarted(sheet.round.state)) return { ok: false, because: 'roundNotStarted' }
  if (actor.role === 'inspector' && sheet.round.inspectors > 0) {
    if (!sheet.team.some(({ inspectorId }) => inspectorId === actor.userId))
      return { ok: false, because: 'notOfTeam' }
  } else if (actor.role === 'inspector' && sheet.inspectorId !== null && sheet.inspectorId !== actor.userId)
    return { ok: false, because: 'taken' }
  if (!periodOpen) return { ok: false, because: 'periodNotOpen' }
  return { ok: true, to: row.to }
}

const isStarted = (state: RoundState) => (startedStates as readonly RoundState[]).includes(state)
