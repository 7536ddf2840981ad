import type { CaseIndicator, Kind, Measure, PlainRule, Rule } from './case'
import { hasValue } from './indicator-context'
import { checkCodes } from './check-plan'
import { checkTarget } from './check-target'
import type { PathStep, Refuse } from './refusal'
import { isSame } from './tolerance'
import type { Vocabulary } from './vocabulary'

const ANY = { has: () => true }
const VALUE_MODIFIERS = ['bonus', 'eachPeriod', 'zeroBelow', 'zeroAbove', 'vetoBelow', 'vetoAbove'] as const

/** Judges a rule whose shape is right: its parameters among themselves, and with the indicator's kind and direction. */
export function checkRule(
  rule: Rule,
  path: readonly PathStep[],
  indicator: CaseIndicator,
  words: Vocabulary,
  refuse: Refuse,
): void {
  checkModifiers(rule, path, indicator, refuse)
  checkVersion(rule, path, words, refuse)
  checkMeasure(indicator.measure ?? 'level', path, indicator, refuse)
  if (rule.type !== 'blend') {
    checkPlainRule(rule, path, indicator, refuse)
    return
  }
  rule.parts.forEach((part, at) => {
    const here = [...path, 'parts', at]
    const measure = part.measure ?? indicator.measure ?? 'level'
    checkModifiers(part.rule, [...here, 'rule'], indicator, refuse)
    checkVersion(part.rule, [...here, 'rule'], words, refuse)
    checkPlainRule(part.rule, [...here, 'rule'], indicator, refuse)
    if (part.measure !== undefined) {
      checkMeasure(part.measure, [...here, 'measure'], indicator, refuse)
      if (measure !== 'level' && !hasValue(indicator.kind)) {
        refuse([...here, 'measure'], 'kindHasNoValue', { kind: indicator.kind })
      }
      if ((measure === 'change' || measure === 'growth') && indicator.baseline === undefined) {
        refuse([...here, 'measure'], 'baselineMissing')
      }
    }
    if (part.target !== undefined) checkTarget(part.target, [...here, 'target'], indicator, words, refuse)
  })
  checkBlendWeights(rule, path, refuse)
  checkBlendItems(rule, path, refuse)
  if (rule.when !== undefined) {
    checkTarget(rule.when, [...path, 'when'], indicator, words, refuse)
    if (indicator.direction === 'range') refuse([...path, 'when'], 'ruleNotForRange', { rule: 'when' })
    if (!hasValue(indicator.kind)) refuse([...path, 'when'], 'kindHasNoValue', { kind: indicator.kind })
    if (rule.when.ref === 'pooled' && indicator.measure === 'completion') {
      refuse([...path, 'when'], 'measureNotForReference', { measure: 'completion' })
    }
  }
}

/** Refuses the words of the second version where the plan speaks the first. */
function checkVersion(rule: Rule, path: readonly PathStep[], words: Vocabulary, refuse: Refuse): void {
  if (!words.isFirst) return
  if (rule.eachPeriod !== undefined) refuse([...path, 'eachPeriod'], 'needsRules2', { word: 'eachPeriod' })
  if (rule.type === 'relative' && rule.method === 'places')
    refuse([...path, 'method'], 'needsRules2', { word: 'places' })
  if (rule.type !== 'tally') return
  rule.items.forEach(({ most }, at) => {
    if (most !== undefined) refuse([...path, 'items', at, 'most'], 'needsRules2', { word: 'most' })
  })
}

/** An item is counted once for the whole indicator, so all parts that name it say the same of its cases. */
function checkBlendItems(
  { parts }: Extract<Rule, { type: 'blend' }>,
  path: readonly PathStep[],
  refuse: Refuse,
): void {
  const known = new Map<string, number | undefined>()
  parts.forEach(({ rule }, part) => {
    if (rule.type !== 'tally') return
    rule.items.forEach(({ code, most }, at) => {
      if (known.has(code) && known.get(code) !== most) {
        refuse([...path, 'parts', part, 'rule', 'items', at, 'most'], 'mostDiffers', { code })
      }
      known.set(code, most)
    })
  })
}

function checkBlendWeights(
  rule: Extract<Rule, { type: 'blend' }>,
  path: readonly PathStep[],
  refuse: Refuse,
): void {
  const { parts, when, otherwise } = rule
  if (when !== undefined && otherwise === undefined) refuse([...path, 'when'], 'whenWithoutOtherwise')
  if (otherwise !== undefined && when === undefined) refuse([...path, 'otherwise'], 'otherwiseWithoutWhen')
  if (otherwise !== undefined && otherwise.length !== parts.length) {
    refuse([...path, 'otherwise'], 'wrongWeightsLength', { expected: parts.length, found: otherwise.length })
  }
  const weights = parts.map((part) => part.weight)
  for (const [key, list] of [['parts', weights] as const, ['otherwise', otherwise ?? [1]] as const]) {
    if (list.every((weight) => weight === 0)) refuse([...path, key], 'weightsAllZero')
    list.forEach((weight, at) => {
      const here = key === 'parts' ? [...path, key, at, 'weight'] : [...path, key, at]
      if (weight < 0) refuse(here, 'tooSmall', { minimum: 0 })
    })
  }
}

function checkMeasure(
  measure: Measure,
  path: readonly PathStep[],
  indicator: CaseIndicator,
  refuse: Refuse,
): void {
  if (measure === 'completion' && indicator.direction === 'range') {
    refuse(path, 'measureNotForRange', { measure })
  }
}

function checkModifiers(
  rule: Rule,
  path: readonly PathStep[],
  indicator: CaseIndicator,
  refuse: Refuse,
): void {
  for (const modifier of VALUE_MODIFIERS) {
    if (rule[modifier] !== undefined && !hasValue(indicator.kind)) {
      refuse([...path, modifier], 'modifierNotForKind', { kind: indicator.kind })
    }
  }
  const { zeroBelow, zeroAbove, vetoBelow, vetoAbove, min } = rule
  if (zeroBelow !== undefined && zeroAbove !== undefined && zeroBelow > zeroAbove) {
    refuse([...path, 'zeroBelow'], 'boundsReversed')
  }
  if (vetoBelow !== undefined && vetoAbove !== undefined && vetoBelow > vetoAbove) {
    refuse([...path, 'vetoBelow'], 'boundsReversed')
  }
  const { points } = indicator
  if (min === undefined || points === undefined) return
  for (const full of typeof points === 'number' ? [points] : Object.values(points)) {
    if (full === 0 || min <= (rule.as === 'share' ? 1 : full)) continue
    refuse([...path, 'min'], 'minAbovePoints', { points: full })
    return
  }
}

/** A better place never gives fewer marks, and none more than the points: they would be cut. */
function checkPlaces(
  rule: Extract<PlainRule, { method: 'places' }>,
  path: readonly PathStep[],
  { points }: CaseIndicator,
  refuse: Refuse,
): void {
  rule.top.forEach((marks, at) => {
    if (marks > (rule.top[at - 1] ?? Infinity)) refuse([...path, 'top', at], 'topNotDescending')
  })
  const best = rule.top[0] ?? 0
  for (const full of points === undefined
    ? []
    : typeof points === 'number'
      ? [points]
      : Object.values(points)) {
    if (full === 0 || best <= (rule.as === 'share' ? 1 : full)) continue
    refuse([...path, 'top', 0], 'topAbovePoints', { points: full })
    return
  }
}

const KINDS: Readonly<Partial<Record<Rule['type'], Kind>>> = {
  tally: 'tally',
  checklist: 'checklist',
  manual: 'manual',
}

function checkPlainRule(
  rule: PlainRule,
  path: readonly PathStep[],
  indicator: CaseIndicator,
  refuse: Refuse,
): void {
  const { kind } = indicator
  const direction = indicator.direction ?? 'higher'
  const wanted = KINDS[rule.type]
  if (wanted === undefined ? !hasValue(kind) : kind !== wanted) {
    refuse([...path, 'type'], 'ruleNotForKind', { rule: rule.type, kind })
  }
  switch (rule.type) {
    case 'proportional':
      if (direction === 'range') refuse(path, 'ruleNotForRange', { rule: rule.type })
      if (direction === 'lower' && rule.from === undefined) refuse([...path, 'from'], 'fromMissing')
      break
    case 'bands': {
      const bounds = rule.bands.map((band) => ('from' in band ? band.from : band.to))
      const lower = rule.bands.filter((band) => 'from' in band).length
      if (lower !== 0 && lower !== bounds.length) refuse([...path, 'bands'], 'mixedBands')
      bounds.forEach((bound, at) => {
        if (bounds.slice(0, at).some((earlier) => isSame(earlier, bound))) {
          refuse([...path, 'bands', at], 'duplicateBound', { bound })
        }
      })
      break
    }
    case 'curve':
      rule.knots.forEach(([value], at) => {
        const before = rule.knots[at - 1]
        if (before !== undefined && value <= before[0]) refuse([...path, 'knots', at], 'knotsNotAscending')
      })
      break
    case 'tally':
    case 'checklist':
      checkCodes(
        rule.items.map((item) => item.code),
        [...path, 'items'],
        ANY,
        'unknownItem',
        refuse,
      )
      break
    case 'relative':
      if (rule.method === 'efficacy') {
        const ahead = rule.satisfactory - rule.unsatisfactory
        if (direction === 'higher' ? ahead <= 0 : ahead >= 0) {
          refuse([...path, 'satisfactory'], 'satisfactoryNotBetter')
        }
      }
      if (rule.method === 'places') checkPlaces(rule, path, indicator, refuse)
      break
    default:
  }
}
