import type { CandidateState } from './candidate'

/** An entry of a candidate's course, as far as units' words go. */
export interface WordEvent {
  id: string
  action: string
  unitId: string | null
  objectionId: string | null
  upheld: boolean | null
}

export interface Objection {
  id: string
  unitId: string
  state: 'open' | 'kept' | 'upheld' | 'takenBack'
}

/** Every objection with what became of it, in their order. */
export function objectionsOf(events: readonly WordEvent[]): Objection[] {
  return events.flatMap(({ id, action, unitId }): Objection[] => {
    if (action !== 'object' || unitId === null) return []
    const end = events.find((event) => event.objectionId === id)
    return [{ id, unitId, state: stateAfter(end) }]
  })
}

const stateAfter = (end: WordEvent | undefined): Objection['state'] => {
  if (!end) return 'open'
  if (end.action === 'takeBack') return 'takenBack'
  return end.upheld === true ? 'upheld' : 'kept'
}

/** Where a unit stands with what it was asked to check. */
export type CheckStanding = 'waiting' | 'checked' | 'objects' | 'answered' | 'silent'

/** Silence counts as checked once the last day has passed; an objection stands before whatever else was said. */
export function checkStanding(
  unitId: string,
  events: readonly WordEvent[],
  until: string | null,
  today: string,
): CheckStanding {
  const own = objectionsOf(events).filter((one) => one.unitId === unitId)
  if (own.some(({ state }) => state === 'open')) return 'objects'
  if (events.some((event) => event.action === 'check' && event.unitId === unitId)) return 'checked'
  if (own.some(({ state }) => state === 'kept' || state === 'upheld')) return 'answered'
  return until !== null && today > until ? 'silent' : 'waiting'
}

export type UnitWord = 'check' | 'object' | 'takeBack'
export type WordRefusal = 'state' | 'late' | 'said' | 'words'

/** Whether a unit may say its word: while it is asked or the notice runs, up to the last day; null: it may. */
export function refuseWord(
  word: UnitWord,
  facts: {
    state: CandidateState
    checkUntil: string | null
    noticeUntil: string | null
    /** What the unit has said so far. */
    standing: CheckStanding
    /** takeBack: the objection is its own and open. */
    isOpen: boolean
  },
  today: string,
  words: string | null,
): WordRefusal | null {
  const until =
    facts.state === 'checking' ? facts.checkUntil : facts.state === 'onNotice' ? facts.noticeUntil : null
  if (word === 'takeBack') return until !== null && facts.isOpen ? null : 'state'
  if (until === null || (word === 'check' && facts.state !== 'checking')) return 'state'
  if (today > until) return 'late'
  if (word === 'check') return facts.standing === 'waiting' || facts.standing === 'answered' ? null : 'said'
  return words?.trim() ? null : 'words'
}
