import { fromUnits, toUnits } from '../scoring/rounding'
import type { MapSum, MarksMap } from './marks-map'

/** Those that share the largest figure, by their codes or ids, in the map's order; ties are all named. */
export interface Most {
  keys: string[]
  figure: number
}

/** What a map says, as data: how much was lost, or how many targets were met, and where most. */
export interface MapFinding {
  total: MapSum
  lost: { indicators: Most | null; units: Most | null }
  missed: { indicators: Most | null; units: Most | null }
}

/** The findings of a map. Where nothing was lost or missed, nothing is named. Marks have at most `decimals` decimals. */
export function mapFinding(map: MarksMap, decimals: number): MapFinding {
  const columns = map.columns.map(({ indicatorCode, sum }) => ({ key: indicatorCode, sum }))
  const rows = map.rows.map(({ unitId, sum }) => ({ key: unitId, sum }))
  const lost = ({ marks, points }: MapSum) =>
    fromUnits(toUnits(points, decimals) - toUnits(marks, decimals), decimals)
  const missed = ({ judged, met }: MapSum) => judged - met
  return {
    total: map.total,
    lost: { indicators: most(columns, lost), units: most(rows, lost) },
    missed: { indicators: most(columns, missed), units: most(rows, missed) },
  }
}

function most(
  given: readonly { key: string; sum: MapSum }[],
  figureOf: (sum: MapSum) => number,
): Most | null {
  const figure = Math.max(0, ...given.map(({ sum }) => figureOf(sum)))
  if (figure === 0) return null
  return { figure, keys: given.filter(({ sum }) => figureOf(sum) === figure).map(({ key }) => key) }
}
