import { toUnits } from '../scoring/rounding'
import { contributionsOf } from './contributions-of'
import type { MarksOfRun, UnitOfRun } from './marks-of-run'

/** Whole numbers of 10^-decimals that sum to the printed total exactly. `rounding`: what periods, phases and year were rounded by. */
export type TotalInParts = { indicators: Map<string, number>; adjustments: number; rounding: number }

/** A unit's printed total → what each indicator adds to it, its adjustments, and rounding. */
export function totalInParts(
  run: MarksOfRun,
  unit: UnitOfRun,
  total: number,
  decimals: number,
): TotalInParts {
  const indicators = new Map<string, number>()
  for (const [code, contribution] of contributionsOf(run, unit))
    indicators.set(code, toUnits(contribution, decimals))
  const adjustments = toUnits(unit.adjustments, decimals)
  const sum = [...indicators.values()].reduce((all, part) => all + part, adjustments)
  return { indicators, adjustments, rounding: toUnits(total, decimals) - sum }
}
