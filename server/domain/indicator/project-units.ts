import type { IndicatorScoring } from '../plan/plan-version'
import type { Direction, Observation } from '../scoring/case'
import { type PeriodFigures, projectYear, type Projection } from '../statistics/project-year'
import type { OrWhyNot } from '../statistics/why-not'

/** A year's periods in which the indicator is due, with every unit's figures; `counted`: how many are published. */
export interface ObservedYear {
  year: number
  counted: number
  /** By unit, in the order of the periods; undefined where nothing was reported. */
  figures: ReadonlyMap<string, readonly (Observation | undefined)[]>
}

export interface ProjectedUnit {
  unit: string
  target: number | null
  projection: OrWhyNot<Projection>
  /** Whether the target will be met: by the whole interval, by none of it, or open. */
  verdict: 'met' | 'missed' | 'open' | null
}

/**
 * Where each unit's year will end, by what past years had at the same time. Only of indicators that add up over the year, and while the
 * year is not over: null otherwise. A unit that left a period out is not projected, nor is such a year taken as past.
 */
export function projectUnits(
  { accumulate, kind, multiplier = 100, direction = 'higher' }: IndicatorScoring,
  units: readonly { unit: string; target: number | null }[],
  now: ObservedYear,
  past: readonly ObservedYear[],
): ProjectedUnit[] | null {
  const periods = [...now.figures.values()][0]?.length ?? 0
  if (accumulate !== 'sum' || (kind !== 'ratio' && kind !== 'amount')) return null
  if (now.counted === 0 || now.counted >= periods) return null
  const county = units.map(({ unit }) => ({
    unit,
    soFar: wholeOf(now.figures.get(unit)?.slice(0, now.counted)) ?? [],
    past: past.flatMap(({ year, figures }) => {
      const whole = wholeOf(figures.get(unit))
      return whole && whole.length === periods ? [{ year, periods: whole }] : []
    }),
  }))
  const times = kind === 'ratio' ? multiplier : 1
  const ceiling = kind === 'ratio' && isPart([now, ...past]) ? 1 : Infinity
  return units.map(({ unit, target }) => {
    const found = projectYear(unit, county)
    const projection = 'whyNot' in found ? found : scaled(found, times, ceiling)
    return { unit, target, projection, verdict: verdictOn(projection, target, direction) }
  })
}

/** All of a unit's figures, or null where one is missing or no figure. */
function wholeOf(observations: readonly (Observation | undefined)[] | undefined): PeriodFigures[] | null {
  if (!observations || observations.length === 0) return null
  const figures = observations.flatMap((each): PeriodFigures[] => {
    if (each && 'numerator' in each) return [each]
    return each && 'value' in each ? [{ numerator: each.value }] : []
  })
  return figures.length === observations.length ? figures : null
}

/** Persons of persons: more than all of them there cannot be. */
const isPart = (years: readonly ObservedYear[]): boolean =>
  years.every(({ figures }) =>
    [...figures.values()].every((own) =>
      own.every((each) => !each || !('numerator' in each) || each.numerator <= each.denominator),
    ),
  )

function scaled(found: Projection, times: number, ceiling: number): Projection {
  const shown = (figure: number) => times * Math.min(ceiling, figure)
  return {
    ...found,
    value: shown(found.value),
    interval: found.interval && { lower: shown(found.interval.lower), upper: shown(found.interval.upper) },
  }
}

function verdictOn(
  projection: OrWhyNot<Projection>,
  target: number | null,
  direction: Direction,
): ProjectedUnit['verdict'] {
  if ('whyNot' in projection || !projection.interval || target === null || direction === 'range') return null
  const { lower, upper } = projection.interval
  const isMet = direction === 'higher' ? lower >= target : upper <= target
  if (isMet) return 'met'
  return (direction === 'higher' ? upper < target : lower > target) ? 'missed' : 'open'
}
