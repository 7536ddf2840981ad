import type { CaseIndicator, Kind } from './case'
import { hasValue, type IndicatorContext } from './indicator-context'
import { checkCodes } from './check-plan'
import { checkRule } from './check-rule'
import { checkTarget, checkTargetCoverage } from './check-target'
import type { PathStep, Refuse } from './refusal'

const ACCUMULATES: Readonly<Record<Kind, readonly string[]>> = {
  ratio: ['none', 'sum', 'latest', 'mean'],
  amount: ['none', 'sum', 'latest', 'mean'],
  rating: ['none', 'sum', 'latest', 'mean'],
  poll: ['none', 'sum', 'latest', 'mean'],
  discrepancy: ['none', 'sum', 'latest', 'mean'],
  tally: ['none', 'sum', 'latest'],
  checklist: ['none', 'latest'],
  manual: ['none', 'latest'],
}

/** Judges one indicator whose shape is right: codes it names, and whether its keys go together. */
export function checkIndicator(
  indicator: CaseIndicator,
  path: readonly PathStep[],
  context: IndicatorContext,
  refuse: Refuse,
): void {
  const { words } = context
  const { category, phases, reportedIn, baseline, kind, rule, points } = indicator
  if (!words.categories.has(category)) refuse([...path, 'category'], 'unknownCategory', { code: category })
  checkCodes(phases, [...path, 'phases'], words.phases, 'unknownPhase', refuse)
  const own = words.ownPeriods
  checkCodes(reportedIn, [...path, 'reportedIn'], own, 'unknownPeriod', refuse)
  const ofPhases = new Set(phases.flatMap((phase) => words.phases.get(phase) ?? []))
  reportedIn?.forEach((code, at) => {
    if (own.has(code) && !ofPhases.has(code))
      refuse([...path, 'reportedIn', at], 'periodOutsidePhases', { code })
  })
  if (baseline !== undefined && baseline !== 'sameSpanLastYear' && !words.periods.has(baseline)) {
    refuse([...path, 'baseline'], 'unknownPeriod', { code: baseline })
  }
  const accumulate = indicator.accumulate ?? 'none'
  if (!ACCUMULATES[kind].includes(accumulate)) {
    refuse([...path, 'accumulate'], 'accumulateNotForKind', { kind, accumulate })
  }
  if (words.isFirst) {
    if (kind === 'discrepancy') refuse([...path, 'kind'], 'needsRules2', { word: kind })
    if (indicator.trim !== undefined) refuse([...path, 'trim'], 'needsRules2', { word: 'trim' })
    if (indicator.extra !== undefined) refuse([...path, 'extra'], 'needsRules2', { word: 'extra' })
  }
  if (indicator.trim !== undefined && kind !== 'rating') refuse([...path, 'trim'], 'trimNotForKind', { kind })
  if (kind === 'poll' && indicator.answers === undefined) refuse([...path, 'answers'], 'answersMissing')
  checkCodes(
    indicator.answers?.map((answer) => answer.code),
    [...path, 'answers'],
    { has: () => true },
    'unknownAnswer',
    refuse,
  )
  if (rule === undefined && points !== undefined && points !== 0) refuse([...path, 'rule'], 'ruleMissing')
  if (rule !== undefined && points === undefined) refuse([...path, 'points'], 'pointsMissing')

  const measure = indicator.measure ?? 'level'
  if (measure !== 'level' && !hasValue(kind)) refuse([...path, 'measure'], 'kindHasNoValue', { kind })
  if ((measure === 'change' || measure === 'growth') && baseline === undefined) {
    refuse([...path, 'baseline'], 'baselineMissing')
  }
  if (indicator.target !== undefined)
    checkTarget(indicator.target, [...path, 'target'], indicator, words, refuse)
  const seen = new Set<string>()
  indicator.targets?.forEach(({ unit, period, target }, at) => {
    const here = [...path, 'targets', at]
    if (unit !== undefined && !words.units.has(unit)) refuse([...here, 'unit'], 'unknownUnit', { code: unit })
    if (period !== undefined && !own.has(period)) {
      refuse([...here, 'period'], 'unknownPeriod', { code: period })
    }
    if (unit === undefined && period === undefined) refuse(here, 'targetForNothing')
    const key = JSON.stringify([unit, period])
    if (seen.has(key)) refuse(here, 'duplicateTarget', { unit: unit ?? '', period: period ?? '' })
    seen.add(key)
    checkTarget(target, [...here, 'target'], indicator, words, refuse)
  })
  if (rule !== undefined) {
    checkRule(rule, [...path, 'rule'], indicator, words, refuse)
    checkTargetCoverage(indicator, path, context, refuse)
  }
}
