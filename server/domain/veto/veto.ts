import type { Role } from '../access/roles'

export const vetoStates = ['proposed', 'confirmed', 'rejected', 'withdrawn', 'lifted'] as const
export type VetoState = (typeof vetoStates)[number]

export const vetoActions = ['withdraw', 'confirm', 'reject', 'lift'] as const
export type VetoAction = (typeof vetoActions)[number]

/**
 * proposed → confirmed | rejected by a leader | withdrawn by the office; confirmed → lifted by a leader, where it turned out
 * not to stand. Only a confirmed one counts.
 */
const vetoTransitions = {
  withdraw: { role: 'office', from: 'proposed', to: 'withdrawn', needsWords: true },
  confirm: { role: 'leader', from: 'proposed', to: 'confirmed', needsWords: false },
  reject: { role: 'leader', from: 'proposed', to: 'rejected', needsWords: true },
  lift: { role: 'leader', from: 'confirmed', to: 'lifted', needsWords: true },
} as const satisfies Record<VetoAction, { role: Role; from: VetoState; to: VetoState; needsWords: boolean }>

export type VetoDecision =
  { ok: true; to: VetoState } | { ok: false; because: 'role' | 'state' | 'samePerson' | 'words' }

/** Decides one step. The second signature is a second person's, whoever stands in for whom. */
export function decideVeto(
  action: VetoAction,
  actor: { userId: string; role: Role; actingForId?: string | null },
  veto: { state: VetoState; proposedById: string },
  words: string | null,
): VetoDecision {
  const row: { role: Role; from: VetoState; to: VetoState; needsWords: boolean } = vetoTransitions[action]
  if (actor.role !== row.role) return { ok: false, because: 'role' }
  if (veto.state !== row.from) return { ok: false, because: 'state' }
  const decides = action !== 'withdraw'
  if (decides && [actor.userId, actor.actingForId].includes(veto.proposedById))
    return { ok: false, because: 'samePerson' }
  if (row.needsWords && !words?.trim()) return { ok: false, because: 'words' }
  return { ok: true, to: row.to }
}

/** The steps whose buttons this person sees. Words are asked for when one is pressed. */
export function possibleVetoActions(
  actor: { userId: string; role: Role; actingForId?: string | null },
  veto: { state: VetoState; proposedById: string },
): VetoAction[] {
  return vetoActions.filter((action) => decideVeto(action, actor, veto, '·').ok)
}
