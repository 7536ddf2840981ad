import type { CaseIndicator, Target } from './case'
import { rulesInUse } from './rule-needs'

const looksAround = (target: Target | undefined): boolean =>
  typeof target === 'object' && 'ref' in target && target.ref !== 'baseline' && target.ref !== 'indicator'

/**
 * Whether a unit's marks need other units' values: a rule that ranks or spreads units against each other, or a target
 * that is their mean, median, best or pooled figure. A preview in one unit's form cannot compute these.
 */
export function dependsOnOthers(indicator: CaseIndicator): boolean {
  const { rule } = indicator
  const compares = rulesInUse(indicator).some(
    (each) => each.rule.type === 'relative' && each.rule.method !== 'efficacy',
  )
  const targets = [indicator.target, ...(indicator.targets ?? []).map((each) => each.target)]
  if (rule?.type === 'blend') targets.push(rule.when, ...rule.parts.map((part) => part.target))
  return compares || targets.some(looksAround)
}
