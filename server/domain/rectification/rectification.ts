import type { Role } from '../access/roles'

export const rectificationStates = [
  'proposed',
  'dropped',
  'issued',
  'answered',
  'sentBack',
  'verified',
  'closed',
] as const
export type RectificationState = (typeof rectificationStates)[number]

export const findingOrigins = ['sheet', 'office', 'leader', 'integrity'] as const
export type FindingOrigin = (typeof findingOrigins)[number]

/** Where the unit has to act. */
export const isUnitsTurn = (state: RectificationState): boolean => state === 'issued' || state === 'sentBack'

/** Neither settled nor still to be ordered. */
export const isUnderWay = (state: RectificationState): boolean =>
  ['issued', 'answered', 'sentBack', 'verified'].includes(state)

/** Whether it is left to be dealt with by anybody. */
export const isUnsettled = (state: RectificationState): boolean => state === 'proposed' || isUnderWay(state)

/** What a unit sees of its own: what was ordered. A finding that is only proposed is the office's draft. */
export const seenByUnit = ['issued', 'answered', 'sentBack', 'verified', 'closed'] as const

interface Transition {
  roles: readonly Role[]
  from: readonly RectificationState[]
  to: RectificationState
  /** Whether the step has to be told in words. */
  words: boolean
  /** Whether the step sets a due day. */
  due?: 'required' | 'optional'
}

/**
 * proposed → issued → answered → verified → closed; sent back, it is answered again. What needs no order is dropped, with the
 * reason.
 */
export const rectificationTransitions = {
  order: { roles: ['office', 'leader'], from: ['proposed'], to: 'issued', words: true, due: 'required' },
  drop: { roles: ['office'], from: ['proposed'], to: 'dropped', words: true },
  extend: {
    roles: ['office', 'leader'],
    from: ['issued', 'sentBack'],
    to: 'issued',
    words: true,
    due: 'required',
  },
  answer: { roles: ['reporter', 'head'], from: ['issued', 'sentBack'], to: 'answered', words: true },
  verify: { roles: ['office', 'inspector'], from: ['answered'], to: 'verified', words: true },
  sendBack: {
    roles: ['office', 'inspector', 'leader'],
    from: ['answered', 'verified'],
    to: 'sentBack',
    words: true,
    due: 'optional',
  },
  close: { roles: ['office', 'leader'], from: ['verified'], to: 'closed', words: false },
} as const satisfies Record<string, Transition>

export type RectificationAction = keyof typeof rectificationTransitions
export const rectificationActions = Object.keys(rectificationTransitions) as RectificationAction[]

export interface RectificationFacts {
  state: RectificationState
  /** Ordered by a leader, who follows it to its end. */
  supervised: boolean
  /** Of an unannounced round whose sheet is not completed: nobody is told yet. */
  hidden: boolean
}

export interface StepAsked {
  words: string | null
  dueOn: string | null
  today: string
}

export type RectificationDecision =
  | { ok: true; to: RectificationState }
  | {
      ok: false
      because: 'role' | 'state' | 'supervised' | 'hidden' | 'wordsRequired' | 'dueRequired' | 'duePast'
    }

/** Decides one step of one finding. */
export function decideRectification(
  action: RectificationAction,
  role: Role,
  finding: RectificationFacts,
  asked: StepAsked,
): RectificationDecision {
  const row: Transition = rectificationTransitions[action]
  if (!row.roles.includes(role)) return { ok: false, because: 'role' }
  if (!row.from.includes(finding.state)) return { ok: false, because: 'state' }
  // What a leader follows ends by a leader; a leader doesn't meddle with what the office follows.
  const steers = action === 'extend' || action === 'close' || (action === 'sendBack' && role === 'leader')
  if (steers && finding.supervised !== (role === 'leader')) return { ok: false, because: 'supervised' }
  if (action === 'order' && finding.hidden) return { ok: false, because: 'hidden' }
  if (row.words && !asked.words?.trim()) return { ok: false, because: 'wordsRequired' }
  if (row.due === 'required' && asked.dueOn === null) return { ok: false, because: 'dueRequired' }
  if (row.due && asked.dueOn !== null && asked.dueOn < asked.today) return { ok: false, because: 'duePast' }
  // Sent back, it stays so while its day is moved.
  return { ok: true, to: action === 'extend' ? finding.state : row.to }
}

/** The steps whose buttons this person sees. Words and days are asked for when one is pressed. */
export function possibleSteps(role: Role, finding: RectificationFacts): RectificationAction[] {
  const asked = { words: '·', dueOn: '9999-12-31', today: '0000-01-01' }
  return rectificationActions.filter((action) => decideRectification(action, role, finding, asked).ok)
}
