import type { CaseIndicator, Target } from '../scoring/case'
import { referredIndicators } from '../scoring/check-references'
import type { CaseIndex } from '../scoring/index-case'

/** Every target that an indicator is judged by, as written. */
export function targetsOf({ target, targets = [], rule }: CaseIndicator): Target[] {
  const ofRule = rule?.type === 'blend' ? [rule.when, ...rule.parts.map((part) => part.target)] : []
  return [target, ...targets.map((each) => each.target), ...ofRule].filter((each) => each !== undefined)
}

/** The other indicators that an indicator's targets refer to, by position. */
export function refersTo(index: CaseIndex, indicator: number): number[] {
  const written = index.indicators[indicator]?.written
  if (written === undefined) return []
  return referredIndicators(written).flatMap((code) => index.indicatorAt.get(code) ?? [])
}

/** The indicators whose values marks follow from: those that have a rule, and those that such ones refer to. */
export function scoredIndicators(index: CaseIndex): ReadonlySet<number> {
  const reached = new Set<number>()
  const reach = (indicator: number): void => {
    if (reached.has(indicator)) return
    reached.add(indicator)
    refersTo(index, indicator).forEach(reach)
  }
  index.indicators.forEach(({ written }, at) => {
    if (written.rule !== undefined) reach(at)
  })
  return reached
}

/** The indicators whose marks change when the values of these ones do: themselves, and whatever refers to them. */
export function dependents(index: CaseIndex, changed: ReadonlySet<number>): ReadonlySet<number> {
  const affected = new Set(changed)
  for (let size = -1; size !== affected.size;) {
    size = affected.size
    index.indicators.forEach((_, at) => {
      if (refersTo(index, at).some((other) => affected.has(other))) affected.add(at)
    })
  }
  return affected
}
