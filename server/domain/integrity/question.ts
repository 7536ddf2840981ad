import type { Interval } from '../statistics/interval'

export const questionKinds = ['bunching', 'mismatch', 'outlier', 'jump', 'repeat', 'digits'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What a question is called by, from one day to the next. `indicator` is empty where it is about many. */
export interface QuestionKey {
  kind: QuestionKind
  period: string
  indicator: string
  unitId: string
}

/** The figures that a question stands on. */
export type Basis =
  /** Reports next to their targets on the good and on the bad side; `q`: its false-discovery rate among the units looked at. */
  | { is: 'bunching'; met: number; missed: number; p: number; q: number }
  /** What was reported and what inspectors found, of one figure, or of a year's sampled villages together. */
  | { is: 'mismatch'; reported: number; verified: number; villages: number | null; interval: Interval | null }
  /** A value outside of what its own history makes usual. */
  | { is: 'outlier'; value: number; low: number; high: number; history: number; p: number }
  | { is: 'jump'; before: string; from: number; to: number; p: number }
  | { is: 'repeat'; value: number; length: number; from: string }
  /** `of`: last digits against equal shares, or pairs of equal digits against one in ten. */
  | {
      is: 'digits'
      of: 'last' | 'pairs'
      values: number
      lastDigits: number[]
      doubles: number
      p: number
      q: number
    }

/** One indicator's own part of a question that is put over many: `p` by itself, null where its figures are too few for that. */
export interface Part {
  indicator: string
  figures: number
  p: number | null
}

export interface Question extends QuestionKey {
  basis: Basis
  /** What it is pooled of, where it is about many indicators. */
  parts?: readonly Part[] | undefined
  /** How many units the same is asked of, where it is so many that it is rather the indicator's nature. */
  shared?: number | undefined
}

/** How many were looked at to find the questions of one kind, how many could not be, and how many alarms chance alone would make. */
export interface LookedAt {
  kind: QuestionKind
  looked: number
  left: number
  /** null: no chance is stated for this kind. */
  byChance: number | null
}

export interface Found {
  questions: Question[]
  looked: LookedAt[]
}

export const keyOf = ({ kind, period, indicator, unitId }: QuestionKey): string =>
  [kind, period, indicator, unitId].join(' ')
