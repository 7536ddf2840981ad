import type { Direction, Measure, Scope, TargetReference } from '../scoring/case'

/** A rule's own sentence as data: codes and figures, no words of any language but the plan's own names. */

/** A name that the plan gives in both languages. */
export interface Words {
  zh: string
  en: string
}

/** What a figure is counted in. `none`: an index without a unit. */
export type SentenceUnit =
  { is: 'percent' } | { is: 'permille' } | { is: 'none' } | { is: 'counted'; name: Words }

/** A figure of the indicator: a value of it (90 %), or a distance between two (1 percentage point). */
export interface Quantity {
  is: 'value' | 'distance'
  figure: number
  unit: SentenceUnit
}

/** Marks: a number, the full points where those differ by group, or a share of them. */
export type MarksPhrase = { is: 'marks'; figure: number } | { is: 'full' } | { is: 'share'; share: number }

/** What a value is held against. */
export type Aim =
  | { is: 'figure'; value: Quantity }
  | { is: 'range'; lo: Quantity; hi: Quantity }
  | {
      is: 'reference'
      ref: TargetReference['ref']
      scope: Scope
      /** `indicator`: which one. */
      code: string | null
      name: Words | null
      times: number
      plus: Quantity | null
      /** `baseline`: which. */
      baseline: Baseline
    }

/** What a value is compared with over time: a period by its code, the same span of last year, or not said yet. */
export type Baseline = { is: 'period'; code: string } | { is: 'lastYear' } | { is: 'unknown' }

export interface TallyItemPhrase {
  name: Words
  unit: SentenceUnit
  /** Whether one of them takes marks or gives them. */
  takes: boolean
  marks: MarksPhrase
  cap: MarksPhrase | null
  /** How much of one case counts at most, where sizes of cases are counted. */
  most: Quantity | null
}

/** Every clause that a sentence can be made of, with its parameters. */
export interface ClauseParts {
  pointsByGroup: { groups: readonly { group: string; figure: number }[] }
  measured: { measure: Exclude<Measure, 'level'>; baseline: Baseline; aim: Aim | null }
  /** Another plan's published result, by the plan's code; of its last period by then where none is named. */
  source: { plan: string; figure: 'year' | 'period'; period: string | null }
  discrepancy: NonNullable<unknown>
  trimmed: { drop: number }
  meets: { direction: Direction; aim: Aim; marks: MarksPhrase }
  otherwise: { direction: Direction; marks: MarksPhrase }
  inProportion: { direction: Direction; from: Quantity }
  deduct: {
    direction: Direction
    step: Quantity
    marks: MarksPhrase
    partial: 'whole' | 'started' | 'proRata'
  }
  band: { from: Quantity | null; below: Quantity | null; marks: MarksPhrase }
  bandTo: { above: Quantity | null; to: Quantity | null; marks: MarksPhrase }
  curve: { knots: readonly { value: Quantity; marks: MarksPhrase }[] }
  start: { from: 'full' | 'zero'; points: MarksPhrase }
  tallyItem: TallyItemPhrase
  checklistItems: { items: readonly Words[]; marks: MarksPhrase }
  rating: { max: number; points: MarksPhrase }
  bestOf: { scope: Scope; points: MarksPhrase }
  efficacy: { satisfactory: Quantity; unsatisfactory: Quantity; points: MarksPhrase; base: number }
  /** Which values are better, where that is not the higher ones. */
  better: { direction: 'lower' } | { direction: 'range'; aim: Aim }
  rankStep: { scope: Scope; points: MarksPhrase; drop: MarksPhrase }
  places: {
    scope: Scope
    /** Of the first place, the second, and so on. */
    top: readonly MarksPhrase[]
    /** What the last place loses; null where it loses nothing. */
    last: MarksPhrase | null
    lastTied: boolean
  }
  part: {
    number: number
    weight: number
    otherwise: number | null
    sentence: Sentence
  }
  when: { direction: Direction; aim: Aim }
  manual: { points: MarksPhrase }
  untilZero: NonNullable<unknown>
  eachPeriod: { below: Quantity; marks: MarksPhrase }
  extra: NonNullable<unknown>
  atLeast: { marks: MarksPhrase }
  difficulty: NonNullable<unknown>
  /** `aim`: what the excess is counted from, where the rule itself does not say it. */
  bonus: { direction: Direction; step: Quantity; marks: MarksPhrase; cap: MarksPhrase; aim: Aim | null }
  limit: { side: 'below' | 'above'; limit: Quantity; zero: boolean; veto: boolean }
}

export type ClauseCode = keyof ClauseParts
export type ClauseOf<Code extends ClauseCode> = { say: Code } & ClauseParts[Code]
export type Clause = { [Code in ClauseCode]: ClauseOf<Code> }[ClauseCode]

/** Sections of clauses: a reader pauses between clauses and stops between sections. */
export type Sentence = readonly (readonly Clause[])[]
