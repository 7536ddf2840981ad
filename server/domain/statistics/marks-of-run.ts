import type { AssessmentCase } from '../scoring/case'
import type { CaseResult } from '../scoring/score-case'

/** A scored run as far as weights go: rounded marks with the points under them, and how they are combined. */
export type MarksOfRun = {
  decimals: number
  rankBy: 'all' | 'group'
  /** Category codes, as in the plan. */
  tieBreak: readonly string[]
  indicators: readonly { code: string; category: string }[]
  phases: readonly { weight: number; periods: readonly { code: string; weight: number }[] }[]
  units: readonly UnitOfRun[]
}
export type UnitOfRun = {
  code: string
  group: string | undefined
  isVetoed: boolean
  /** Net, within the caps. */
  adjustments: number
  /** What counted: nothing where nothing was assessed. */
  marks: readonly { period: string; indicator: string; marks: number; points: number }[]
}

/**
 * A case and its result (scored with `explain`) → the run's marks, points and weights, units in the order of the table. The same shape is
 * made of a stored run's rows.
 */
export function marksOfRun({ plan, units }: AssessmentCase, { results }: CaseResult): MarksOfRun {
  const groupOf = new Map(units.map(({ code, group }) => [code, group]))
  return {
    decimals: plan.decimals ?? 2,
    rankBy: plan.rankBy ?? 'all',
    tieBreak: plan.tieBreak ?? [],
    indicators: plan.indicators.map(({ code, category }) => ({ code, category })),
    phases: plan.phases.map(({ weight = 1, periods, combine }) => ({
      weight,
      periods: periods.map((code, at) => ({ code, weight: Array.isArray(combine) ? (combine[at] ?? 1) : 1 })),
    })),
    units: results.map((result) => ({
      code: result.unit,
      group: groupOf.get(result.unit),
      isVetoed: result.status === 'vetoed',
      adjustments: result.adjustments ?? 0,
      marks: Object.entries(result.cells ?? {}).flatMap(([period, cells]) =>
        Object.entries(cells).flatMap(([indicator, { marks, points }]) =>
          marks === null || points === null ? [] : [{ period, indicator, marks, points }],
        ),
      ),
    })),
  }
}
