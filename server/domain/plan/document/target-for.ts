import type { Target } from '../../scoring/case'
import type { DocumentIndicator, PlanDocument } from './plan-document'

/** A unit's target for the whole year: its own, else the indicator's; null where it has none. */
export function targetFor(
  document: Pick<PlanDocument, 'targets'>,
  indicator: DocumentIndicator,
  unit: string,
): Target | null {
  const own = document.targets.find(
    (target) => target.indicator === indicator.code && target.unit === unit && target.period === null,
  )
  return own?.target ?? indicator.scoring.target ?? null
}
