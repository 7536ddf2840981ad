import type {
  Accumulate,
  AdjustmentItem,
  CaseIndicator,
  Direction,
  Grade,
  Kind,
  Measure,
  Rule,
  Target,
} from '../../scoring/case'
import type { Words } from '../rule-sentence-tree'
import type { Span } from './cover'
import type { UnitRead } from './pieces'

/** What the form that a clause is pasted into knows already. */
export interface ClauseContext {
  points?: number | Readonly<Record<string, number>> | undefined
  target?: Target | undefined
  unit?: Words | undefined
  direction?: Direction | undefined
  kind?: Kind | undefined
  baseline?: string | undefined
  /** The rule so far: a clause that only modifies is put on it. */
  rule?: Rule | undefined
  /** The codes of groups, by the names that a clause may call them. */
  groups?: Readonly<Record<string, string>> | undefined
}

/** As much of an indicator as its clause says. */
export interface IndicatorFragment {
  name?: string | undefined
  kind?: Kind | undefined
  multiplier?: number | undefined
  unit?: UnitRead | undefined
  direction?: Direction | undefined
  measure?: Measure | undefined
  baseline?: string | undefined
  accumulate?: Accumulate | undefined
  target?: Target | undefined
  /** Cumulative shares of the year's target, period by period. */
  phased?: readonly number[] | undefined
  points?: number | Readonly<Record<string, number>> | undefined
  extra?: true | undefined
  max?: number | undefined
  trim?: number | undefined
  answers?: CaseIndicator['answers'] | undefined
  rule?: Rule | undefined
  /** Modifiers without a rule to stand on. */
  modifiers?: Modifiers | undefined
}
export type Modifiers = Pick<
  Rule,
  'as' | 'min' | 'difficulty' | 'bonus' | 'eachPeriod' | 'zeroBelow' | 'zeroAbove' | 'vetoBelow' | 'vetoAbove'
>

export interface PhaseFragment {
  name: string
  weight?: number | undefined
  /** What full marks of the phase were counted as; a phase's own score is on 100. */
  outOf?: number | undefined
}

/** What a clause proposes: an indicator's rule, or something of the plan. */
export type Proposal =
  | { about: 'indicator'; indicator: IndicatorFragment }
  | {
      about: 'points'
      points: Readonly<Record<string, number>>
      notAssessed: readonly { which: string; group: string }[]
    }
  | { about: 'combine'; combine: readonly number[] }
  | { about: 'phases'; phases: readonly PhaseFragment[] }
  | { about: 'grades'; grades: readonly Grade[] }
  | {
      about: 'adjustments'
      items: readonly AdjustmentItem[]
      caps: { bonus?: number | undefined; penalty?: number | undefined }
    }

/** Why a stretch of text was not understood: its words, no place for them beside the rest, or against the rest. */
export type WhyNot = 'unknownWords' | 'noPlace' | 'contradicts'
export interface NotUnderstood extends Span {
  why: WhyNot
}

/** What the clause does not say, and what was taken for it. */
export interface Assumption {
  what:
    | 'partial'
    | 'else'
    | 'points'
    | 'kind'
    | 'start'
    | 'from'
    | 'scope'
    | 'direction'
    | 'baseline'
    | 'bonusStep'
    | 'partRule'
    | 'accumulate'
    | 'groupCode'
    | 'months'
    | 'extra'
    | 'target'
    | 'max'
    /** How many villages or judges there are: no rule depends on it. */
    | 'sample'
  value: string | number
}

/** What somebody must answer: the readings that are possible, or none where the clause says nothing of it. */
export interface Question {
  about: 'target' | 'points' | 'direction' | 'bonusCap' | 'from' | 'partTarget' | 'levels' | 'rule' | 'unit'
  readings: readonly (string | number)[]
}

export interface ClauseReading {
  proposals: readonly Proposal[]
  understood: readonly Span[]
  notUnderstood: readonly NotUnderstood[]
  assumed: readonly Assumption[]
  questions: readonly Question[]
}
