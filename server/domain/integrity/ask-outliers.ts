import { regularisedBeta } from '../statistics/distributions/regularised-beta'
import { judgeOutlier, type OutlierFinding } from '../statistics/judge-outlier'
import { LEAST } from '../statistics/why-not'
import type { Found, Question } from './question'
import { figureOf, seriesOf, type Watched } from './reported-figure'

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
      const usual = usualOf(found, history.length)
      if (found.isOutlier && usual)
        questions.push({
          ...{ kind: 'outlier', period: period.code, indicator, unitId },
          basis: { is: 'outlier', value: found.value, history: history.length, ...usual },
        })
    }
  }
  return { questions, looked: [{ kind: 'outlier', looked, left, byChance: looked * BY_CHANCE }] }
}

/** The limits that it is outside of and, where they are the mean's, the chance of being as far off. */
function usualOf({ z, modifiedZ }: OutlierFinding, history: number) {
  if ('isOutside' in z && z.isOutside) return { low: z.low, high: z.high, p: tailOf(z.score, history) }
  return 'isOutside' in modifiedZ ? { low: modifiedZ.low, high: modifiedZ.high, p: null } : null
}

/** Two-sided Student's t of a new value against so many earlier ones. */
function tailOf(score: number, history: number): number {
  const t = score / Math.sqrt(1 + 1 / history)
  const degrees = history - 1
  return regularisedBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}
