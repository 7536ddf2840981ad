import type { TrendPoint } from '@/app/_components/charts/prepare-trend'
import { boundsOf } from '@/app/_components/ui/figures'
import type { TrendCertainty } from '@/server/domain/league/trend-certainty'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'

interface Point {
  year: number
  period: { code: string }
  value: number | null
  judged: number | null
  status: string
  target: unknown
  county: number | null
  lastYear: { value: number | null; judged: number | null } | null
  provisional: boolean
}

/**
 * Whether a chart shows each period's own value or the value judged. Amounts that are added up over the year, and changes
 * or growth, can only be held against their target as judged; the county's own value of a period is then another thing.
 */
export function basisOf({ kind, accumulate, measure }: IndicatorScoring): 'own' | 'judged' {
  const isSum = kind === 'amount' && accumulate === 'sum'
  return isSum || (measure ?? 'level') !== 'level' ? 'judged' : 'own'
}

/**
 * The points of a chart, on its basis. A period that was due and not reported has no value, whatever was carried over it. Limits
 * are of a period's own value and stand around nothing else.
 */
export function chartPoints(
  points: readonly Point[],
  basis: 'own' | 'judged',
  limits: TrendCertainty['limits'] = [],
): TrendPoint[] {
  const key = basis === 'own' ? 'value' : 'judged'
  return points.map((point, at) => {
    const own = limits[at]
    const isMissing = point.status === 'missing'
    const value = isMissing ? null : point[key]
    return {
      code: point.period.code,
      year: point.year,
      // A running sum starts anew each year.
      span: basis === 'own' ? '' : String(point.year),
      value,
      absent: value !== null ? null : isMissing ? 'missing' : 'notApplicable',
      target: boundsOf(point.target),
      county: basis === 'own' ? point.county : null,
      lastYear: point.lastYear?.[key] ?? null,
      provisional: point.provisional,
      limits:
        basis === 'own' && value !== null && own && 'lower' in own ? { lo: own.lower, hi: own.upper } : null,
    }
  })
}

/** The largest value an indicator can have, and how narrow its axis may be. */
export function axisOf({ kind, multiplier, max, measure }: IndicatorScoring): {
  ceiling: number | null
  leastSpan: number
} {
  if ((measure ?? 'level') !== 'level') return { ceiling: null, leastSpan: 10 }
  if (kind === 'rating') return { ceiling: max ?? 100, leastSpan: (max ?? 100) / 10 }
  if (kind === 'poll' || (kind === 'ratio' && (multiplier ?? 100) === 100))
    return { ceiling: 100, leastSpan: 10 }
  return { ceiling: null, leastSpan: 1 }
}
