import type { Observation } from '../scoring/case'
import { type ChanceOf, intervalOf } from './interval-of'
import { recentTrend, type Trend, type TrendPoint } from './recent-trend'
import type { Polarity } from './verdict'
import type { OrWhyNot } from './why-not'

/** What was reported for one period alone; null where nothing was. `season`: which of the year's periods it is. */
export type PeriodObservation = { season: number; observation: Observation | null }

/**
 * The recent trend of one unit's single periods, given in the order of time without gaps. `sameSeason` compares only the
 * last period's season across years, where the time of the year plausibly moves the figure (then five years are needed). A
 * period that has no limits (nothing reported, too few persons) is a gap; where no period has limits, the last one's reason is given.
 */
export function trendOf(
  indicator: ChanceOf & { polarity: Polarity },
  periods: readonly PeriodObservation[],
  { sameSeason = false }: { sameSeason?: boolean } = {},
): OrWhyNot<Trend> {
  const season = periods.at(-1)?.season
  const found = periods
    .filter((period) => !sameSeason || period.season === season)
    .map(({ observation }) => (observation === null ? null : intervalOf(indicator, observation, 0.95)))
  const points = found.flatMap((limits, at): TrendPoint[] =>
    limits === null || 'whyNot' in limits ? [] : [{ at, ...limits }],
  )
  const why = found.findLast((limits) => limits !== null && 'whyNot' in limits)
  if (points.length === 0 && why != null && 'whyNot' in why) return why
  return recentTrend(points, indicator.polarity)
}
