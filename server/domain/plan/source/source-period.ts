import type { From } from '../../scoring/case'

/**
 * Which period of the other plan is looked at: the one that is named, else its last that ends by the end of the asking period.
 * The plans' dates alone decide, not what happens to be published: an older figure never stands in for one that is due.
 */
export function sourcePeriod<Period extends { code: string; endsOn: string }>(
  from: Pick<From, 'period'>,
  asking: { endsOn: string },
  periods: readonly Period[],
): Period | null {
  if (from.period !== undefined) return periods.find(({ code }) => code === from.period) ?? null
  return periods.findLast(({ endsOn }) => endsOn <= asking.endsOn) ?? null
}
