import type { Role } from '../access/roles'

export const letterStates = ['proposed', 'signed', 'sentBack', 'replaced'] as const
export type LetterState = (typeof letterStates)[number]

/** Who signs: the unit that assesses, and the one that it assesses. */
export const letterSides = ['owner', 'unit'] as const
export type LetterSide = (typeof letterSides)[number]

export interface LetterFacts {
  state: LetterState
  /** The account behind each side's signature: who signed, or who recorded what stands on paper. */
  signed: Readonly<Record<LetterSide, string | null>>
  /** The account that proposed it. */
  proposedById?: string
}

interface Transition {
  roles: readonly Role[]
  side: LetterSide
  from: readonly LetterState[]
  /** Whether the assessed unit has an account that signs; undefined where it makes no difference. */
  unitSigns?: boolean
  needsReason: boolean
}

/**
 * proposed → signed by both sides, in either order | sent back by the unit's head before signing. What was sent back is
 * proposed again as the next letter. A unit without an account that signs (a village) signs on paper, and the office
 * records it.
 */
export const letterTransitions = {
  sign: [
    { roles: ['leader'], side: 'owner', from: ['proposed'], needsReason: false },
    { roles: ['head'], side: 'unit', from: ['proposed'], needsReason: false },
  ],
  recordOnPaper: [
    { roles: ['office'], side: 'unit', from: ['proposed'], unitSigns: false, needsReason: true },
  ],
  sendBack: [{ roles: ['head'], side: 'unit', from: ['proposed'], needsReason: true }],
} as const satisfies Record<string, readonly Transition[]>

export type LetterAction = keyof typeof letterTransitions

export type LetterDecision =
  | { ok: true; side: LetterSide; to: LetterState }
  | {
      ok: false
      because: 'role' | 'state' | 'alreadySigned' | 'samePerson' | 'unitSigns' | 'outdated' | 'reasonRequired'
    }

/** Decides one action on one letter. `current`: whether the plan still says what the letter says. */
export function decideLetter(
  action: LetterAction,
  role: Role,
  letter: LetterFacts,
  facts: {
    userId: string
    current: boolean
    unitSigns: boolean
    reason: string | null
    /** In whose stead the person acts. */
    actingForId?: string | null
  },
): LetterDecision {
  const rows: readonly Transition[] = letterTransitions[action]
  const row = rows.find(({ roles }) => roles.includes(role))
  if (!row) return { ok: false, because: 'role' }
  if (!row.from.includes(letter.state)) return { ok: false, because: 'state' }
  if (letter.signed[row.side] !== null) return { ok: false, because: 'alreadySigned' }
  if (row.unitSigns !== undefined && row.unitSigns !== facts.unitSigns)
    return { ok: false, because: 'unitSigns' }
  if (row.needsReason && !facts.reason?.trim()) return { ok: false, because: 'reasonRequired' }
  if (action === 'sendBack') return { ok: true, side: row.side, to: 'sentBack' }
  // Nobody puts their name under a plan that has moved on.
  if (!facts.current) return { ok: false, because: 'outdated' }
  const other = letter.signed[row.side === 'owner' ? 'unit' : 'owner']
  // Two sides are two people, whatever roles somebody has had since.
  const actingForId = facts.actingForId ?? null
  if (other === facts.userId || (actingForId !== null && other === actingForId))
    return { ok: false, because: 'samePerson' }
  // Whoever proposed it doesn't sign it in another's stead.
  if (actingForId !== null && letter.proposedById === facts.userId)
    return { ok: false, because: 'samePerson' }
  return { ok: true, side: row.side, to: other === null ? 'proposed' : 'signed' }
}

/** The actions whose buttons this person sees enabled. Reasons are asked for when the button is pressed. */
export function possibleLetterActions(
  role: Role,
  letter: LetterFacts,
  facts: { userId: string; current: boolean; unitSigns: boolean; actingForId?: string | null },
): LetterAction[] {
  const all: LetterAction[] = ['sign', 'recordOnPaper', 'sendBack']
  return all.filter((action) => decideLetter(action, role, letter, { ...facts, reason: '·' }).ok)
}
