import { fromUnits, toUnits } from '../scoring/rounding'
import type { MarksOfRun } from './marks-of-run'
import { standingsUnder } from './standings-under'
import { totalInParts } from './total-in-parts'
import type { OrWhyNot } from './why-not'

export type Decomposition = {
  from: number
  to: number
  change: number
  decimals: number
  /** By indicator, the largest movement first; none without a change. */
  indicators: { indicator: string; from: number; to: number; change: number }[]
  adjustments: number
  rounding: number
}

/**
 * Why did our total change? The change between two runs (or two years' runs) of one unit by indicator: what each added before and adds
 * now, which also moves where weights or points around it moved. Whole numbers of 10^-decimals: indicators, adjustments and
 * rounding sum to the printed change exactly. Refuses a unit that has no total in one of them.
 */
export function decomposeTotal(before: MarksOfRun, now: MarksOfRun, unit: string): OrWhyNot<Decomposition> {
  const decimals = Math.max(before.decimals, now.decimals)
  const partsOf = (run: MarksOfRun) => {
    const own = run.units.find(({ code }) => code === unit)
    const total = standingsUnder(run, () => 1).find((place) => place.unit === unit)?.total ?? null
    return own === undefined || total === null
      ? null
      : { total, parts: totalInParts(run, own, total, decimals) }
  }
  const first = partsOf(before)
  const second = partsOf(now)
  if (first === null || second === null) return { whyNot: 'notRanked' }
  const read = (figure: number) => fromUnits(figure, decimals)
  const codes = [...new Set([...first.parts.indicators.keys(), ...second.parts.indicators.keys()])]
  return {
    from: first.total,
    to: second.total,
    change: read(toUnits(second.total, decimals) - toUnits(first.total, decimals)),
    decimals,
    indicators: codes
      .map((indicator) => {
        const from = first.parts.indicators.get(indicator) ?? 0
        const to = second.parts.indicators.get(indicator) ?? 0
        return { indicator, from: read(from), to: read(to), change: read(to - from) }
      })
      .filter(({ change }) => change !== 0)
      .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.indicator < b.indicator ? -1 : 1)),
    adjustments: read(second.parts.adjustments - first.parts.adjustments),
    rounding: read(second.parts.rounding - first.parts.rounding),
  }
}
