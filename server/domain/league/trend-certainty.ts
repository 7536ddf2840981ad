import type { IndicatorScoring } from '../plan/plan-version'
import type { Observation } from '../scoring/case'
import type { MarkExplanation } from '../scoring/explanation'
import type { Interval } from '../statistics/interval'
import { intervalOf } from '../statistics/interval-of'
import type { Trend } from '../statistics/recent-trend'
import { trendOf } from '../statistics/trend-of'
import type { OrWhyNot } from '../statistics/why-not'

/** What a stored mark says of its own making, as far as it is asked here. */
export interface ExplainedMark {
  runId: string
  periodCode: string
  explanation: Partial<Pick<MarkExplanation, 'judgement'>>
}
export interface TrendCertainty {
  /** By point: 95 % limits of the period's own value, or why there are none; null where nothing was reported. */
  limits: (OrWhyNot<Interval> | null)[]
  trend: OrWhyNot<Trend>
}

/**
 * How sure the points of a trend are, and whether they are more than chance: from what each period alone reported, as the
 * published marks hold it. Null where the indicator states no chance.
 */
export function trendCertainty(
  { chance = 'none', multiplier, answers, direction = 'higher' }: IndicatorScoring,
  points: readonly { runId: string; period: { code: string } }[],
  marks: readonly ExplainedMark[],
): TrendCertainty | null {
  if (chance === 'none') return null
  const key = (runId: string, period: string) => `${runId} ${period}`
  const markOf = new Map(marks.map((mark) => [key(mark.runId, mark.periodCode), mark]))
  const observations = points.map(({ runId, period }) => ownObservation(markOf.get(key(runId, period.code))))
  const indicator = { chance, multiplier, answers, polarity: direction }
  return {
    limits: observations.map((observation) => {
      if (observation === null) return null
      const found = intervalOf(indicator, observation, 0.95)
      return 'whyNot' in found ? found : { lower: found.lower, upper: found.upper }
    }),
    trend: trendOf(
      indicator,
      observations.map((observation, season) => ({ season, observation })),
    ),
  }
}

/** The period's own cell, not those that it was accumulated or carried from. */
function ownObservation(mark: ExplainedMark | undefined): Observation | null {
  const inputs = mark?.explanation.judgement?.reading.now.inputs ?? []
  return inputs.find(({ period }) => period === mark?.periodCode)?.observation ?? null
}
