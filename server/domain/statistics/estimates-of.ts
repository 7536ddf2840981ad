import type { Observation } from '../scoring/case'
import { zOf } from './interval'
import { type ChanceOf, intervalOf } from './interval-of'
import type { Estimate } from './rank-sets'
import type { OrWhyNot } from './why-not'

/**
 * Units' observations → their values with standard errors, for ranking: half the width of the 95 % limits ÷ 1.96, so that nobody of
 * 20 and everybody of 20 have an error too. One unit that has no limits refuses them all: a ranking without it would
 * promise places that it may hold.
 */
export function estimatesOf(
  indicator: ChanceOf,
  units: readonly { unit: string; observation: Observation }[],
): OrWhyNot<{ estimates: Estimate[] }> {
  const estimates: Estimate[] = []
  for (const { unit, observation } of units) {
    const found = intervalOf(indicator, observation, 0.95)
    if ('whyNot' in found) return found
    estimates.push({ unit, value: found.value, error: (found.upper - found.lower) / (2 * zOf(0.95)) })
  }
  return { estimates }
}
