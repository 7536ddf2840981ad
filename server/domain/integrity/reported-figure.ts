import type { Observation } from '../scoring/case'

/** One stored figure that counts, with where it belongs. Periods are numbered through the years, oldest first. */
export interface ReportedFigure {
  unitId: string
  indicator: string
  /** Its place among all periods looked at. */
  at: number
  source: 'self' | 'department' | 'verified'
  observation: Observation
}

/** An indicator as far as its figures are looked at. */
export interface WatchedIndicator {
  code: string
  kind: string
  multiplier: number
  direction: 'higher' | 'lower' | 'range'
  suppliedBy: 'self' | 'department' | 'inspection' | 'system'
  /** What there is (a stock: clinics, staff), and not what happened in a period: it may well stay the same. */
  isStock: boolean
}

export interface WatchedPeriod {
  code: string
  phase: string
  /** Of the plan that is looked at; earlier ones are history. */
  isOwn: boolean
}

/** Everything that is looked at. */
export interface Watched {
  periods: readonly WatchedPeriod[]
  indicators: readonly WatchedIndicator[]
  units: readonly string[]
  figures: readonly ReportedFigure[]
  /** The target as a figure in the indicator's unit; null where it has none or one that depends on others. */
  targetOf: (indicator: string, unitId: string, at: number) => number | null
}

/** The figures of each unit and indicator that its reporter or bureau supplied, in the order of the periods. */
export function seriesOf({ figures, indicators }: Watched): Map<string, ReportedFigure[]> {
  const kindOf = new Map(indicators.map(({ code, suppliedBy }) => [code, suppliedBy]))
  const series = new Map<string, ReportedFigure[]>()
  for (const figure of figures.toSorted((a, b) => a.at - b.at)) {
    if (kindOf.get(figure.indicator) !== figure.source) continue
    const key = `${figure.unitId} ${figure.indicator}`
    series.set(key, [...(series.get(key) ?? []), figure])
  }
  return series
}

/** The figure in its indicator's unit; null for what is no figure, and for a rate of fewer than `least`. */
export function figureOf(
  { observation }: Pick<ReportedFigure, 'observation'>,
  multiplier: number,
  least = 0,
): number | null {
  if ('value' in observation) return observation.value
  if (!('numerator' in observation) || observation.denominator < Math.max(1, least)) return null
  return (multiplier * observation.numerator) / observation.denominator
}
