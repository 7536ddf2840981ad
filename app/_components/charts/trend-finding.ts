import { differenceOf } from '@/app/_components/ui/difference'
import type { Direction } from '@/server/domain/scoring/case'
import { shortfallOf } from '@/server/domain/scoring/compare'
import type { TrendPoint } from './prepare-trend'

export type Side = 'above' | 'below' | 'same'

/** What a trend says, as data: it describes what was reported and claims nothing that chance could explain. */
export interface TrendFinding {
  latest: TrendPoint
  /** The last point with a value, where the latest has none. */
  lastKnown: TrendPoint | null
  /** How many of the latest points in a row are on the same side of their target; null without value or target. */
  streak: { meets: boolean; count: number } | null
  county: { side: Side; value: number } | null
  lastYear: { side: Side; value: number } | null
}

/** Describes the latest point of a series against its target, the county and the same period last year. */
export function trendFinding(points: readonly TrendPoint[], direction: Direction): TrendFinding | null {
  const latest = points.at(-1)
  if (latest === undefined) return null
  const { value } = latest
  const against = (other: number | null) =>
    value === null || other === null ? null : { side: sideOf(value, other), value: other }
  return {
    latest,
    lastKnown: value === null ? (points.findLast((point) => point.value !== null) ?? null) : null,
    streak: streakOf(points, direction),
    county: against(latest.county),
    lastYear: against(latest.lastYear),
  }
}

/** Whether a point's value meets its target; null without either. */
export function meetsTarget(
  { value, target }: Pick<TrendPoint, 'value' | 'target'>,
  direction: Direction,
): boolean | null {
  return value === null || target === null ? null : shortfallOf(direction, value, target) === 0
}

/** How many of the latest points in a row are on the same side of their target as the latest. */
export function streakOf(
  points: readonly Pick<TrendPoint, 'value' | 'target'>[],
  direction: Direction,
): TrendFinding['streak'] {
  const latest = points.at(-1)
  const side = latest ? meetsTarget(latest, direction) : null
  if (side === null) return null
  const other = points.findLastIndex((point) => meetsTarget(point, direction) !== side)
  return { meets: side, count: points.length - 1 - other }
}

/** As the figures are printed: what is the same to two decimals is said to be the same. */
function sideOf(value: number, other: number): Side {
  const { figure } = differenceOf(value, other)
  if (figure === 0) return 'same'
  return figure > 0 ? 'above' : 'below'
}
