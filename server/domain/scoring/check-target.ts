import type { CaseIndicator, Target } from './case'
import { duePeriods, hasValue, type IndicatorContext } from './indicator-context'
import type { PathStep, Refuse } from './refusal'
import { needsTarget, rulesInUse } from './rule-needs'
import { keyOf, listOf, textOf, type Vocabulary } from './vocabulary'

/** Judges one target as written: its shape fits the direction, and what it refers to exists and has a value. */
export function checkTarget(
  target: Target,
  path: readonly PathStep[],
  indicator: CaseIndicator,
  words: Vocabulary,
  refuse: Refuse,
): void {
  const range = indicator.direction === 'range'
  if (typeof target === 'number') {
    if (range) refuse(path, 'targetNotARange')
  } else if (Array.isArray(target)) {
    if (!range) refuse(path, 'targetIsARange')
    else if (target[0] > target[1]) refuse(path, 'rangeReversed')
  } else if (target.ref === 'baseline') {
    if (indicator.baseline === undefined) refuse(path, 'baselineMissing')
  } else if (target.ref === 'indicator') {
    const other = words.indicators.get(target.code)
    if (other === undefined) refuse([...path, 'code'], 'unknownIndicator', { code: target.code })
    else if (!hasValue(other.kind)) refuse([...path, 'code'], 'kindHasNoValue', { kind: other.kind ?? '' })
  } else {
    const { kind, accumulate } = indicator
    if (!hasValue(kind)) refuse(path, 'kindHasNoValue', { kind })
    if (range && target.ref === 'best') refuse(path, 'bestOfARange')
    if (target.ref === 'pooled' && ((kind !== 'ratio' && kind !== 'poll') || accumulate === 'mean')) {
      refuse(path, 'pooledNeedsCounts', { kind })
    }
  }
}

/** Refuses a rule that asks for a target which some assessed unit would not have in some due period. */
export function checkTargetCoverage(
  indicator: CaseIndicator,
  path: readonly PathStep[],
  context: IndicatorContext,
  refuse: Refuse,
): void {
  const asks = rulesInUse(indicator).some(
    ({ rule, measure, ownTarget }) => !ownTarget && needsTarget(rule, measure, indicator.direction),
  )
  if (!asks || indicator.target !== undefined) return
  const overrides = indicator.targets ?? []
  const given = new Set(overrides.map(({ unit, period }) => JSON.stringify([unit, period])))
  const uncovered = duePeriods(indicator, context.words).filter(
    (period) => !given.has(JSON.stringify([undefined, period])),
  )
  for (const raw of overrides.length === 0 ? [] : listOf(context.units)) {
    const unit = textOf(raw, 'code')
    if (unit === undefined || !isAssessed(indicator, keyOf(raw, 'group'))) continue
    if (given.has(JSON.stringify([unit, undefined]))) continue
    const period = uncovered.find((each) => !given.has(JSON.stringify([unit, each])))
    if (period === undefined) continue
    refuse([...path, 'target'], 'targetMissing', { unit, period })
    return
  }
  if (overrides.length === 0) refuse([...path, 'target'], 'targetMissing')
}

function isAssessed({ points }: CaseIndicator, group: unknown): boolean {
  if (points === undefined || typeof points === 'number') return points !== 0
  return typeof group === 'string' && Object.hasOwn(points, group) && points[group] !== 0
}
