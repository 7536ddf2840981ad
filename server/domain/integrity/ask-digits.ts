import { falseDiscovery } from '../statistics/false-discovery'
import { judgeDigits } from '../statistics/judge-digits'
import type { Found, Part } from './question'
import { type ReportedFigure, seriesOf, type Watched } from './reported-figure'

const FALSE_DISCOVERIES = 0.05

/**
 * Do a unit's own counts of three digits and more end as made-up ones do? Two questions a unit, over all indicators and quarters: one
 * indicator alone hardly has fifty such counts. What each says by itself stands beside it, where it has.
 */
export function askDigits(watched: Watched): Found {
  const { periods, units } = watched
  const all = [...seriesOf(watched).values()].flat().filter(({ source }) => source === 'self')
  const last = Math.max(...all.map(({ at }) => at))
  const judged = units.flatMap((unitId) => {
    const own = all.filter((figure) => figure.unitId === unitId)
    const found = judgeDigits(own.flatMap(countsOf))
    return 'whyNot' in found
      ? []
      : [
          { unitId, own, found, of: 'last' as const, p: found.p },
          { unitId, own, found, of: 'pairs' as const, p: found.pDoubles },
        ]
  })
  const rates = falseDiscovery(judged.map(({ p }) => p))
  return {
    questions: judged.flatMap(({ unitId, own, of, p, found: { values, lastDigits, doubles } }, at) => {
      const q = rates[at] ?? 1
      if (q > FALSE_DISCOVERIES) return []
      return [
        {
          ...{ kind: 'digits' as const, period: periods[last]?.code ?? '', indicator: '', unitId },
          basis: { is: 'digits' as const, of, values, lastDigits, doubles, p, q },
          parts: partsOf(own, of),
        },
      ]
    }),
    looked: [
      { kind: 'digits', looked: judged.length / 2, left: units.length - judged.length / 2, byChance: null },
    ],
  }
}

function partsOf(own: readonly ReportedFigure[], of: 'last' | 'pairs'): Part[] {
  return [...new Set(own.map(({ indicator }) => indicator))].flatMap((indicator): Part[] => {
    const found = judgeDigits(own.filter((figure) => figure.indicator === indicator).flatMap(countsOf))
    if (!('whyNot' in found))
      return [{ indicator, figures: found.values, p: of === 'last' ? found.p : found.pDoubles }]
    const figures = found.whyNot === 'tooFew' ? found.have : 0
    return figures === 0 ? [] : [{ indicator, figures, p: null }]
  })
}

function countsOf({ observation }: ReportedFigure): number[] {
  if ('numerator' in observation) return [observation.numerator, observation.denominator]
  return 'value' in observation ? [observation.value] : []
}
