import { isDue, type PlanIndicator } from '../plan/plan-version'
import { type CompiledCheck, compileChecks } from './compile-checks'
import type { CheckSource, PlanCheck } from './plan-check'

/** The checks of a plan that apply to what one source gives in a period; of a bureau's only those of its own indicators. */
export function checksFor(
  plan: { indicators: readonly PlanIndicator[]; checks?: readonly PlanCheck[] | undefined },
  period: { code: string; phaseCode: string },
  source: CheckSource,
  departmentId?: string,
): CompiledCheck[] {
  const applying = (plan.checks ?? []).filter(
    (check) =>
      check.source === source && (check.phases.length === 0 || check.phases.includes(period.phaseCode)),
  )
  if (applying.length === 0) return []
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]))
  return compileChecks(plan.indicators, applying).flatMap(({ compiled }) => {
    if (compiled === null) return []
    const due = compiled.at.every((code) => {
      const indicator = indicators.get(code)
      return (
        indicator !== undefined &&
        isDue(indicator, period) &&
        (departmentId === undefined || indicator.departmentId === departmentId)
      )
    })
    return due ? [compiled] : []
  })
}
