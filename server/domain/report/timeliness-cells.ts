import { civilDay } from '../period/civil-day'
import type { CountedCell } from '../plan/build-case'
import { isDue, type PlanVersionFacts } from '../plan/plan-version'
import { monthsLate } from './lateness'

/** The tally item that lateness is counted under: a plan whose timeliness is kept by the system names it so. */
export const LATE_ITEM = 'late'

/** A report's first signature in a period: what timeliness is judged by. */
export interface Signature {
  unitId: string
  periodCode: string
  firstSignedAt: Date
}

/**
 * The values that the product itself supplies: per unit and period, months late of its report. A report never signed
 * gives no cell: it is missing, as everything else of it is.
 */
export function timelinessCells(
  plan: PlanVersionFacts,
  signatures: readonly Signature[],
  extensions: ReadonlyMap<string, ReadonlyMap<string, string>>,
): CountedCell[] {
  const indicators = plan.indicators.filter(
    ({ suppliedBy, scoring }) => suppliedBy === 'system' && scoring.from === undefined,
  )
  return signatures.flatMap(({ unitId, periodCode, firstSignedAt }) => {
    const period = plan.periods.find((candidate) => candidate.code === periodCode)
    if (!period) return []
    const extendedTo = extensions.get(periodCode)?.get(unitId) ?? null
    const months = monthsLate(civilDay(firstSignedAt), period.dueOn, extendedTo)
    return indicators
      .filter((indicator) => isDue(indicator, period))
      .map((indicator) => ({
        unitId,
        indicatorCode: indicator.code,
        periodCode,
        source: 'verified' as const,
        observation: { counts: { [LATE_ITEM]: months } },
      }))
  })
}
