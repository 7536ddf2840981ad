import type { Direction, Measure, Rule, Target } from './case'
import type { Bounds } from './compare'
import type { CaseIndex } from './index-case'
import { levelsOf, memo, type Levels } from './levels'
import { leastMarks, needsTarget, usesValue } from './rule-needs'
import { ownValue, seriesOf, type Series } from './series'
import { standingsOf, type Standings } from './standings'
import { singleTarget, targetTable, type TargetTable } from './targets'
import { isBelow } from './tolerance'

/** What a rule does besides judging, each absent or not: read for every cell, so in one shape for all rules. */
export type Modifiers = {
  isShare: boolean
  min: number
  difficulty: boolean
  bonus: Rule['bonus']
  eachPeriod: Rule['eachPeriod']
  hasLimits: boolean
}

/** A rule's modifiers in that shape. */
export function modifiersOf(rule: Rule): Modifiers {
  const limits = [rule.zeroBelow, rule.zeroAbove, rule.vetoBelow, rule.vetoAbove]
  return {
    isShare: rule.as === 'share',
    min: leastMarks(rule),
    difficulty: rule.difficulty === true,
    bonus: rule.bonus,
    eachPeriod: rule.eachPeriod,
    hasLimits: limits.some((limit) => limit !== undefined),
  }
}

/** A rule with everything it judges by, compiled once for all units and periods. */
export type Judging = {
  rule: Rule
  modifiers: Modifiers
  direction: Direction
  series: Series
  usesValue: boolean
  /** Undefined where the rule asks for no target. */
  target: TargetTable | undefined
  /** Where the target's references look for values. */
  targetSeries: Series
  /** Completion judges against 100: its target is already inside the value. */
  fixedBounds: Bounds | undefined
  when: TargetTable | undefined
  parts: readonly Judging[]
  /** Tally and checklist: which component each item of the rule is. */
  itemAt: readonly number[]
  standings: Standings | undefined
  /** `eachPeriod`: in how many due periods up to one a unit's own value is below the limit. */
  below: ((unit: number, period: number) => number) | undefined
}
export type IndicatorModel = {
  levels: Levels
  /** The indicator's values in its own measure. */
  series: Series
  level: Series
  direction: Direction
  /** The indicator's targets, in its own measure. */
  targets: TargetTable
  /** Undefined where the indicator is monitored only. */
  judging: Judging | undefined
}
export type CaseModel = { index: CaseIndex; indicator: (at: number) => IndicatorModel }

type PartTarget = Target | undefined

/** Completion is judged against 100 %. */
export const FULL: Bounds = { lo: 100, hi: 100 }

/** Compiles a case's indicators, each when first asked for: a target may refer to another indicator. */
export function compileCase(index: CaseIndex): CaseModel {
  const model: CaseModel = { index, indicator: memo((at) => compileIndicator(model, at)) }
  return model
}

/** Counts the due periods up to one whose own value is below a limit; a period without a value is not. */
function periodsBelow(levels: Levels, limit: number): (unit: number, period: number) => number {
  const { due, written } = levels.indicator
  return (unit, period) => {
    let count = 0
    for (const each of due) {
      if (each <= period && isBelow(ownValue(levels.alone(each)[unit] ?? NaN, written.valueDecimals), limit))
        count += 1
    }
    return count
  }
}

function compileIndicator(model: CaseModel, at: number): IndicatorModel {
  const { index } = model
  const indexed = index.indicators[at]
  if (indexed === undefined) throw new RangeError(`no indicator at ${String(at)}`)
  const { written } = indexed
  const levels = levelsOf(index, indexed)
  const direction = written.direction ?? 'higher'
  const measure = written.measure ?? 'level'
  const level = seriesOf(index, levels, 'level', undefined)
  const context = {
    index,
    direction,
    seriesOf: (code: string) => {
      const other = index.indicatorAt.get(code)
      return other === undefined ? undefined : model.indicator(other).series
    },
  }
  const known = new Map<Measure, Series>([['level', level]])
  const inMeasure = (wanted: Measure, against: TargetTable | undefined): Series => {
    if (wanted === 'completion') return seriesOf(index, levels, wanted, against?.resolve)
    const series = known.get(wanted) ?? seriesOf(index, levels, wanted, undefined)
    known.set(wanted, series)
    return series
  }
  /** Where a target's references look: in the rule's own measure; a completion's target is itself a level. */
  const targetSeries = (wanted: Measure): Series =>
    wanted === 'completion' ? level : inMeasure(wanted, undefined)
  const ownTargets = (wanted: Measure): TargetTable =>
    targetTable(written, { ...context, series: targetSeries(wanted) })
  const targets = ownTargets(measure)
  const series = inMeasure(measure, targets)

  const targetsFor = (rule: Rule, wanted: Measure, part: PartTarget): TargetTable | undefined => {
    if (!needsTarget(rule, wanted, direction)) return undefined
    if (part === undefined) return wanted === measure ? targets : ownTargets(wanted)
    return singleTarget(part, 'part', { ...context, series: targetSeries(wanted) })
  }
  const compile = (rule: Rule, wanted: Measure, part: PartTarget): Judging => {
    const completion = wanted === 'completion'
    const target = targetsFor(rule, wanted, part)
    const judged = wanted === measure && part === undefined ? series : inMeasure(wanted, target)
    return {
      rule,
      modifiers: modifiersOf(rule),
      direction,
      series: judged,
      usesValue: usesValue(rule),
      target,
      targetSeries: targetSeries(wanted),
      fixedBounds: completion ? FULL : undefined,
      when:
        rule.type === 'blend' && rule.when !== undefined
          ? singleTarget(rule.when, 'when', { ...context, series: judged })
          : undefined,
      parts:
        rule.type === 'blend'
          ? rule.parts.map((each) => compile(each.rule, each.measure ?? wanted, each.target))
          : [],
      itemAt: 'items' in rule ? rule.items.map((item) => indexed.components.indexOf(item.code)) : [],
      standings:
        rule.type === 'relative' && rule.method !== 'efficacy'
          ? standingsOf(index, judged, rule.scope ?? 'group', direction, target?.resolve)
          : undefined,
      below: rule.eachPeriod === undefined ? undefined : periodsBelow(levels, rule.eachPeriod.below),
    }
  }
  const { rule } = written
  return {
    levels,
    series,
    level,
    direction,
    targets,
    judging: rule === undefined ? undefined : compile(rule, measure, undefined),
  }
}
