import { isDue, type PlanIndicator, type PlanVersionFacts } from '../plan/plan-version'
import { targetOf } from '../plan/target-of'
import type { Target } from '../scoring/case'
import { pairWithLastYear } from '../scoring/last-year'
import type { Bounds } from '../scoring/compare'

/** A year as far as it is published: its plan, the run whose marks are shown, and how many of its periods that run counts. */
export interface ShownYear {
  plan: Pick<PlanVersionFacts, 'year' | 'periods' | 'indicators' | 'targets'>
  runId: string
  counted: number
}

/** A unit's stored mark, as far as a trend is drawn from it. */
export interface TrendMark {
  runId: string
  periodCode: string
  status: string
  ownValue: number | null
  value: number | null
  target: Bounds | null
}

export interface TrendFact {
  year: number
  period: { code: string; name: string; nameEn: string }
  runId: string
  /** Of the period alone, and as judged; null where there is none. */
  value: number | null
  judged: number | null
  status: string
  /** The period is open again: the value may change. */
  provisional: boolean
  target: Bounds | null
  county: number | null
  /** The same period a year earlier, where one is published. */
  lastYear: { code: string; value: number | null; judged: number | null } | null
}

/**
 * One unit's marks of one indicator → a point per published period in which it is due, in the order of time. A year whose
 * plan does not assess the unit has points without a value, so that every unit has the same periods.
 */
export function trendPoints(
  years: readonly ShownYear[],
  indicatorCode: string,
  unitId: string,
  marks: readonly TrendMark[],
  counties: readonly { runId: string; periodCode: string; county: number | null }[],
): TrendFact[] {
  const key = (row: { runId: string; periodCode: string }) => `${row.runId} ${row.periodCode}`
  const markOf = new Map(marks.map((mark) => [key(mark), mark]))
  const countyOf = new Map(counties.map((row) => [key(row), row.county]))
  const shown = years.flatMap(({ plan, runId, counted }) => {
    const indicator = plan.indicators.find((candidate) => candidate.code === indicatorCode)
    if (!indicator) return []
    return plan.periods
      .slice(0, counted)
      .filter((period) => isDue(indicator, period))
      .map((period) => ({ year: plan.year, runId, period, plan, indicator }))
  })
  const pairs = pairWithLastYear(shown.map(({ period }) => ({ code: period.code, end: period.endsOn })))
  const found = shown.map(({ runId, period }) => markOf.get(key({ runId, periodCode: period.code })))
  return shown.map(({ year, runId, period, plan, indicator }, at) => {
    const mark = found[at]
    const earlier = pairs[at] ?? -1
    const before = found[earlier]
    return {
      year,
      period: { code: period.code, name: period.name, nameEn: period.nameEn },
      runId,
      value: mark?.ownValue ?? null,
      judged: mark?.value ?? null,
      status: mark?.status ?? 'notDue',
      provisional: period.state === 'open',
      target:
        mark?.target ?? (mark && unjudged(mark) ? plainTarget(plan, indicator, unitId, period.code) : null),
      county: countyOf.get(key({ runId, periodCode: period.code })) ?? null,
      lastYear:
        earlier < 0
          ? null
          : {
              code: shown[earlier]?.period.code ?? '',
              value: before?.ownValue ?? null,
              judged: before?.value ?? null,
            },
    }
  })
}

/** Nothing was held against the target, which held all the same. */
const unjudged = ({ status }: TrendMark) => status === 'missing' || status === 'notApplicable'

/** The plan's own target, where it is a plain figure or range and the value itself is what it is held against. */
function plainTarget(
  plan: ShownYear['plan'],
  indicator: PlanIndicator,
  unitId: string,
  periodCode: string,
): Bounds | null {
  if ((indicator.scoring.measure ?? 'level') !== 'level') return null
  const target: Target | undefined = targetOf(plan, indicator, unitId, periodCode)
  if (typeof target === 'number') return { lo: target, hi: target }
  return Array.isArray(target) ? { lo: target[0], hi: target[1] } : null
}
