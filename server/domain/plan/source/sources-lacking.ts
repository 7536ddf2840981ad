import { isDue, type PlanVersionFacts } from '../plan-version'
import type { SourcePeriod, SourcePlan } from './source-plan'
import { sourcePeriod } from './source-period'

/** Another plan's result that is not published, and the period of this plan that asks for it. */
export interface LackingSource {
  asking: PlanVersionFacts['periods'][number]
  plan: Pick<SourcePlan, 'code' | 'name' | 'nameEn'>
  /** Null where the other plan has no period that ends by then. */
  period: Pick<SourcePeriod, 'id' | 'code' | 'name' | 'nameEn'> | null
}

/** Which results of other plans the given periods ask for and nothing is published of; each once. Monitored indicators ask for none. */
export function sourcesLacking(
  plan: Pick<PlanVersionFacts, 'indicators'>,
  periods: readonly PlanVersionFacts['periods'][number][],
  sources: readonly SourcePlan[],
): LackingSource[] {
  const lacking = plan.indicators.flatMap((indicator) => {
    const { from, rule } = indicator.scoring
    if (from === undefined || rule === undefined) return []
    const source = sources.find(({ code }) => code === from.plan)
    return periods
      .filter((period) => isDue(indicator, period))
      .flatMap((asking): LackingSource[] => {
        const period = source ? sourcePeriod(from, asking, source.periods) : null
        if (period?.published) return []
        const named = source ?? { code: from.plan, name: from.plan, nameEn: from.plan }
        return [{ asking, plan: named, period }]
      })
  })
  const keyOf = ({ asking, plan: { code }, period }: LackingSource) =>
    period ? `${code} ${period.code}` : `${code} by ${asking.code}`
  return lacking.filter((one, at) => lacking.findIndex((other) => keyOf(other) === keyOf(one)) === at)
}
