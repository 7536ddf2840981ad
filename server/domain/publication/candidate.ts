import type { Role } from '../access/roles'

export const candidateStates = [
  'draft',
  'checking',
  'reviewed',
  'onNotice',
  'toSign',
  'published',
  'withdrawn',
] as const
export type CandidateState = (typeof candidateStates)[number]

export const candidateActions = ['ask', 'review', 'post', 'submit', 'sign', 'sendBack', 'withdraw'] as const
export type CandidateAction = (typeof candidateActions)[number]

/** What a step on frozen results depends on, besides who takes it. */
export interface CandidateFacts {
  state: CandidateState
  /** The plan's working days for checking and for the notice, 0: without. */
  checkDays: number
  noticeDays: number
  noticeUntil: string | null
  /** Who took a step of the office's on it: they do not sign it. */
  hands: readonly string[]
  /** Units that are asked and may still answer. */
  waiting: number
  objections: { open: number; upheld: number }
}

export type CandidateRefusal =
  | 'role'
  | 'state'
  | 'samePerson'
  | 'words'
  | 'unitsWaiting'
  | 'objectionsOpen'
  | 'objectionUpheld'
  | 'noticeRuns'

const OPEN: readonly CandidateState[] = ['draft', 'checking', 'reviewed', 'onNotice', 'toSign']

/**
 * draft → checking → reviewed → onNotice → toSign → published; a leader sends back to reviewed, the office withdraws what is
 * not published. Only a plan that says 0 days leaves out checking or the notice.
 */
const steps = {
  ask: { role: 'office', to: 'checking', words: false },
  review: { role: 'office', to: 'reviewed', words: true },
  post: { role: 'office', to: 'onNotice', words: false },
  submit: { role: 'office', to: 'toSign', words: false },
  sign: { role: 'leader', to: 'published', words: false },
  sendBack: { role: 'leader', to: 'reviewed', words: true },
  withdraw: { role: 'office', to: 'withdrawn', words: true },
} as const satisfies Record<CandidateAction, { role: Role; to: CandidateState; words: boolean }>

export type CandidateDecision = { ok: true; to: CandidateState } | { ok: false; because: CandidateRefusal }

/** Decides one step. What stands in its way is said before what is only missing from the form. */
export function decideCandidate(
  action: CandidateAction,
  actor: { userId: string; role: Role; actingForId?: string | null },
  facts: CandidateFacts,
  today: string,
  words: string | null,
): CandidateDecision {
  const row: { role: Role; to: CandidateState; words: boolean } = steps[action]
  const refuse = (because: CandidateRefusal): CandidateDecision => ({ ok: false, because })
  if (actor.role !== row.role) return refuse('role')
  if (!startsFrom(action, facts).includes(facts.state)) return refuse('state')
  if (action === 'sign' && facts.hands.some((hand) => hand === actor.userId || hand === actor.actingForId))
    return refuse('samePerson')
  if (action === 'review' || action === 'post' || action === 'submit') {
    if (facts.objections.upheld > 0) return refuse('objectionUpheld')
    if (facts.objections.open > 0) return refuse('objectionsOpen')
    if (action === 'review' && facts.waiting > 0) return refuse('unitsWaiting')
    if (action === 'submit' && !noticeIsOver(facts, today)) return refuse('noticeRuns')
  }
  if (row.words && !words?.trim()) return refuse('words')
  return { ok: true, to: row.to }
}

/** What stands in the way of a step that a person could take once it is dealt with. */
export type CandidateHindrance = Exclude<CandidateRefusal, 'role' | 'state' | 'words'>

/** Every step that this person could take now or once something else is done; null: nothing stands in its way. */
export function candidateSteps(
  actor: { userId: string; role: Role; actingForId?: string | null },
  facts: CandidateFacts,
  today: string,
): { action: CandidateAction; because: CandidateHindrance | null }[] {
  return candidateActions.flatMap(
    (action): { action: CandidateAction; because: CandidateHindrance | null }[] => {
      const decision = decideCandidate(action, actor, facts, today, '·')
      if (decision.ok) return [{ action, because: null }]
      const { because } = decision
      return because === 'role' || because === 'state' || because === 'words' ? [] : [{ action, because }]
    },
  )
}

export const isOpenCandidate = (state: CandidateState): boolean => OPEN.includes(state)

function startsFrom(action: CandidateAction, facts: CandidateFacts): readonly CandidateState[] {
  switch (action) {
    case 'ask':
      return facts.checkDays > 0 ? ['draft'] : []
    case 'review':
      return facts.checkDays > 0 ? ['checking'] : ['draft']
    case 'post':
      return facts.noticeDays > 0 ? ['reviewed'] : []
    case 'submit':
      // What a leader sent back has had its notice.
      return facts.noticeDays === 0 || facts.noticeUntil !== null ? ['onNotice', 'reviewed'] : ['onNotice']
    case 'sign':
    case 'sendBack':
      return ['toSign']
    case 'withdraw':
      return OPEN
  }
}

const noticeIsOver = ({ noticeDays, noticeUntil }: CandidateFacts, today: string): boolean =>
  noticeDays === 0 || (noticeUntil !== null && today > noticeUntil)
