import { toUnits } from '../scoring/rounding'
import { contributionsOf } from './contributions-of'
import type { MarksOfRun, UnitOfRun } from './marks-of-run'

/** What a total is made of: an indicator's code, or one of the two others (codes of indicators have no space before them). */
export type PartOfTotal = string
export const ADJUSTMENTS = ' adjustments'
export const ROUNDING = ' rounding'

/** A unit's printed total as whole numbers of 10^-decimals that sum to it exactly; `rounding` is what periods, phases and year were rounded by. */
export function totalInParts(
  run: MarksOfRun,
  unit: UnitOfRun,
  total: number,
  decimals: number,
): Map<PartOfTotal, number> {
  const parts = new Map<PartOfTotal, number>()
  for (const [code, contribution] of contributionsOf(run, unit))
    parts.set(code, toUnits(contribution, decimals))
  parts.set(ADJUSTMENTS, toUnits(unit.adjustments, decimals))
  const sum = [...parts.values()].reduce((all, part) => all + part, 0)
  parts.set(ROUNDING, toUnits(total, decimals) - sum)
  return parts
}
