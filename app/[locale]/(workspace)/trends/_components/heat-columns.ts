import type { FoundMap, Show } from './map-view'

export interface HeatColumn {
  /** Its place in the map. */
  at: number
  indicator: FoundMap['indicators'][number]
}

/** The columns with anything to show, under their categories in the plan's order. */
export function heatColumns(
  { categories, indicators, map }: Pick<FoundMap, 'categories' | 'indicators' | 'map'>,
  show: Show,
): { category: FoundMap['categories'][number]; columns: HeatColumn[] }[] {
  const shows = (at: number) => {
    const sum = map.columns[at]?.sum
    return sum !== undefined && (show === 'share' ? sum.share !== null : sum.judged > 0)
  }
  const columns = indicators.map((indicator, at) => ({ indicator, at })).filter(({ at }) => shows(at))
  return categories
    .map((category) => ({
      category,
      columns: columns.filter(({ indicator }) => indicator.categoryCode === category.code),
    }))
    .filter((group) => group.columns.length > 0)
}
