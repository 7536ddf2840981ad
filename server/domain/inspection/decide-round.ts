import type { Role } from '../access/roles'
import type { RoundState } from './round'

export const roundActions = [
  'change',
  'commit',
  'giveNumber',
  'start',
  'complete',
  'confirm',
  'cancel',
  'replace',
] as const
export type RoundAction = (typeof roundActions)[number]

/** `null`: the round stays in its state. */
const transitions = {
  change: { roles: ['office'], from: ['planned'], to: null },
  commit: { roles: ['office'], from: ['planned', 'drawn'], to: 'planned' },
  giveNumber: { roles: ['office', 'leader', 'inspector'], from: ['planned'], to: 'drawn' },
  start: { roles: ['office'], from: ['planned', 'drawn'], to: 'under_way' },
  complete: { roles: ['office'], from: ['under_way'], to: 'completed' },
  confirm: { roles: ['office'], from: ['completed'], to: 'confirmed' },
  cancel: { roles: ['office'], from: ['planned', 'drawn'], to: 'cancelled' },
  // An inspector or a village that falls out, and who follows.
  replace: { roles: ['office'], from: ['drawn', 'under_way'], to: null },
} as const satisfies Record<
  RoundAction,
  { roles: readonly Role[]; from: readonly RoundState[]; to: RoundState | null }
>

export interface RoundFacts {
  state: RoundState
  /** The round that a period opens with, which nobody planned. */
  standing: boolean
  /** Whether inspectors or villages are to be drawn. */
  draws: boolean
  /** Who committed to the draw that waits for its number. */
  committedById: string | null
  /** Whether what is drawn from has changed since: then the commitment is void. */
  sealVoid: boolean
  /** How many draws were committed to so far. */
  committed: number
  /** Whether its period takes entries. */
  takesEntries: boolean
  sheets: { open: number; contested: number }
}

export type RoundRefused =
  | 'role'
  | 'state'
  | 'standing'
  | 'nothingToDraw'
  | 'notDrawn'
  | 'notCommitted'
  | 'secondPerson'
  | 'frameOutdated'
  | 'reason'
  | 'periodNotOpen'
  | 'sheetsOpen'
  | 'sheetsContested'

/** Why a step is not taken, where the state table or the record speaks against it. */
export type RoundStepRefusal =
  Exclude<RoundRefused, 'role' | 'state' | 'reason' | 'periodNotOpen'> | 'noneFollows'

export type RoundDecision = { ok: true; to: RoundState } | { ok: false; because: RoundRefused }

/** Decides one step of a round. `reason` is what the actor wrote; whatever undoes a draw or a plan needs one. */
export function decideRound(
  action: RoundAction,
  actor: { userId: string; role: Role },
  facts: RoundFacts,
  reason: string | null = null,
): RoundDecision {
  const row: { roles: readonly Role[]; from: readonly RoundState[]; to: RoundState | null } =
    transitions[action]
  const because = !row.roles.includes(actor.role)
    ? 'role'
    : facts.standing
      ? 'standing'
      : row.from.includes(facts.state)
        ? refusalOf(action, actor, facts, reason)
        : 'state'
  return because === null ? { ok: true, to: row.to ?? facts.state } : { ok: false, because }
}

function refusalOf(
  action: RoundAction,
  actor: { userId: string },
  facts: RoundFacts,
  reason: string | null,
): RoundRefused | null {
  const unexplained = reason === null || reason.trim() === ''
  switch (action) {
    case 'commit':
      if (!facts.draws) return 'nothingToDraw'
      return facts.committed > 0 && unexplained ? 'reason' : null
    case 'giveNumber':
      if (facts.committedById === null) return 'notCommitted'
      // Nothing is revealed: the office commits again to what holds now.
      if (facts.sealVoid) return 'frameOutdated'
      return facts.committedById === actor.userId ? 'secondPerson' : null
    case 'start':
      if (facts.state === 'planned' && facts.draws) return 'notDrawn'
      return facts.takesEntries ? null : 'periodNotOpen'
    case 'complete':
      return facts.sheets.open > 0 ? 'sheetsOpen' : null
    case 'confirm':
      if (facts.sheets.open > 0) return 'sheetsOpen'
      return facts.sheets.contested > 0 ? 'sheetsContested' : null
    case 'cancel':
    case 'replace':
      return unexplained ? 'reason' : null
    case 'change':
      return null
  }
}
