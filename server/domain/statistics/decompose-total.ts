import { fromUnits, toUnits } from '../scoring/rounding'
import { contributionsOf } from './contributions-of'
import type { MarksOfRun, UnitOfRun } from './marks-of-run'
import { standingsUnder } from './standings-under'
import type { OrWhyNot } from './why-not'

export type Decomposition = {
  from: number
  to: number
  change: number
  decimals: number
  /** By indicator what is lost of its full marks, below 0, or gained beyond them; the largest movement first, none without a change. */
  indicators: { indicator: string; from: number; to: number; change: number }[]
  adjustments: number
  rounding: number
}

/**
 * Why did our total change? The change between two runs (or two years' runs) of one unit by indicator: what each lost of a hundred before
 * and loses now. What it adds would move wherever a phase or other points come in beside it, without a mark more or less; what it loses
 * does not. Whole numbers of 10^-decimals: indicators, adjustments and rounding sum to the printed change exactly. Refuses a unit that has
 * no total in one of them.
 */
export function decomposeTotal(before: MarksOfRun, now: MarksOfRun, unit: string): OrWhyNot<Decomposition> {
  const decimals = Math.max(before.decimals, now.decimals)
  const partsOf = (run: MarksOfRun) => {
    const own = run.units.find(({ code }) => code === unit)
    const total = standingsUnder(run, () => 1).find((place) => place.unit === unit)?.total ?? null
    return own === undefined || total === null
      ? null
      : { total, parts: lossesInParts(run, own, total, decimals) }
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

/** A unit's printed total → a hundred, less what each indicator lost, with adjustments and rounding; whole numbers of 10^-decimals. */
function lossesInParts(run: MarksOfRun, unit: UnitOfRun, total: number, decimals: number) {
  const full = contributionsOf(run, {
    ...unit,
    marks: unit.marks.map((mark) => ({ ...mark, marks: mark.points })),
  })
  const indicators = new Map<string, number>()
  for (const [code, contribution] of contributionsOf(run, unit))
    indicators.set(code, toUnits(contribution - (full.get(code) ?? 0), decimals))
  const adjustments = toUnits(unit.adjustments, decimals)
  const lost = [...indicators.values()].reduce((sum, part) => sum + part, 0)
  return { indicators, adjustments, rounding: toUnits(total - 100, decimals) - lost - adjustments }
}
