import type { ActingFor } from '../access/acting'
import type { Role } from '../access/roles'

export const appealStates = [
  'filed',
  'underReview',
  'upheld',
  'partlyUpheld',
  'dismissed',
  'withdrawn',
] as const
export type AppealState = (typeof appealStates)[number]

/** A mark, a line of the unit's inspection sheet, a veto. */
export const appealSubjects = ['mark', 'item', 'veto'] as const
export type AppealAbout = (typeof appealSubjects)[number]

/** What an appeal can end in. */
export const appealOutcomes = ['upheld', 'partlyUpheld', 'dismissed'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

export const isAppealOpen = (state: AppealState): boolean => state === 'filed' || state === 'underReview'
/** What it changed: only then does a decision put something in the record. */
export const changesRecord = (state: AppealState): boolean => state === 'upheld' || state === 'partlyUpheld'

interface Transition {
  roles: readonly Role[]
  from: readonly AppealState[]
  to: AppealState
  /** Whoever scored what it is about has no say in it. */
  apart: boolean
  words: boolean
}

/** filed → under review → upheld | partly upheld | dismissed; the appellant may take it back until it is under review. */
export const appealTransitions = {
  withdraw: { roles: ['head'], from: ['filed'], to: 'withdrawn', apart: false, words: false },
  review: { roles: ['office', 'leader'], from: ['filed'], to: 'underReview', apart: true, words: false },
  upheld: { roles: ['office', 'leader'], from: ['underReview'], to: 'upheld', apart: true, words: true },
  partlyUpheld: {
    roles: ['office', 'leader'],
    from: ['underReview'],
    to: 'partlyUpheld',
    apart: true,
    words: true,
  },
  dismissed: {
    roles: ['office', 'leader'],
    from: ['underReview'],
    to: 'dismissed',
    apart: true,
    words: true,
  },
} as const satisfies Record<string, Transition>

export type AppealStep = keyof typeof appealTransitions
export const appealSteps = Object.keys(appealTransitions) as AppealStep[]

export interface AppealFacts {
  state: AppealState
  about: AppealAbout
  /** The accounts that scored what it is about: the sheet's inspectors, who entered the value. */
  scoredBy: ReadonlySet<string>
}

export type AppealDecision =
  | { ok: true; to: AppealState }
  | { ok: false; because: 'role' | 'state' | 'scoredIt' | 'wordsRequired' | 'noPart' }

/** Who somebody is in this: themselves, and everybody they stand in for. */
export function personsIn(actor: { userId: string; actingFor?: readonly ActingFor[] | undefined }): string[] {
  return [actor.userId, ...(actor.actingFor ?? []).map(({ userId }) => userId)]
}

/** Decides one step of an appeal. `persons`: the account, and those it stands in for. */
export function decideAppeal(
  step: AppealStep,
  role: Role,
  appeal: AppealFacts,
  asked: { persons: readonly string[]; words: string | null },
): AppealDecision {
  const row: Transition = appealTransitions[step]
  if (!row.roles.includes(role)) return { ok: false, because: 'role' }
  if (!row.from.includes(appeal.state)) return { ok: false, because: 'state' }
  // A veto stands or is lifted.
  if (step === 'partlyUpheld' && appeal.about === 'veto') return { ok: false, because: 'noPart' }
  if (row.apart && asked.persons.some((one) => appeal.scoredBy.has(one)))
    return { ok: false, because: 'scoredIt' }
  if (row.words && !asked.words?.trim()) return { ok: false, because: 'wordsRequired' }
  return { ok: true, to: row.to }
}
