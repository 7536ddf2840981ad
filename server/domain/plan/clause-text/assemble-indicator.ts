import type { Direction, Rule, Target } from '../../scoring/case'
import { type Based, type Ground } from './assemble-base'
import { blend, type Blended, levelAndProgress } from './assemble-blend'
import { saidDirection } from './assemble-direction'
import { measureOf } from './assemble-measure'
import { type Modified, modifiersOf } from './assemble-modifiers'
import { baseRule } from './assemble-rule'
import { type Draft, unitOf } from './draft'
import type { Placed, QuantityRead, UnitRead } from './pieces'
import type { IndicatorFragment } from './reading'

/** The indicator that the pieces speak of; null where they speak of none. */
export function indicatorOf(draft: Draft, placed: readonly Placed[]): IndicatorFragment | null {
  const ground = groundOf(draft, placed)
  const groups = pointsByGroup(draft)
  const names = placed.flatMap(({ piece }) =>
    NAMING.has(piece.say) && 'name' in piece ? (piece.name ?? []) : [],
  )
  const discrepancy = draft.take('discrepancy').length > 0
  const accumulates = draft.take('accumulate')
  const extra = draft.take('extra').length > 0
  const [phased] = draft.take('phased')
  draft.take('nothing')
  const unit = unitFor(draft, placed)
  const isBlend = draft.has('part')
  const blended = isBlend
    ? blend(draft, placed, ground)
    : draft.has('levelAndProgress')
      ? levelAndProgress(draft)
      : null
  const base = isBlend || blended !== null ? null : baseRule(draft, ground)
  const modified = modifiersOf(draft, ground, base)
  const measured = measureOf(draft, base)
  const [trim] = draft.take('trim')
  const [better] = draft.take('better')
  if (better?.aim !== undefined && base === null) draft.refuse(better, 'noPlace')
  draft.take('points')
  const rule = ruleOf(draft, base, blended, modified)
  const said = measured.target ?? modified.target
  // Nothing but no error at all is free of deduction, where the clause names no target.
  const target = said ?? (discrepancy && base?.needsTarget ? 0 : undefined)
  const fragment: IndicatorFragment = compact({
    name: names[0],
    ...kindOf(draft, base, unit, {
      discrepancy,
      isShare: isShareOf(measured.measure),
      trim: trim !== undefined,
    }),
    unit: unit.is === 'none' || isShareOf(measured.measure) ? undefined : unit,
    direction: directionOf(draft, ground, base, blended, discrepancy),
    measure: measured.measure === 'level' ? undefined : measured.measure,
    baseline: measured.baseline ?? modified.baseline ?? blended?.baseline ?? draft.context.baseline,
    accumulate: accumulates[0]?.accumulate,
    target: target ?? draft.context.target,
    phased: phased?.shares,
    points: groups ?? pointsOf(draft, ground, base, blended),
    extra: extra ? true : base?.extra,
    max: base?.max,
    trim: trim?.trim,
    answers: base?.answers,
    rule,
    modifiers: rule === undefined ? nonEmpty(modified.modifiers) : undefined,
  })
  if (base?.needsTarget && fragment.target === undefined && phased === undefined) draft.ask('target')
  askWhereFormsDiffer(draft, target, base)
  const adds = modified.modifiers.eachPeriod !== undefined || phased !== undefined
  if (adds && fragment.accumulate === undefined) {
    fragment.accumulate = 'sum'
    draft.assume('accumulate', 'sum')
  }
  return saysSomething(fragment) ? fragment : null
}

function ruleOf(
  draft: Draft,
  base: Based | null,
  blended: Blended | null,
  { modifiers }: Modified,
): Rule | undefined {
  const from = blended?.rule ?? base?.rule
  if (from !== undefined) return { ...from, ...modifiers }
  const { rule } = draft.context
  if (rule === undefined || nonEmpty(modifiers) === undefined) return undefined
  return { ...rule, ...modifiers }
}

const NAMING: ReadonlySet<string> = new Set(['meets', 'target', 'eachPeriod', 'stretch', 'limit'])

const isShareOf = (measure: IndicatorFragment['measure']) => measure === 'completion' || measure === 'growth'

function groundOf(draft: Draft, placed: readonly Placed[]): Ground {
  const [stated, ...others] = draft.peek('points')
  for (const other of others) if (other.points !== stated?.points) draft.refuse(other, 'contradicts')
  const { points } = draft.context
  return {
    direction: saidDirection(draft, placed),
    stated: stated?.points ?? null,
    points: stated?.points ?? (typeof points === 'number' ? points : null),
  }
}

function directionOf(
  draft: Draft,
  { direction }: Ground,
  base: Based | null,
  blended: Blended | null,
  discrepancy: boolean,
): Direction | undefined {
  const said =
    direction ??
    base?.direction ??
    blended?.direction ??
    (discrepancy && base !== null && base.rule.type !== 'relative' ? 'lower' : undefined)
  const { direction: known } = draft.context
  if (said !== undefined && known !== undefined && said !== known) draft.ask('direction', said, known)
  if (said === undefined && known === undefined && base !== null && DIRECTED.has(base.rule.type)) {
    draft.assume('direction', 'higher')
  }
  return said ?? known
}
const DIRECTED = new Set(['threshold', 'proportional', 'stepDeduction', 'relative'])

/** What values are counted in, over all figures of the clause that are values. */
function unitFor(draft: Draft, placed: readonly Placed[]): UnitRead {
  const shares = draft.peek('measured').some(({ measure }) => measure !== 'change')
  const unit = unitOf(placed.flatMap(({ piece }) => quantitiesIn(piece)))
  if (unit !== 'several') return unit
  if (!shares) draft.ask('unit')
  return { is: 'none' }
}

function quantitiesIn(value: unknown): QuantityRead[] {
  if (Array.isArray(value)) return value.flatMap(quantitiesIn)
  if (typeof value !== 'object' || value === null) return []
  if ('figure' in value && 'unit' in value) return [value as QuantityRead]
  return Object.values(value).flatMap(quantitiesIn)
}

function kindOf(
  draft: Draft,
  base: Based | null,
  unit: UnitRead,
  { discrepancy, isShare, trim }: { discrepancy: boolean; isShare: boolean; trim: boolean },
): Pick<IndicatorFragment, 'kind' | 'multiplier'> {
  if (discrepancy) return { kind: 'discrepancy' }
  if (base?.kind !== undefined) return { kind: base.kind, multiplier: base.multiplier }
  if (draft.context.kind !== undefined) return { kind: draft.context.kind }
  if (trim) return { kind: 'rating' }
  // Per cent of a completion or a growth says nothing of what is counted.
  if (isShare || unit.is === 'none') return {}
  const kind = unit.is === 'counted' ? 'amount' : 'ratio'
  draft.assume('kind', kind)
  return kind === 'amount' ? { kind } : { kind, multiplier: unit.is === 'percent' ? 100 : 1000 }
}

function pointsByGroup(draft: Draft): Record<string, number> | undefined {
  const [said, ...more] = draft.take('pointsOfGroups')
  for (const piece of more) draft.refuse(piece, 'contradicts')
  return said === undefined ? undefined : codedGroups(draft, said.groups)
}

/** Points by the codes of groups; a name without a code stands for itself. */
export function codedGroups(
  draft: Draft,
  groups: readonly { group: string; figure: number }[],
): Record<string, number> {
  return Object.fromEntries(
    groups.map(({ group, figure }) => {
      const code = draft.context.groups?.[group]
      if (code === undefined) draft.assume('groupCode', group)
      return [code ?? group, figure]
    }),
  )
}

function pointsOf(
  draft: Draft,
  ground: Ground,
  base: Based | null,
  blended: Blended | null,
): IndicatorFragment['points'] {
  const said = ground.stated ?? base?.points ?? blended?.points
  const { points: known } = draft.context
  if (said !== undefined && typeof known === 'number' && said !== known) draft.ask('points', said, known)
  if (said === undefined && known === undefined && (base !== null || blended !== null)) draft.ask('points')
  return said ?? known
}

function askWhereFormsDiffer(draft: Draft, target: Target | undefined, base: Based | null): void {
  const { target: known } = draft.context
  if (base === null || typeof target !== 'number' || typeof known !== 'number' || target === known) return
  draft.ask('target', target, known)
}

function compact(fragment: IndicatorFragment): IndicatorFragment {
  return Object.fromEntries(Object.entries(fragment).filter(([, value]) => value !== undefined))
}

const nonEmpty = <Each extends object>(object: Each): Each | undefined =>
  Object.keys(object).length === 0 ? undefined : object

/** Points and a target alone are what the form knew already. */
function saysSomething({ rule, modifiers, phased, kind, direction, measure }: IndicatorFragment): boolean {
  return (
    [rule, modifiers, phased, measure].some((each) => each !== undefined) || (kind ?? direction) !== undefined
  )
}
