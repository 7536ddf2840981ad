import { keyOf, type Basis, type Question, type QuestionKey } from './question'

/** What can be written of a question by itself. */
export const writtenStates = ['explained', 'toInspect', 'corrected'] as const
/** `ordered`: an order to put it right was issued over it, and is followed as any other. */
export const noteStates = [...writtenStates, 'ordered'] as const
export type NoteState = (typeof noteStates)[number]

/** What the office found out, once. */
export interface Note extends QuestionKey {
  id: string
  state: NoteState
  words: string
  /** The figures that it stood on then. */
  basis: Basis
  byName: string
  at: Date
}

export interface AskedQuestion extends QuestionKey, Pick<Question, 'parts' | 'shared'> {
  /** The figures as they are now; of a question that is no longer put, as they were last. */
  basis: Basis
  /** Whether the figures still put it. */
  isPut: boolean
  /** `open` until somebody wrote what was found. */
  state: 'open' | NoteState
  /** The figures are others than when it was last answered. */
  changed: boolean
  /** Oldest first. */
  notes: Note[]
}

/** Questions with what was found out about them; answered ones stay though the figures no longer put them. */
export function withNotes(questions: readonly Question[], notes: readonly Note[]): AskedQuestion[] {
  const inOrder = notes.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  const notesOf = new Map<string, Note[]>()
  for (const note of inOrder) notesOf.set(keyOf(note), [...(notesOf.get(keyOf(note)) ?? []), note])
  const put = new Set(questions.map(keyOf))
  const gone = [...notesOf].flatMap(([key, own]) => (put.has(key) ? [] : own.slice(-1)))
  const told = (question: Question, isPut: boolean): AskedQuestion => {
    const own = notesOf.get(keyOf(question)) ?? []
    const last = own.at(-1)
    const { kind, period, indicator, unitId, basis, parts, shared } = question
    return {
      ...{ kind, period, indicator, unitId, basis, parts, shared, isPut, notes: own },
      state: last?.state ?? 'open',
      changed: isPut && last !== undefined && !sameBasis(last.basis, basis),
    }
  }
  return [...questions.map((one) => told(one, true)), ...gone.map((one) => told(one, false))]
}

/** Whatever the order of their fields, which a database does not keep. */
function sameBasis(a: Basis, b: Basis): boolean {
  const text = (basis: Basis) =>
    JSON.stringify(Object.entries(basis).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return text(a) === text(b)
}
