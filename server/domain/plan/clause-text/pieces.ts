import type { Direction, Measure, Scope, TargetReference } from '../../scoring/case'
import type { MarksPhrase } from '../rule-sentence-tree'

/** What phrases of a clause say, before anybody has put it together into a rule. */

/** What a figure was counted in, as written. */
export type UnitRead =
  { is: 'percent' } | { is: 'permille' } | { is: 'none' } | { is: 'counted'; word: string }

export interface QuantityRead {
  figure: number
  unit: UnitRead
}

export type AimRead =
  | { is: 'target' }
  | { is: 'figure'; value: QuantityRead }
  | { is: 'range'; lo: number; hi: QuantityRead }
  | { is: 'reference'; target: TargetReference; baseline?: string | undefined }

/** Some stretch of values and what it gets; a border belongs to it where the key says so. */
export interface Stretch {
  from?: QuantityRead | undefined
  above?: QuantityRead | undefined
  to?: QuantityRead | undefined
  below?: QuantityRead | undefined
}

export interface PieceParts {
  /** Words that change nothing: headings, and what holds anyway. */
  nothing: NonNullable<unknown>
  name: { name: string }
  points: { points: number; of?: number }
  pointsOfGroups: { groups: readonly { group: string; figure: number }[] }
  notForGroup: { which: string; group: string }
  target: { aim: AimRead; name?: string | undefined }
  better: { direction: Direction; aim?: AimRead | undefined }
  measured: { measure: Measure; baseline?: string | undefined; aim?: AimRead | undefined }
  accumulate: { accumulate: 'sum' | 'latest' | 'mean' | 'none' }
  phased: { shares: readonly number[] }
  meets: { direction: Direction | null; aim: AimRead; gets: MarksPhrase; name?: string | undefined }
  otherwise: { direction: Direction | null; gets: MarksPhrase }
  deduct: {
    way: 'below' | 'above' | 'away'
    step: QuantityRead
    marks: MarksPhrase
    again: boolean
  }
  unchanged: { marks: MarksPhrase }
  partial: { partial: 'whole' | 'started' | 'proRata'; step: QuantityRead | null }
  untilZero: NonNullable<unknown>
  atLeast: { marks: MarksPhrase }
  mostOff: { marks: MarksPhrase }
  inProportion: NonNullable<unknown>
  between: NonNullable<unknown>
  noneAt: { side: 'below' | 'above'; from: QuantityRead }
  from: { from: number }
  stretch: Stretch & { gets: MarksPhrase; name?: string | undefined }
  at: { value: QuantityRead; gets: MarksPhrase }
  curve: { knots: readonly { value: QuantityRead; marks: MarksPhrase }[] }
  start: { from: 'full' | 'zero'; points: MarksPhrase }
  tallyItem: {
    name: string
    takes: boolean
    marks: MarksPhrase
    cap?: MarksPhrase | undefined
    most?: number | undefined
    perMonth?: boolean
    one?: string | undefined
  }
  mostOfOne: { most: number }
  doubled: { name: string; times: number }
  itemMarks: { name: string; marks: MarksPhrase }
  lacking: { items: readonly string[]; marks: MarksPhrase | null }
  items: { items: readonly string[]; gets?: MarksPhrase | undefined }
  answers: { answers: readonly { name: string; worth: number }[] }
  rating: { max: number; points: MarksPhrase | null; judges?: number | undefined }
  trim: { trim: number }
  bestOf: { scope: Scope; points: MarksPhrase }
  efficacy: {
    satisfactory: QuantityRead
    unsatisfactory: QuantityRead
    points: MarksPhrase
    base: MarksPhrase
  }
  rankStep: { scope: Scope; points: MarksPhrase; drop: MarksPhrase }
  places: {
    scope: Scope | null
    top: readonly MarksPhrase[]
    /** Marks that are added (加), beside the points of the others. */
    onTop: boolean
  }
  lastPlace: { marks: MarksPhrase; tied: boolean }
  part: { number: number; weight: number; otherwise: number | null; opens: boolean }
  close: NonNullable<unknown>
  when: { direction: Direction; aim: AimRead }
  levelAndProgress: { when: AimRead | null; side: 'above' | 'below'; weights: readonly number[] }
  manual: { points: MarksPhrase | null }
  difficulty: NonNullable<unknown>
  bonus: {
    direction: 'higher' | 'lower'
    step: QuantityRead
    marks: MarksPhrase
    cap: MarksPhrase | null
    aim?: AimRead | undefined
  }
  bonusInProportion: NonNullable<unknown>
  mostBonus: { cap: MarksPhrase }
  mostMarks: { times: number }
  limit: {
    side: 'below' | 'above'
    limit: QuantityRead
    zero: boolean
    veto: boolean
    name?: string | undefined
  }
  extra: NonNullable<unknown>
  discrepancy: NonNullable<unknown>
  qualified: { sample: number | null }
  bandCount: { count: number }
  eachPeriod: { below: QuantityRead; marks: MarksPhrase | null; name?: string | undefined }
  emptyPeriod: { marks: MarksPhrase }
  combine: { weights: readonly number[]; periods: number | null }
  phaseWeights: { names: readonly string[]; weights: readonly number[] }
  phaseShare: { name: string; share: number }
  phaseOutOf: { name: string; outOf: number }
  grade: { name: string; from: number }
  quota: { name: string; share: number }
  adjustment: { name: string; levels: readonly { name: string; marks: number }[] }
  adjustmentCap: { cap: number }
  bonusCap: { cap: number }
  penaltyCap: { cap: number }
  oneMatter: { name: string | null }
}

export type PieceCode = keyof PieceParts
export type PieceOf<Code extends PieceCode> = { say: Code } & PieceParts[Code]
export type Piece = { [Code in PieceCode]: PieceOf<Code> }[PieceCode]

/** A piece where it stands: its place in the text, its tokens, and how many stops there were before it. */
export type Placed<Each extends Piece = Piece> = { piece: Each; start: number; end: number; section: number }
