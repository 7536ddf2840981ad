import type { IndicatorScoring } from '../plan/plan-version'
import { ownValue } from '../run/own-value'
import type { Observation } from '../scoring/case'
import type { Bounds } from '../scoring/compare'
import { type Funnel, funnel, type FunnelUnit } from '../statistics/funnel'
import { compareWithRest } from '../statistics/compare-with-rest'
import { compareWithTarget } from '../statistics/compare-with-target'
import { intervalOf, type ValueWithLimits } from '../statistics/interval-of'
import type { Verdict } from '../statistics/verdict'
import type { OrWhyNot } from '../statistics/why-not'

/** What a unit's mark was made from. */
export interface JudgedUnit {
  unit: string
  /** As judged; null where nothing was. */
  value: number | null
  target: Bounds | null
  counts: Observation | null
}

export interface UnitJudgement {
  unit: string
  counts: { numerator: number; denominator: number } | null
  /** Limits of 95 % around the value as judged; null where there is no value. */
  limits: OrWhyNot<ValueWithLimits> | null
  /** Against its target, chance considered. */
  target: Verdict | null
  /** Against the rest of the county, chance considered. */
  rest: OrWhyNot<{ verdict: Verdict }> | null
}

/** Counts that make another value than the one judged are another thing: nothing is said from them. */
const SAME = 1e-6

/** How sure each unit's value is, what that says of its target and of the others, and the funnel of all. */
export function judgeUnits(
  scoring: IndicatorScoring,
  units: readonly JudgedUnit[],
): { rows: UnitJudgement[]; funnel: OrWhyNot<Funnel>; pooled: number | null } {
  const { chance = 'none', multiplier = 100, direction = 'higher' } = scoring
  const sized = units.map((unit) => ({ ...unit, counts: agreeing(scoring, unit) }))
  const shares = sized.flatMap(({ unit, counts }) =>
    counts && 'numerator' in counts ? [{ unit, ...counts }] : [],
  )
  const kind = chance === 'poisson' ? 'poisson' : 'binomial'
  return {
    rows: sized.map(({ unit, value, target, counts }) => {
      const limits = value === null ? null : counts ? intervalOf(scoring, counts, 0.95) : NO_COUNTS
      const own = shares.find((share) => share.unit === unit)
      return {
        unit,
        counts: own ? { numerator: own.numerator, denominator: own.denominator } : null,
        limits,
        target:
          target && limits && !('whyNot' in limits)
            ? compareWithTarget(
                limits,
                target.lo === target.hi ? target.lo : [target.lo, target.hi],
                direction,
              )
            : null,
        rest:
          chance === 'none' || !own
            ? null
            : compareWithRest(
                { chance: kind, multiplier, polarity: direction },
                own,
                shares.filter((share) => share.unit !== unit),
              ),
      }
    }),
    funnel: funnelOf(chance, kind, shares),
    pooled: pooledOf(shares, multiplier),
  }
}

/** All units together, as they were judged; null where there are no counts. */
function pooledOf(shares: readonly FunnelUnit[], multiplier: number): number | null {
  const sum = (of: 'numerator' | 'denominator') => shares.reduce((all, share) => all + share[of], 0)
  return sum('denominator') > 0 ? (multiplier * sum('numerator')) / sum('denominator') : null
}

const NO_COUNTS = { whyNot: 'noNumerators' } as const

function funnelOf(
  chance: NonNullable<IndicatorScoring['chance']>,
  kind: 'binomial' | 'poisson',
  shares: readonly FunnelUnit[],
): OrWhyNot<Funnel> {
  if (chance === 'none') return { whyNot: 'noChance' }
  return shares.length === 0 ? NO_COUNTS : funnel(kind, shares)
}

function agreeing(scoring: IndicatorScoring, { value, counts }: JudgedUnit): Observation | null {
  if (value === null || counts === null) return null
  const own = ownValue(scoring, counts)
  return own !== null && Math.abs(own - value) <= SAME * Math.max(1, Math.abs(value)) ? counts : null
}
