import type { CaseIndicator, Measure, PlainRule, Rule } from './case'

/**
 * Whether marks under this rule ask for a target: the rules that judge against one, a bonus for what is beyond it, a
 * distance from a range, a completion rate of it.
 */
export function needsTarget(rule: Rule, measure: Measure, direction: CaseIndicator['direction']): boolean {
  if (rule.bonus !== undefined || (measure === 'completion' && usesValue(rule))) return true
  switch (rule.type) {
    case 'threshold':
    case 'proportional':
    case 'stepDeduction':
      return true
    case 'relative':
      return direction === 'range'
    default:
      return false
  }
}

/**
 * Whether marks depend on the indicator's value in the rule's own measure, modifiers included. A limit for vetoes does
 * not: it never touches marks, so a value that is lacking only leaves the veto unproposed.
 */
export function usesValue(rule: Rule): boolean {
  const bounded = [rule.bonus, rule.zeroBelow, rule.zeroAbove]
  if (bounded.some((modifier) => modifier !== undefined)) return true
  switch (rule.type) {
    case 'tally':
    case 'checklist':
    case 'manual':
      return false
    case 'blend':
      return rule.when !== undefined
    default:
      return true
  }
}

/** The fewest marks under a rule: its `min`, or 0; for places without one, what the last place gives. */
export function leastMarks(rule: Rule): number {
  if (rule.min !== undefined) return rule.min
  return rule.type === 'relative' && rule.method === 'places' ? (rule.last ?? 0) : 0
}

/** A rule with the measure and, for a part of a blend, the target it is judged by. */
export type RuleInUse = { rule: PlainRule | Rule; measure: Measure; part?: number; ownTarget: boolean }

/** The indicator's rule and, if it is a blend, its parts' rules. */
export function rulesInUse(indicator: CaseIndicator): RuleInUse[] {
  const { rule } = indicator
  if (rule === undefined) return []
  const measure = indicator.measure ?? 'level'
  const whole: RuleInUse = { rule, measure, ownTarget: false }
  if (rule.type !== 'blend') return [whole]
  return [
    whole,
    ...rule.parts.map((each, part) => ({
      rule: each.rule,
      measure: each.measure ?? measure,
      part,
      ownTarget: each.target !== undefined,
    })),
  ]
}
