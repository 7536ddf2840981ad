import 'server-only'
import {
  isDue,
  type PlanIndicator,
  type PlanPeriod,
  type PlanVersionFacts,
} from '@/server/domain/plan/plan-version'
import { targetOf } from '@/server/domain/plan/target-of'
import type { Bounds } from '@/server/domain/scoring/compare'
import type { TargetPeriod } from '@/server/domain/township/judge-targets'

/** A year's plan with the run that goes furthest through it, and the unit's marks there. */
export interface CountedYear {
  plan: PlanVersionFacts
  through: string
  marks: readonly {
    periodCode: string
    indicatorCode: string
    status: string
    value: number | null
    target: unknown
  }[]
}

/** The periods of a year that a run counts: up to the one that it goes through. */
export function countedPeriods({ plan, through }: Pick<CountedYear, 'plan' | 'through'>): PlanPeriod[] {
  return plan.periods.slice(0, plan.periods.findIndex((period) => period.code === through) + 1)
}

/** An indicator's due periods over the years given, oldest first, with what was asked of the unit in each. */
export function targetHistory(
  years: readonly CountedYear[],
  indicatorCode: string,
  unitId: string,
): TargetPeriod[] {
  return years.flatMap((year) => {
    const indicator = year.plan.indicators.find((candidate) => candidate.code === indicatorCode)
    if (!indicator) return []
    return countedPeriods(year)
      .filter((period) => isDue(indicator, period))
      .flatMap((period) => {
        const mark = year.marks.find(
          (row) => row.periodCode === period.code && row.indicatorCode === indicatorCode,
        )
        if (!mark) return []
        return {
          year: year.plan.year,
          periodCode: period.code,
          status: mark.status,
          value: mark.value,
          bounds: storedBounds(mark.target) ?? plannedBounds(year.plan, indicator, unitId, period.code),
        }
      })
  })
}

/** As resolved when it was scored. */
function storedBounds(target: unknown): Bounds | null {
  if (typeof target !== 'object' || target === null || !('lo' in target) || !('hi' in target)) return null
  const { lo, hi } = target
  return typeof lo === 'number' && typeof hi === 'number' ? { lo, hi } : null
}

/** Rules that do not judge by the target, like bands, store none; the plan's own figure is still what was asked. */
function plannedBounds(
  plan: PlanVersionFacts,
  indicator: PlanIndicator,
  unitId: string,
  period: string,
): Bounds | null {
  if (indicator.scoring.measure !== undefined && indicator.scoring.measure !== 'level') return null
  const target = targetOf(plan, indicator, unitId, period)
  if (typeof target === 'number') return { lo: target, hi: target }
  return Array.isArray(target) ? { lo: target[0], hi: target[1] } : null
}
