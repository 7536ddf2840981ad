import type { Actor } from '../access/actor'
import { type Capacity, capacitiesFor, decideInCapacity } from '../access/capacities'
import {
  decideLetter,
  type LetterAction,
  type LetterDecision,
  type LetterFacts,
  possibleLetterActions,
} from './letter'

type Person = Pick<Actor, 'userId' | 'role' | 'actingFor'>
type Facts = { current: boolean; unitSigns: boolean }

/** Decides one action on one letter for a person, in their own role or in the stead of somebody who signs. */
export function decideAs(
  person: Person,
  action: LetterAction,
  letter: LetterFacts,
  facts: Facts & { reason: string | null },
): { decision: LetterDecision; capacity: Capacity | null } {
  const [first, ...rest] = capacitiesFor(person, `letter.${action}`)
  if (!first) return { decision: { ok: false, because: 'role' }, capacity: null }
  return decideInCapacity([first, ...rest], ({ role, actingFor }) =>
    decideLetter(action, role, letter, {
      ...facts,
      userId: person.userId,
      actingForId: actingFor?.userId ?? null,
    }),
  )
}

/** The actions whose buttons this person sees enabled, in whatever capacity. */
export function possibleAs(person: Person, letter: LetterFacts, facts: Facts): LetterAction[] {
  const own = possibleLetterActions(person.role, letter, { ...facts, userId: person.userId })
  const stead = (person.actingFor ?? []).flatMap(({ role, userId }) =>
    possibleLetterActions(role, letter, { ...facts, userId: person.userId, actingForId: userId }).filter(
      (action) =>
        capacitiesFor(person, `letter.${action}`).some(({ actingFor }) => actingFor?.userId === userId),
    ),
  )
  return [...new Set([...own, ...stead])]
}
