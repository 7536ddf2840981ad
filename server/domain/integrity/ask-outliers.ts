import { judgeOutlier } from '../statistics/judge-outlier'
import { LEAST } from '../statistics/why-not'
import type { Found, Question } from './question'
import { figureOf, seriesOf, type Watched } from './reported-figure'
import { tailOf } from './tail-of'

/** A value beyond the limits of its history happens by chance in 2 of 1,000. */
const BY_CHANCE = 0.002

/** Is a value unlike its unit's own earlier ones of the same phase? Asked of the plan's own periods; rates of fewer than ten are left. */
export function askOutliers(watched: Watched): Found {
  const { periods, indicators } = watched
  const multiplierOf = new Map(indicators.map(({ code, multiplier }) => [code, multiplier]))
  const questions: Question[] = []
  let looked = 0
  let left = 0
  for (const series of seriesOf(watched).values()) {
    const values = series.map((figure) => ({
      ...figure,
      value: figureOf(figure, multiplierOf.get(figure.indicator) ?? 100, LEAST.denominator),
      period: periods[figure.at],
    }))
    for (const { at, value, period, unitId, indicator } of values) {
      if (!period?.isOwn) continue
      const history = values.flatMap((each) =>
        each.at < at && each.period?.phase === period.phase && each.value !== null ? [each.value] : [],
      )
      const found = value === null ? null : judgeOutlier(value, history)
      if (!found || 'whyNot' in found) {
        left += 1
        continue
      }
      looked += 1
      const { z } = found
      // By z alone: with a second score the stated chance would be another.
      if ('isOutside' in z && z.isOutside)
        questions.push({
          ...{ kind: 'outlier', period: period.code, indicator, unitId },
          basis: {
            ...{ is: 'outlier', value: found.value, low: z.low, high: z.high, history: history.length },
            p: tailOf(z.score, history.length),
          },
        })
    }
  }
  return { questions, looked: [{ kind: 'outlier', looked, left, byChance: looked * BY_CHANCE }] }
}
