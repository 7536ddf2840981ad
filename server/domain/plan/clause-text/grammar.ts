import type { Scope, TargetReference } from '../../scoring/case'
import type { MarksPhrase } from '../rule-sentence-tree'
import { type Captured, type Pattern, patternOf } from './pattern'
import type { AimRead, Piece, QuantityRead, UnitRead } from './pieces'

/** What each slot reads. */
export interface SlotValues {
  figure: number
  /** 4:3:3 */
  ratio: readonly number[]
  unit: UnitRead
  quantity: QuantityRead
  range: { lo: number; hi: QuantityRead }
  marks: MarksPhrase
  gets: MarksPhrase
  none: null
  aim: AimRead
  reference: { target: TargetReference; baseline?: string | undefined }
  scaled: { target: TargetReference; baseline?: string | undefined }
  scope: Scope
  baseline: string
  /** Some words, as short as what follows allows. */
  words: string
  /** The same, between quotation marks. */
  quoted: string
  /** A name that ends like a name of an indicator (…率, …数). */
  subject: string
  one: string
  list: readonly string[]
  pauses: readonly string[]
  quotedList: readonly string[]
  marksList: readonly MarksPhrase[]
  percents: readonly number[]
  knots: readonly { value: QuantityRead; marks: MarksPhrase }[]
  answers: readonly { name: string; worth: number }[]
  worth: number
  levels: readonly { name: string; marks: number }[]
  groups: readonly { group: string; figure: number }[]
  englishGroups: readonly { group: string; figure: number }[]
  tied: boolean
  /* Words only */
  less: null
  more: null
  takes: null
  gives: null
  gains: null
  nought: null
  zero: null
  goal: null
  full: null
  points: null
  lastYear: null
}
export type Slot = keyof SlotValues

/** The blanks of a pattern and what they hold. */
export type Captures<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}?:${infer Kind extends Slot}`
      ? { [Each in Name]?: SlotValues[Kind] | undefined }
      : Inner extends `${infer Name}:${infer Kind extends Slot}`
        ? { [Each in Name]: SlotValues[Kind] }
        : NonNullable<unknown>) &
      Captures<Rest>
  : NonNullable<unknown>

/** One way of saying something, with sentences that show it; `mean` may refuse what only looked like it. */
export interface Phrase {
  text: string
  pattern: Pattern
  mean: (captured: Captured) => Piece | null
  examples: readonly string[]
  /** What choosing it costs more because it takes nearly anything for a name: 0 to 2. */
  looseness: number
}

/** A phrase: how it is said, what it means, and sentences in which it stands. */
export function phrase<const Text extends string>(
  text: Text,
  mean: (captured: Captures<Text>) => Piece | null,
  ...examples: readonly string[]
): Phrase {
  const pattern = patternOf(text)
  return {
    text,
    pattern,
    mean: (captured) => mean(captured as unknown as Captures<Text>),
    examples,
    looseness: looseness(pattern),
  }
}

const NAMES = new Set(['words', 'list', 'pauses', 'groups', 'levels', 'subject'])

function looseness(pattern: Pattern): number {
  const takesNames = pattern.some((part) => part.is === 'slot' && NAMES.has(part.slot))
  return takesNames ? Math.max(0, 3 - fewestWords(pattern)) : 0
}

/** How many words of its own a phrase has at least. */
const fewestWords = (pattern: Pattern): number =>
  pattern.reduce((sum, part) => {
    if (part.is === 'token') return sum + 1
    return part.is === 'either' ? sum + Math.min(...part.choices.map(fewestWords)) : sum
  }, 0)

/** One way to fill a slot. */
export interface Filling {
  pattern: Pattern
  mean: (captured: Captured) => unknown
}

/** One way to fill a slot: how it is written and what it is. */
export function filling<const Text extends string, Value>(
  text: Text,
  mean: (captured: Captures<Text>) => Value,
): { pattern: Pattern; mean: (captured: Captured) => Value } {
  return { pattern: patternOf(text), mean: (captured) => mean(captured as unknown as Captures<Text>) }
}

export type SlotTable = {
  readonly [Each in Slot]?: readonly {
    pattern: Pattern
    mean: (captured: Captured) => SlotValues[Each] | undefined
  }[]
}
