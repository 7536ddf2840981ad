import type { Direction } from '@/server/domain/scoring/case'
import { MOST_POINTS, type TrendPoint } from './prepare-trend'
import { runsOf } from './runs-of'
import { type Axis, honestAxis } from './trend-axis'
import { meetsTarget, streakOf, type TrendFinding } from './trend-finding'

/** One unit's panel among many. */
export interface PanelModel {
  /** The unit, by whatever names it. */
  key: string
  points: TrendPoint[]
  runs: { unit: number[][]; county: number[][]; targetLo: number[][]; targetHi: number[][] }
  latest: TrendPoint
  meets: boolean | null
  streak: TrendFinding['streak']
}

/** What many units' trends say of the latest period, as data. Units are named by their keys, the most telling first. */
export interface MultiplesFinding {
  met: number
  /** Units with a value and a target. */
  judged: number
  missed: { key: string; count: number }[]
  missing: string[]
  /** The best and the worst value where there is no target to hold them against; ties are all named. */
  highest: { value: number; keys: string[] } | null
  lowest: { value: number; keys: string[] } | null
}

export interface MultiplesModel {
  axis: Axis
  panels: PanelModel[]
  finding: MultiplesFinding
  quarterly: boolean
}

export interface MultiplesInput {
  /** All with the same periods, at least one. */
  units: readonly { key: string; points: readonly TrendPoint[] }[]
  direction: Direction
  ceiling: number | null
  leastSpan: number
  /** By the latest value, best first and what has none last; otherwise as given. */
  sort: 'value' | 'given'
}

/** Units' points of one indicator → panels of the latest twelve periods, all on one scale. Equal values keep their order. */
export function prepareMultiples({
  units,
  direction,
  ceiling,
  leastSpan,
  sort,
}: MultiplesInput): MultiplesModel {
  const panels = units.flatMap(({ key, points: given }) => {
    const points = given.slice(-MOST_POINTS)
    const latest = points.at(-1)
    return latest ? [panelOf(key, points, latest, direction)] : []
  })
  const figures = panels.flatMap(({ points }) =>
    points.flatMap(({ value, county, target }) =>
      [value, county, target?.lo ?? null, target?.hi ?? null].filter((figure) => figure !== null),
    ),
  )
  return {
    axis: honestAxis(figures, ceiling, leastSpan),
    panels: sort === 'value' ? panels.toSorted(byLatest(direction)) : panels,
    finding: findingOf(panels),
    quarterly: panels.every(({ points }) => points.every(({ code }) => /Q\d$/.test(code))),
  }
}

function panelOf(key: string, points: TrendPoint[], latest: TrendPoint, direction: Direction): PanelModel {
  const runs = (values: (number | null)[]) => runsOf(values, points)
  return {
    key,
    points,
    runs: {
      unit: runs(points.map(({ value }) => value)),
      county: runs(points.map(({ county }) => county)),
      targetLo: runs(points.map(({ target }) => target?.lo ?? null)),
      targetHi: runs(points.map(({ target }) => (target && target.lo !== target.hi ? target.hi : null))),
    },
    latest,
    meets: meetsTarget(latest, direction),
    streak: streakOf(points, direction),
  }
}

/** In a range neither end is better: as far as it is missed, the nearest first. */
function byLatest(direction: Direction): (a: PanelModel, b: PanelModel) => number {
  const rankOf = ({ latest: { value, target } }: PanelModel): number => {
    if (value === null) return Number.POSITIVE_INFINITY
    if (direction === 'higher') return -value
    if (direction === 'lower' || target === null) return value
    return Math.max(target.lo - value, value - target.hi, 0)
  }
  return (a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)]
    return first === second ? 0 : first - second
  }
}

function findingOf(panels: readonly PanelModel[]): MultiplesFinding {
  const known = panels.flatMap(({ key, latest: { value } }) => (value === null ? [] : [{ key, value }]))
  const judged = panels.filter(({ meets }) => meets !== null)
  const extreme = (value: number) => ({
    value,
    keys: known.filter((each) => each.value === value).map(({ key }) => key),
  })
  const values = known.map(({ value }) => value)
  const compares = judged.length === 0 && known.length > 1
  return {
    met: judged.filter(({ meets }) => meets === true).length,
    judged: judged.length,
    missed: judged
      .flatMap(({ key, meets, streak }) => (meets === false ? [{ key, count: streak?.count ?? 1 }] : []))
      .sort((a, b) => b.count - a.count),
    missing: panels.filter(({ latest }) => latest.absent === 'missing').map(({ key }) => key),
    highest: compares ? extreme(Math.max(...values)) : null,
    lowest: compares ? extreme(Math.min(...values)) : null,
  }
}
