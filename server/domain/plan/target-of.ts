import type { Target } from '../scoring/case'
import type { PlanIndicator, PlanVersionFacts } from './plan-version'

/** The target that holds for a unit in a period: unit and period, then unit, then period, then the indicator's own. */
export function targetOf(
  plan: Pick<PlanVersionFacts, 'targets'>,
  indicator: PlanIndicator,
  unitId: string,
  periodCode: string,
): Target | undefined {
  const own = plan.targets.filter((target) => target.indicatorCode === indicator.code)
  const find = (unit: string | null, period: string | null) =>
    own.find((target) => target.unitId === unit && target.periodCode === period)?.target
  return find(unitId, periodCode) ?? find(unitId, null) ?? find(null, periodCode) ?? indicator.scoring.target
}
