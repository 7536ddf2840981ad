import type { LetterContent } from './letter-content'
import type { LetterState } from './letter'
import { touches } from './touches'

export interface EarlierLetter {
  id: string
  number: number
  state: LetterState
  content: LetterContent
}

/**
 * What proposing would do for one unit. `inForce`: what both signed says what the plan says, so that it stays;
 * `onTable`: it is proposed already; `sentBack`: it may be proposed again as it is, on the office's own decision.
 */
export type Proposal =
  | { is: 'new' | 'changed' | 'sentBack'; number: number; replaces: string | null }
  | { is: 'inForce' | 'onTable' }

/** The letters that a unit has under a plan, in any order, and what the plan says of it now → what is to be done. */
export function proposeLetter(letters: readonly EarlierLetter[], content: LetterContent): Proposal {
  const last = [...letters].sort((a, b) => b.number - a.number)[0]
  const onTable = letters.find(({ state }) => state === 'proposed')
  const number = (last?.number ?? 0) + 1
  if (onTable)
    return touches(onTable.content, content)
      ? { is: 'changed', number, replaces: onTable.id }
      : { is: 'onTable' }
  const inForce = letters.find(({ state }) => state === 'signed')
  if (inForce && !touches(inForce.content, content)) return { is: 'inForce' }
  if (last?.state === 'sentBack') return { is: 'sentBack', number, replaces: null }
  // A signed letter holds until both have signed the next.
  return { is: inForce ? 'changed' : 'new', number, replaces: null }
}
