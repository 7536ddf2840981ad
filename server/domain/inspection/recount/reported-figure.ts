import type { Observation } from '../../scoring/case'
import { joinObservations } from '../../scoring/join-observations'
import type { IndicatorScoring } from '../../plan/plan-version'
import { figureOf, type RecountFigure } from './recount'

/**
 * The figure that a village is held to: the period's own where the indicator is reported in it; in an inspection between, what
 * the year has come to by then. `reported`: the village's observations of the year up to the period, earliest first, null
 * where nothing was reported.
 */
export function reportedFigure(
  { accumulate }: Pick<IndicatorScoring, 'accumulate'>,
  figure: RecountFigure,
  reported: readonly { isOwn: boolean; observation: Observation | null }[],
): number | null {
  const own = reported.find(({ isOwn }) => isOwn)
  if (own) return figureOf(own.observation, figure)
  const there = reported.flatMap(({ observation }) => (observation === null ? [] : [observation]))
  const last = there.at(-1)
  if (last === undefined) return null
  const whole =
    accumulate === 'sum'
      ? joinObservations(
          there.map((observation) => ({ share: 1, weight: 1, observation })),
          'sum',
        )
      : last
  return figureOf(whole, figure)
}
