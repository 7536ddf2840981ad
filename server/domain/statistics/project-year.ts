import { studentQuantile } from './distributions/student-quantile'
import type { Interval } from './interval'
import { LEAST, type OrWhyNot } from './why-not'

/** One period's own figures: an amount, or numerator and denominator of a rate. Not accumulated. */
export type PeriodFigures = { numerator: number; denominator?: number }
/** A unit's year so far and its past years, each with all of its periods. */
export type UnitYears = {
  unit: string
  soFar: readonly PeriodFigures[]
  past: readonly { year: number; periods: readonly PeriodFigures[] }[]
}
export type Projection = {
  /** Of the whole year: a sum, or Σ numerators ÷ Σ denominators (per one of the denominator). */
  value: number
  /** 95 %; null where the year is complete. An amount's is not below what there is already. */
  interval: Interval | null
  /** Whose seasonal shares were used, and of how many years. */
  basis: 'own' | 'county'
  years: number
  /** The same projection made for every past year of every unit without that year: relative errors, actual ÷ projected − 1. */
  backTest: { projections: number; meanAbsolute: number; bias: number; worst: number }
}

/**
 * Will the year's target be met? What there is so far ÷ the share of the year that past years had by then: the township's own where
 * it has at least two past years, otherwise the county's pooled. A rate's numerator and denominator are projected apart. The interval
 * comes from the errors that the same method made on past years (root mean square, t with as many degrees of freedom), taking units'
 * errors as independent. `unit` is one of `county`. Refuses "not enough history": fewer than two past years in the county, nothing so far.
 */
export function projectYear(unit: string, county: readonly UnitYears[]): OrWhyNot<Projection> {
  const own = county.find((each) => each.unit === unit)
  const elapsed = own?.soFar.length ?? 0
  if (own === undefined || elapsed === 0) return { whyNot: 'tooFew', of: 'points', have: 0, least: 1 }
  const years = new Set(county.flatMap(({ past }) => past.map(({ year }) => year)))
  if (years.size < LEAST.years) return { whyNot: 'tooFew', of: 'years', have: years.size, least: LEAST.years }
  const basis = basisOf(own.past, county)
  const value = project(own.soFar, basis.past)
  if (value === null) return { whyNot: 'nothingReported' }
  const errors = backTest(county, elapsed, basis.is)
  if (errors.length < LEAST.years)
    return { whyNot: 'tooFew', of: 'years', have: errors.length, least: LEAST.years }
  const n = errors.length
  const mean = (of: (error: number) => number) => errors.reduce((sum, error) => sum + of(error), 0) / n
  const half = studentQuantile(0.975, n) * Math.sqrt(mean((error) => error * error)) * value
  const isAmount = own.soFar.every(({ denominator }) => denominator === undefined)
  const floor =
    isAmount && own.soFar.every(({ numerator }) => numerator >= 0) ? total(own.soFar).numerator : 0
  const periods = Math.max(...basis.past.map((year) => year.periods.length))
  return {
    value,
    interval: elapsed >= periods ? null : { lower: Math.max(floor, value - half), upper: value + half },
    basis: basis.is,
    years: new Set(basis.past.map(({ year }) => year)).size,
    backTest: {
      projections: n,
      meanAbsolute: mean(Math.abs),
      bias: mean((error) => error),
      worst: errors.reduce((worst, error) => (Math.abs(error) > Math.abs(worst) ? error : worst), 0),
    },
  }
}

type PastYear = UnitYears['past'][number]

const basisOf = (past: readonly PastYear[], county: readonly UnitYears[]) =>
  past.length >= LEAST.years
    ? ({ is: 'own', past } as const)
    : ({ is: 'county', past: county.flatMap((each) => each.past) } as const)

function total(periods: readonly PeriodFigures[]): { numerator: number; denominator: number } {
  let numerator = 0
  let denominator = 0
  for (const period of periods) {
    numerator += period.numerator
    denominator += period.denominator ?? 0
  }
  return { numerator, denominator }
}

/** What a year that began like this ends at, by the pooled shares of past years; null where they had nothing to take a share of. */
function project(soFar: readonly PeriodFigures[], past: readonly PastYear[]): number | null {
  const begun = total(past.flatMap(({ periods }) => periods.slice(0, soFar.length)))
  const ended = total(past.flatMap(({ periods }) => periods))
  const now = total(soFar)
  if (!(begun.numerator > 0)) return null
  const numerator = (now.numerator * ended.numerator) / begun.numerator
  if (soFar.every(({ denominator }) => denominator === undefined)) return numerator
  if (!(begun.denominator > 0) || !(now.denominator > 0)) return null
  return numerator / ((now.denominator * ended.denominator) / begun.denominator)
}

/** By the basis that is used now, though with a year fewer: errors are rather too large than too small. */
function backTest(county: readonly UnitYears[], elapsed: number, basis: Projection['basis']): number[] {
  return county.flatMap(({ past, unit }) =>
    past.flatMap(({ year, periods }) => {
      const others = county.flatMap((each) =>
        basis === 'county' || each.unit === unit ? each.past.filter((other) => other.year !== year) : [],
      )
      const projected = project(periods.slice(0, elapsed), others)
      const { numerator, denominator } = total(periods)
      const actual = periods.every((period) => period.denominator === undefined)
        ? numerator
        : numerator / denominator
      return projected === null || !(projected > 0) || !Number.isFinite(actual)
        ? []
        : [actual / projected - 1]
    }),
  )
}
