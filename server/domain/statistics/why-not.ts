/**
 * Why a question has no answer, in place of a number: which assumption fails, with the figures that show it. A screen says
 * this where the number would stand.
 */
export type WhyNot =
  /** The indicator's values are not a matter of chance (money, meetings, standards met). */
  | { whyNot: 'noChance' }
  /** Chance is stated, but what is reported is not counts that chance could be computed from. */
  | { whyNot: 'noNumerators' }
  /** Not persons of persons: the numerator is above the denominator. */
  | { whyNot: 'notAPart'; numerator: number; denominator: number }
  /** Not a count of events: no whole number, or below 0. */
  | { whyNot: 'notACount'; value: number }
  | { whyNot: 'tooFew'; of: CountedThing; have: number; least: number }
  /** All figures are the same, so that nothing can be measured against their spread. */
  | { whyNot: 'noSpread' }
  /** Some of the points have no limits. */
  | { whyNot: 'noLimits' }
  /** One of the two states has no rank for the unit. */
  | { whyNot: 'notRanked' }
  /** What would be divided by adds up to 0. */
  | { whyNot: 'nothingReported' }

export type CountedThing =
  | 'denominator'
  | 'units'
  | 'points'
  | 'observations'
  | 'villages'
  | 'values'
  | 'years'
  | 'judges'
  | 'subjects'

/** The least that a statement is made from. */
export const LEAST = {
  /** Of a rate's denominator, as everywhere in public health statistics. */
  denominator: 10,
  /** Of townships that are set against each other. */
  units: 5,
  /** Of units before dispersion beyond chance is estimated from them. */
  unitsForDispersion: 20,
  /** Of points in a trend. */
  points: 5,
  /** Of observations near a target. */
  bunching: 10,
  /** Of a township's own earlier values. */
  history: 4,
  /** Of past years that a season is read from. */
  years: 2,
} as const

export type OrWhyNot<T> = T | WhyNot
