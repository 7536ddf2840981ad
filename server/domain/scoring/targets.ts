import type { CaseIndicator, Direction, Target, TargetReference } from './case'
import type { Bounds } from './compare'
import type { CaseIndex } from './index-case'
import { groupFigures, placeIn } from './references'
import type { ResolveTarget, Series } from './series'

export type TargetOrigin = 'unitAndPeriod' | 'unit' | 'period' | 'indicator' | 'part' | 'when'
export type ChosenTarget = { origin: TargetOrigin; written: Target; resolve: ResolveTarget }
/** Which target applies to a unit in a period, and what it comes to. */
export type TargetTable = {
  choose: (unit: number, period: number) => ChosenTarget | undefined
  resolve: ResolveTarget
}
export type TargetContext = {
  index: CaseIndex
  direction: Direction
  /** The series that references compare in: the rule's own measure. */
  series: Series
  /** Another indicator's values, in that indicator's own measure. */
  seriesOf: (indicator: string) => Series | undefined
}

/** What a reference finds for a unit, before `times` and `plus`; NaN where it finds no value. */
function findReference(
  reference: TargetReference,
  context: TargetContext,
): (unit: number, period: number) => number {
  const { index, series, direction } = context
  if (reference.ref === 'baseline') {
    return (unit, period) => series.levels.before(period)?.level[unit] ?? NaN
  }
  if (reference.ref === 'indicator') {
    const { code } = reference
    return (unit, period) => context.seriesOf(code)?.at(period)[unit] ?? NaN
  }
  const scope = reference.scope ?? 'group'
  const figures = groupFigures(index, series, reference.ref, scope, direction)
  return (unit, period) => figures(period)[placeIn(index, scope, unit)] ?? NaN
}

/** Compiles a target as written into what it is for each unit and period. */
export function compileTarget(target: Target, context: TargetContext): ResolveTarget {
  if (typeof target === 'number') {
    const bounds: Bounds = { lo: target, hi: target }
    return () => bounds
  }
  if (Array.isArray(target)) {
    const bounds: Bounds = { lo: target[0], hi: target[1] }
    return () => bounds
  }
  const find = findReference(target, context)
  const { times = 1, plus = 0 } = target
  return (unit, period) => {
    const found = find(unit, period)
    if (Number.isNaN(found)) return undefined
    const figure = times * found + plus
    return { lo: figure, hi: figure }
  }
}

/** A table with one target for everybody: a blend part's own, or its `when`. */
export function singleTarget(target: Target, origin: TargetOrigin, context: TargetContext): TargetTable {
  const chosen: ChosenTarget = { origin, written: target, resolve: compileTarget(target, context) }
  return { choose: () => chosen, resolve: chosen.resolve }
}

/** An indicator's targets: one for a unit in a period goes before one for the unit, the period, and its own. */
export function targetTable(indicator: CaseIndicator, context: TargetContext): TargetTable {
  const { index } = context
  const overrides = new Map<string, ChosenTarget>()
  const keyOf = (unit: number | undefined, period: number | undefined) => `${String(unit)}/${String(period)}`
  for (const { unit, period, target } of indicator.targets ?? []) {
    const origin = unit === undefined ? 'period' : period === undefined ? 'unit' : 'unitAndPeriod'
    const key = keyOf(
      unit === undefined ? undefined : index.unitAt.get(unit),
      period === undefined ? undefined : index.periodAt.get(period),
    )
    overrides.set(key, { origin, written: target, resolve: compileTarget(target, context) })
  }
  const own: ChosenTarget | undefined =
    indicator.target === undefined
      ? undefined
      : { origin: 'indicator', written: indicator.target, resolve: compileTarget(indicator.target, context) }
  if (overrides.size === 0) return { choose: () => own, resolve: own?.resolve ?? (() => undefined) }
  const choose = (unit: number, period: number): ChosenTarget | undefined =>
    overrides.get(keyOf(unit, period)) ??
    overrides.get(keyOf(unit, undefined)) ??
    overrides.get(keyOf(undefined, period)) ??
    own
  return { choose, resolve: (unit, period) => choose(unit, period)?.resolve(unit, period) }
}
