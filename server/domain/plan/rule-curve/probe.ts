import type { AssessmentCase, CaseIndicator, Measure, Rule, Target } from '../../scoring/case'
import { dependsOnOthers } from '../../scoring/depends-on-others'
import { hasValue } from '../../scoring/indicator-context'
import { needsTarget, rulesInUse } from '../../scoring/rule-needs'
import type { IndicatorScoring } from '../plan-version'

/** What a unit's value was, in the measure that its rule judges. */
export interface KnownValue {
  unit: string
  group: string
  value: number
}

/** What marks over values are looked at for: one group's full marks, and what targets and comparisons need. */
export interface Situation {
  points: number
  group?: string | undefined
  /** Instead of a target that is missing or refers to something else. */
  target?: number | undefined
  /** Last year's values, for rules that compare units. */
  others?: readonly KnownValue[] | undefined
  /** Of marks; 2 where not said. */
  decimals?: number | undefined
}

/** Why marks cannot be drawn over one value. */
export type NoCurve = { why: 'twoQuantities' | 'noValue' | 'noTarget' | 'noOthers' }

/** The indicator as one that is told its value in the rule's own measure, whatever it is made of. */
export interface Probe {
  indicator: CaseIndicator
  measure: Measure
  comparesUnits: boolean
}

/** The smallest indicator with the same rule whose observation is the value itself. */
export function probeOf(scoring: IndicatorScoring, { points, target, others }: Situation): Probe | NoCurve {
  const { kind, rule, direction, valueDecimals, max } = scoring
  if (rule === undefined || !hasValue(kind)) return { why: 'noValue' }
  const asked = rulesInUse({ ...scoring, code: '', category: '' }).filter(
    (each) => each.rule.type !== 'blend' || usesOwnMeasure(rule),
  )
  const [first, ...more] = asked
  if (first === undefined) return { why: 'noValue' }
  if (more.some(({ measure }) => measure !== first.measure)) return { why: 'twoQuantities' }
  const { measure } = first
  const hasOthers = others !== undefined && others.length > 0
  const found = (wanted: Target | undefined): Target | undefined => {
    if (measure === 'completion') return 100
    if (typeof wanted === 'number' || Array.isArray(wanted)) return wanted
    // Among other units' values a mean is found again for every value tried.
    if (hasOthers && wanted !== undefined && wanted.ref in AROUND) return wanted
    return target
  }
  const own = found(scoring.target)
  const asksOwn = asked.some(
    (each) => !each.ownTarget && needsTarget(each.rule, 'level', direction ?? 'higher'),
  )
  if (asksOwn && own === undefined) return { why: 'noTarget' }
  const judged = levelRule(rule, found)
  if (judged === null) return { why: 'noTarget' }
  const indicator: CaseIndicator = {
    code: CODE,
    category: CODE,
    phases: [CODE],
    kind: 'amount',
    points,
    rule: judged,
    ...(direction === undefined ? {} : { direction }),
    ...(valueDecimals === undefined ? {} : { valueDecimals }),
    ...(max === undefined ? {} : { max }),
    ...(own === undefined ? {} : { target: own }),
  }
  const comparesUnits = dependsOnOthers(indicator)
  return comparesUnits && !hasOthers ? { why: 'noOthers' } : { indicator, measure, comparesUnits }
}

const CODE = 'x'
const AROUND = { mean: true, median: true, best: true }

/** Whether a blend itself looks at the value, beside its parts. */
const usesOwnMeasure = (rule: Rule): boolean =>
  [rule.bonus, rule.zeroBelow, rule.zeroAbove, 'when' in rule ? rule.when : undefined].some(
    (each) => each !== undefined,
  )

/** The rule with every target in place; null where one is not to be had. */
function levelRule(rule: Rule, found: (target: Target | undefined) => Target | undefined): Rule | null {
  if (rule.type !== 'blend') return rule
  const parts: typeof rule.parts = []
  for (const { measure: _, target: asked, ...part } of rule.parts) {
    const target = found(asked)
    if (asked !== undefined && target === undefined) return null
    parts.push(asked === undefined || target === undefined ? part : { ...part, target })
  }
  const when = rule.when === undefined ? undefined : found(rule.when)
  if (rule.when !== undefined && (typeof when !== 'object' || Array.isArray(when))) {
    if (typeof when !== 'number') return null
    // A condition is always a reference: nought times the mean and so much more.
    return { ...rule, parts, when: { ref: 'mean', times: 0, plus: when } }
  }
  return { ...rule, parts }
}

/** The probe as a case: the units with their values, and nothing else. */
export function probeCase(
  { indicator }: Probe,
  decimals: number,
  values: readonly KnownValue[],
): AssessmentCase {
  return {
    plan: {
      rules: 2,
      year: 2000,
      decimals,
      categories: [{ code: CODE }],
      periods: [{ code: CODE, end: '2000-12-31' }],
      phases: [{ code: CODE, periods: [CODE] }],
      indicators: [indicator],
    },
    units: values.map(({ unit, group }) => ({ code: unit, group })),
    values: values.map(({ unit, value }) => ({
      unit,
      indicator: CODE,
      period: CODE,
      source: 'self',
      value,
    })),
  }
}

export const PROBED = CODE
