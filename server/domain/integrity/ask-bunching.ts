import { bunching, type TargetedCount } from '../statistics/bunching'
import type { Found, Part } from './question'
import { seriesOf, type Watched } from './reported-figure'

/**
 * Do a unit's own reports hug their targets? One question a unit, over all its shares and all quarters, as of the latest period: one
 * indicator alone has hardly ten reports next to its target. What each says by itself stands beside it, where it has ten.
 */
export function askBunching(watched: Watched): Found {
  const { indicators, periods, units } = watched
  const last = Math.max(...watched.figures.filter(({ source }) => source === 'self').map(({ at }) => at))
  const all = [...seriesOf(watched).values()].flat()
  const counts = (unitId: string) =>
    all.flatMap(({ unitId: own, indicator: code, at, observation, source }): TargetedCount[] => {
      const indicator = indicators.find((candidate) => candidate.code === code)
      if (own !== unitId || source !== 'self' || !indicator || !('numerator' in observation)) return []
      const { direction, multiplier } = indicator
      const target = watched.targetOf(code, unitId, at)
      if (direction === 'range' || target === null || observation.numerator > observation.denominator)
        return []
      const share = target / multiplier
      if (!(share > 0 && share < 1)) return []
      const { numerator, denominator } = observation
      return [{ indicator: code, numerator, denominator, target: share, direction }]
    })
  const partsOf = (unit: string): Part[] => {
    const own = counts(unit)
    const byIndicator = bunching(
      [...new Set(own.map((count) => count.indicator))].map((indicator) => ({
        unit: indicator,
        counts: own.filter((count) => count.indicator === indicator),
      })),
    )
    return byIndicator.map((part) =>
      'p' in part
        ? { indicator: part.unit, figures: part.met + part.missed, p: part.p }
        : { indicator: part.unit, figures: part.whyNot === 'tooFew' ? part.have : 0, p: null },
    )
  }
  const found = bunching(units.map((unit) => ({ unit, counts: counts(unit) })))
  const judged = found.flatMap((each) => ('p' in each ? [each] : []))
  return {
    questions: judged.flatMap(({ unit, met, missed, p, q, isFlagged }) =>
      isFlagged
        ? [
            {
              ...{ kind: 'bunching', indicator: '', unitId: unit, period: periods[last]?.code ?? '' },
              basis: { is: 'bunching', met, missed, p, q },
              parts: partsOf(unit),
            },
          ]
        : [],
    ),
    // Of those that are asked about, one in twenty is expected to be chance.
    looked: [{ kind: 'bunching', looked: judged.length, left: found.length - judged.length, byChance: null }],
  }
}
