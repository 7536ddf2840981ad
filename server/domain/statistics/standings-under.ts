import { type Place, rankUnits } from '../ranking/rank-units'
import { percentOfPoints, weightedMean } from '../scoring/combine'
import { fromUnits, toUnits } from '../scoring/rounding'
import type { MarksOfRun, UnitOfRun } from './marks-of-run'

/**
 * The table that a run's marks give when each indicator's marks and points are multiplied by `weightOf` (0 leaves it out).
 * Marks stay as they were rounded; a period's score is again Σ marks ÷ Σ points on 100, and phases, year and ranks follow as in the engine, so
 * that weights of 1 give the run's own totals and ranks. `ties: 'equal'` leaves the plan's tie-break out.
 */
export function standingsUnder(
  run: MarksOfRun,
  weightOf: (indicator: string) => number,
  ties: 'plan' | 'equal' = 'plan',
): Place[] {
  const weights = new Map(run.indicators.map(({ code }) => [code, weightOf(code)]))
  const categoryOf = new Map(run.indicators.map(({ code, category }) => [code, category]))
  const share = (unit: UnitOfRun, counts: (mark: UnitOfRun['marks'][number]) => boolean): number => {
    let marks = 0
    let points = 0
    for (const mark of unit.marks) {
      if (!counts(mark)) continue
      const weight = weights.get(mark.indicator) ?? 0
      marks += weight * toUnits(mark.marks, run.decimals)
      points += weight * mark.points
    }
    return percentOfPoints(marks, points, run.decimals)
  }
  const rounded = (figure: number) => (Number.isNaN(figure) ? NaN : toUnits(figure, run.decimals))
  const read = (units: number) => (Number.isNaN(units) ? null : fromUnits(units, run.decimals))
  const contenders = run.units.map((unit) => {
    const phases = run.phases.map(({ periods }) =>
      rounded(
        weightedMean(
          periods.map(({ code }) => share(unit, (mark) => mark.period === code)),
          periods.map(({ weight }) => weight),
          run.decimals,
        ),
      ),
    )
    const year = weightedMean(
      phases,
      run.phases.map(({ weight }) => weight),
      run.decimals,
    )
    return {
      unit: unit.code,
      group: unit.group,
      vetoed: unit.isVetoed,
      total: read(rounded(year + unit.adjustments)),
      tieBreaks:
        ties === 'equal'
          ? []
          : run.tieBreak.map((category) =>
              read(share(unit, (mark) => categoryOf.get(mark.indicator) === category)),
            ),
    }
  })
  return rankUnits(contenders, run.rankBy)
}
