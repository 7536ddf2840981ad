import type { Role } from '../access/roles'

export const adjustmentStates = ['claimed', 'proposed', 'agreed', 'refused', 'withdrawn'] as const
export type AdjustmentState = (typeof adjustmentStates)[number]

export const adjustmentActions = ['withdraw', 'agree', 'refuse'] as const
export type AdjustmentAction = (typeof adjustmentActions)[number]

/**
 * A unit's claim (claimed) is decided by the office, the office's own proposal by a leader: never by the side that entered
 * it. Whoever entered it may take it back until then. Only an agreed one counts.
 */
const sides = {
  claimed: { enters: ['reporter', 'head'], decides: 'office' },
  proposed: { enters: ['office'], decides: 'leader' },
} as const satisfies Partial<Record<AdjustmentState, { enters: readonly Role[]; decides: Role }>>
const outcomes = { withdraw: 'withdrawn', agree: 'agreed', refuse: 'refused' } as const

export type AdjustmentDecision =
  { ok: true; to: AdjustmentState } | { ok: false; because: 'role' | 'state' | 'samePerson' | 'words' }

/** Decides one step. */
export function decideAdjustment(
  action: AdjustmentAction,
  actor: { userId: string; role: Role; actingForId?: string | null },
  adjustment: { state: AdjustmentState; enteredById: string },
  words: string | null,
): AdjustmentDecision {
  const { state } = adjustment
  if (state !== 'claimed' && state !== 'proposed') return { ok: false, because: 'state' }
  const { enters, decides } = sides[state]
  const roles: readonly Role[] = action === 'withdraw' ? enters : [decides]
  if (!roles.includes(actor.role)) return { ok: false, because: 'role' }
  if (action !== 'withdraw' && [actor.userId, actor.actingForId].includes(adjustment.enteredById))
    return { ok: false, because: 'samePerson' }
  if (action === 'refuse' && !words?.trim()) return { ok: false, because: 'words' }
  return { ok: true, to: outcomes[action] }
}

/** The steps whose buttons this person sees. Words are asked for when one is pressed. */
export function possibleAdjustmentActions(
  actor: { userId: string; role: Role; actingForId?: string | null },
  adjustment: { state: AdjustmentState; enteredById: string },
): AdjustmentAction[] {
  return adjustmentActions.filter((action) => decideAdjustment(action, actor, adjustment, '·').ok)
}
