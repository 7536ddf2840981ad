import type { CountedCell } from '../build-case'
import { isDue, type PlanVersionFacts } from '../plan-version'
import type { SourcePlan } from './source-plan'
import { sourcePeriod } from './source-period'

/**
 * The values that other plans' publications supply, with which publication each was taken from. A unit that has no score there
 * (not assessed by it, or nothing of it counted) gets no cell, and is missing as the plan's policy says; a vetoed one has
 * the score that it was published with, since a veto takes a rank and not marks.
 */
export function sourceCells(
  plan: Pick<PlanVersionFacts, 'indicators' | 'periods' | 'units'>,
  sources: readonly SourcePlan[],
): CountedCell[] {
  const byCode = new Map(sources.map((source) => [source.code, source]))
  return plan.indicators.flatMap((indicator) => {
    const { from } = indicator.scoring
    const source = from && byCode.get(from.plan)
    if (!source) return []
    return plan.periods
      .filter((period) => isDue(indicator, period))
      .flatMap((period): CountedCell[] => {
        const looked = sourcePeriod(from, period, source.periods)
        const published = looked?.published
        if (!looked || !published) return []
        const { number, hash, scores } = published
        return plan.units.flatMap((unit) => {
          const value = scores[from.figure].get(unit.id)
          if (value === undefined) return []
          return {
            unitId: unit.id,
            indicatorCode: indicator.code,
            periodCode: period.code,
            source: 'verified' as const,
            observation: { value },
            from: { plan: source.code, publication: number, hash, figure: from.figure, period: looked.code },
          }
        })
      })
  })
}
