import type { Direction } from '@/server/domain/scoring/case'
import { shortfallOf } from '@/server/domain/scoring/compare'
import type { TrendPoint } from './prepare-trend'

/** What a trend says, as data: it describes what was reported and claims nothing that chance could explain. */
export interface TrendFinding {
  latest: TrendPoint
  /** The last point with a value, where the latest has none. */
  lastKnown: TrendPoint | null
  /** How many of the latest points in a row are on the same side of their target; null without value or target. */
  streak: { meets: boolean; count: number } | null
  county: { side: 'above' | 'below' | 'same'; value: number } | null
}

/** Describes the latest point of a series against its target and the county; null where there is no point at all. */
export function trendFinding(points: readonly TrendPoint[], direction: Direction): TrendFinding | null {
  const latest = points.at(-1)
  if (latest === undefined) return null
  const { value, county } = latest
  return {
    latest,
    lastKnown: value === null ? (points.findLast((point) => point.value !== null) ?? null) : null,
    streak: streakOf(points, direction),
    county: value === null || county === null ? null : { side: sideOf(value, county), value: county },
  }
}

function meets({ value, target }: TrendPoint, direction: Direction): boolean | null {
  return value === null || target === null ? null : shortfallOf(direction, value, target) === 0
}

function streakOf(points: readonly TrendPoint[], direction: Direction): TrendFinding['streak'] {
  const latest = points.at(-1)
  const side = latest ? meets(latest, direction) : null
  if (side === null) return null
  const other = points.findLastIndex((point) => meets(point, direction) !== side)
  return { meets: side, count: points.length - 1 - other }
}

/** As the figures are printed: what is the same to two decimals is said to be the same. */
function sideOf(value: number, county: number): 'above' | 'below' | 'same' {
  if (Math.abs(value - county) < 0.005) return 'same'
  return value > county ? 'above' : 'below'
}
