import type {
  Accumulate,
  Direction,
  Joined,
  Kind,
  Measure,
  Observation,
  Provenance,
  Rule,
  Scope,
  Source,
  Target,
} from './case'

/**
 * How a mark came about, as data: every input with its source, how inputs became a value, what the target was and how
 * it was resolved, and each step of the rule with its result. Codes and numbers only; sentences are rendered from it
 * in either language, and `evaluateExplanation` computes the mark again from nothing else.
 */

export type CellStatus = 'scored' | 'missing' | 'notApplicable' | 'notAssessed' | 'notDue' | 'notYet'

/**
 * One cell that went into a value. `ref` is the caller's own pointer to it (a version, a row), if it gave one; `from` the
 * publication of another plan that it was taken from; `joined` what it was made of, where its unit took over from others.
 */
export type Input = {
  period: string
  source: Source
  observation: Observation
  ref?: string
  from?: Provenance
  /** The units' figures that it was joined from, each with the caller's pointer. */
  joined?: Omit<Joined, 'of'> & { of: (Joined['of'][number] & { ref?: string })[] }
}

/** How observations became a level. `level` is null for tallies, checklists and manual marks, and where none is made. */
export type LevelReading = {
  kind: Kind
  accumulate: Accumulate
  /** Ratio only. */
  multiplier?: number
  /** Poll only. */
  answers?: readonly { code: string; worth: number }[]
  /** Rating by several judges: how many of the highest and lowest scores are dropped. */
  trim?: number
  /** The periods that were asked, the last being the one looked at; only reported ones are in `inputs`. */
  span: readonly string[]
  inputs: readonly Input[]
  level: number | null
}

/** How levels became the value that is judged. */
export type Reading = {
  measure: Measure
  now: LevelReading
  /** change and growth; null where the baseline does not exist. */
  before?: LevelReading | null
  /** completion: what 100 % is. */
  against?: ResolvedTarget | null
  valueDecimals?: number
  value: number | null
}

export type PooledFigure = { units: readonly string[]; numerator: number; denominator: number }

/** What a reference found; `value` is before `times` and `plus`, null where it found none. */
export type ResolvedReference =
  | {
      ref: 'mean' | 'median' | 'best'
      scope: Scope
      group: string | null
      measure: Measure
      units: readonly { unit: string; value: number }[]
      value: number | null
    }
  | {
      ref: 'pooled'
      scope: Scope
      group: string | null
      measure: Measure
      multiplier: number
      now: PooledFigure
      before?: PooledFigure | null
      value: number | null
    }
  | { ref: 'baseline'; reading: LevelReading | null; value: number | null }
  | { ref: 'indicator'; code: string; reading: Reading; value: number | null }

export type ResolvedTarget = {
  /** Which of the plan's targets applied. */
  origin: 'unitAndPeriod' | 'unit' | 'period' | 'indicator' | 'part' | 'when'
  written: Target
  reference?: ResolvedReference
  /** Null where a reference found no value. */
  bounds: { lo: number; hi: number } | null
}

export type TallyCount = { code: string; count: number; marks: number }

/** One step of a rule with its operands; `marks` is what stands after it, unrounded, on the unit's own points. */
export type Step =
  | { step: 'threshold'; met: boolean; marks: number }
  | { step: 'proportional'; from: number; target: number; marks: number }
  | { step: 'deduction'; shortfall: number; steps: number; marksPerStep: number; marks: number }
  | { step: 'band'; bound: number | null; marks: number }
  | {
      step: 'curve'
      before: readonly [number, number] | null
      after: readonly [number, number] | null
      marks: number
    }
  | { step: 'tally'; start: 'full' | 'zero'; items: readonly TallyCount[]; marks: number }
  | { step: 'checklist'; missing: readonly { code: string; marks: number }[]; marks: number }
  | { step: 'rating'; max: number; marks: number }
  | { step: 'minmax'; worst: number; best: number; units: number; marks: number }
  | { step: 'efficacy'; satisfactory: number; unsatisfactory: number; base: number; marks: number }
  | { step: 'rankStep'; rank: number; units: number; drop: number; marks: number }
  /** `last`: nobody is worse; `tied`: somebody else is as good as the last. */
  | { step: 'places'; rank: number; units: number; last: boolean; tied: boolean; marks: number }
  | {
      step: 'blend'
      /** Whether the unit meets the rule's `when`; null where it has none. */
      meets: boolean | null
      weights: readonly number[]
      parts: readonly number[]
      marks: number
    }
  | { step: 'manual'; given: number; marks: number }
  | { step: 'clamp'; min: number; max: number; marks: number }
  /** In how many due periods the unit's own value is below the limit, and what each of them takes. */
  | { step: 'eachPeriod'; limit: number; periods: number; each: number; marks: number }
  | { step: 'difficulty'; coefficient: number; marks: number }
  | { step: 'bonus'; excess: number; steps: number; added: number; marks: number }
  | { step: 'zero'; side: 'below' | 'above'; limit: number; applies: boolean; marks: number }
  | { step: 'veto'; side: 'below' | 'above'; limit: number; proposed: boolean; marks: number }

/** A rule applied to a reading: the whole indicator's, or one part of a blend. */
export type Judgement = {
  rule: Rule
  direction: Direction
  /** Full marks of the unit's group. */
  points: number
  /** The unit's coefficient of difficulty. */
  coefficient: number
  reading: Reading
  /** What the value was held against; completion is held against 100, its target is in the reading. */
  target?: ResolvedTarget
  when?: ResolvedTarget
  /** minmax, rankStep and places: how good every compared unit is (higher is better), ascending. */
  standings?: readonly number[]
  /** places: the value judged is a carried one, not among those in `standings`. */
  isOutside?: true
  /** eachPeriod: every due period so far by itself. */
  eachPeriod?: readonly LevelReading[]
  parts: readonly Judgement[]
  steps: readonly Step[]
  /** Null where a value or a reference is lacking. */
  marks: number | null
}

/** Why marks are what they are where no rule was applied to the cell itself. */
export type Fallback =
  'zero' | 'exclude' | 'carry' | 'carryNothing' | 'rescale' | 'full' | 'monitored' | 'leftOut'

export type NotApplicableReason = 'noDenominator' | 'noBaseline' | 'baselineZero' | 'noTarget'

export type MarkExplanation = {
  unit: string
  indicator: string
  period: string
  status: CellStatus
  /** Points assessed: what stands under these marks in the period's score; null where nothing was assessed. */
  points: number | null
  /** The marks count, the points do not: `points` is 0 wherever marks are given. */
  extra?: true
  decimals: number
  fallback?: Fallback
  reason?: NotApplicableReason
  /** `carry`: the period whose value was judged instead. */
  carriedFrom?: string
  judgement?: Judgement
  proposesVeto: boolean
  marks: number | null
}
