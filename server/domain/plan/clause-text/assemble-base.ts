import type { Direction, Measure, PlainRule, Target } from '../../scoring/case'
import type { MarksPhrase } from '../rule-sentence-tree'
import { type Draft, scaled, scaleOf } from './draft'
import type { AimRead, PieceOf } from './pieces'
import type { IndicatorFragment } from './reading'

/** What is settled before a rule is put together. */
export interface Ground {
  direction: Direction | null
  /** The points that the clause itself states beside its rule. */
  stated: number | null
  /** Those, or the form's. */
  points: number | null
}

export type Based = Pick<
  IndicatorFragment,
  'kind' | 'multiplier' | 'max' | 'answers' | 'accumulate' | 'extra' | 'phased'
> & {
  rule: PlainRule
  direction?: Direction | undefined
  measure?: Measure | undefined
  baseline?: string | undefined
  target?: Target | undefined
  points?: number | undefined
  /** Whether the rule is held against a target that the clause names without saying it. */
  needsTarget?: true | undefined
}

type PlainOf<Type extends PlainRule['type']> = Extract<PlainRule, { type: Type }>
export type { PlainOf }

/** The target that an aim says; null for "the target", which it does not say. */
export function targetOf(aim: AimRead): { target: Target | null; baseline?: string | undefined } {
  switch (aim.is) {
    case 'target':
      return { target: null }
    case 'figure':
      return { target: aim.value.figure }
    case 'range':
      return { target: [aim.lo, aim.hi.figure] }
    case 'reference':
      return { target: aim.target, baseline: aim.baseline }
  }
}

/** What gets full marks, and the target it names. A meeting that gets less, or another direction, stands against it. */
export function meeting(
  draft: Draft,
  ground: Ground,
): { meets: PieceOf<'meets'>; points: number | undefined } | null {
  const [meets, ...more] = draft.take('meets')
  for (const piece of more) draft.refuse(piece, 'contradicts')
  if (meets === undefined) return null
  const { gets } = meets
  const points = gets.is === 'marks' ? gets.figure : undefined
  const odd = (gets.is === 'share' && gets.share !== 1) || (points !== undefined && points <= 0)
  if (odd || (points !== undefined && ground.stated !== null && points !== ground.stated)) {
    draft.refuse(meets, 'contradicts')
    return null
  }
  return { meets, points }
}

/** Target and baseline of a meeting, under its measure. */
export function aimed(
  draft: Draft,
  aim: AimRead | undefined,
): Pick<Based, 'target' | 'baseline' | 'needsTarget'> {
  const [said] = draft.take('target')
  const both = [aim, said?.aim].filter((each) => each !== undefined && each.is !== 'target')
  const [first, second] = both
  if (first !== undefined && second !== undefined && JSON.stringify(first) !== JSON.stringify(second)) {
    if (said !== undefined) draft.refuse(said, 'contradicts')
  }
  if (first === undefined) return { needsTarget: true }
  const { target, baseline } = targetOf(first)
  return { ...(target === null ? { needsTarget: true } : { target }), ...(baseline ? { baseline } : {}) }
}

/** A rule that meets a target or loses everything. */
export function threshold(draft: Draft, ground: Ground): Based | null {
  const met = meeting(draft, ground)
  if (met === null) return null
  const [otherwise] = draft.take('otherwise')
  const stretch = draft.peek('stretch').find((each) => isOtherSide(met.meets, each))
  if (otherwise === undefined && stretch !== undefined) draft.take('stretch')
  const lost = otherwise?.gets ?? stretch?.gets
  if (lost === undefined) draft.assume('else', 0)
  const points = met.points ?? ground.points
  const scale = scaleOf(points, lost === undefined ? [] : [lost])
  if (scale === null) {
    if (otherwise !== undefined) draft.refuse(otherwise, 'noPlace')
    return null
  }
  const rest = lost === undefined ? 0 : scaled(scale, lost)
  const rule: PlainOf<'threshold'> = {
    type: 'threshold',
    ...(rest === 0 ? {} : { else: rest, ...(scale.as ? { as: scale.as } : {}) }),
  }
  return { rule, ...aimed(draft, met.meets.aim), points: met.points }
}

/** "达到90%得满分，低于90%不得分": the stretch below says no more than 否则. */
function isOtherSide({ aim, direction }: PieceOf<'meets'>, stretch: PieceOf<'stretch'>): boolean {
  if (aim.is !== 'figure') return false
  const { from, to, below, above } = stretch
  if (from !== undefined || to !== undefined) return false
  return direction === 'lower'
    ? above?.figure === aim.value.figure && below === undefined
    : below?.figure === aim.value.figure && above === undefined
}

/** Marks in proportion to the way to the target. */
export function proportional(draft: Draft, ground: Ground): Based | null {
  const met = draft.has('meets') ? meeting(draft, ground) : undefined
  if (met === null) return null
  const [sampled] = draft.take('qualified')
  const qualified = sampled !== undefined
  if (sampled?.sample != null) draft.assume('sample', sampled.sample)
  draft.take('inProportion')
  const between = draft.take('between').length > 0
  const from = proportionFrom(draft, between)
  const rule: PlainOf<'proportional'> = { type: 'proportional', ...(from === undefined ? {} : { from }) }
  const own = aimed(draft, met?.meets.aim)
  if (qualified && own.target === undefined) {
    draft.assume('target', 100)
    return { rule, kind: 'ratio', multiplier: 100, target: 100, points: met?.points }
  }
  return { rule, ...own, points: met?.points }
}

/** Where proportion starts from: as said, or the limit below which nothing is got. */
function proportionFrom(draft: Draft, between: boolean): number | undefined {
  const [noneAt] = draft.take('noneAt')
  const [said] = draft.take('from')
  if (noneAt !== undefined || said !== undefined) {
    const from = noneAt?.from.figure ?? said?.from
    if (said !== undefined && noneAt !== undefined && said.from !== noneAt.from.figure) {
      draft.refuse(said, 'contradicts')
    }
    return from
  }
  if (!between) return undefined
  const nothing = draft.peek('stretch').find(({ gets }) => gets.is === 'marks' && gets.figure === 0)
  if (nothing !== undefined) {
    draft.take('stretch')
    return (nothing.below ?? nothing.above)?.figure
  }
  const limit = draft.peek('limit').find((each) => each.zero)
  if (limit === undefined) {
    draft.ask('from')
    return undefined
  }
  draft.ask('from', limit.limit.figure, 0)
  draft.assume('from', limit.limit.figure)
  return limit.limit.figure
}

/** So many marks off for every step. */
export function stepDeduction(draft: Draft, ground: Ground): Based | null {
  const met = draft.has('meets') ? meeting(draft, ground) : undefined
  if (met === null) return null
  const [deduct, ...others] = draft.take('deduct')
  if (deduct === undefined) return null
  for (const piece of others) draft.refuse(piece, 'contradicts')
  const points = met?.points ?? ground.points
  const scale = scaleOf(points, [deduct.marks])
  if (scale === null || deduct.marks.is === 'full' || deduct.step.figure <= 0) {
    draft.refuse(deduct, 'noPlace')
    return null
  }
  const partial = partialOf(draft, deduct)
  const rule: PlainOf<'stepDeduction'> = {
    type: 'stepDeduction',
    step: deduct.step.figure,
    marks: scaled(scale, deduct.marks),
    partial,
    ...(scale.as ? { as: scale.as } : {}),
  }
  const [better] = draft.peek('better')
  if (better?.aim !== undefined) return { rule, ...againstBaseline(draft, deduct) }
  return { rule, ...aimed(draft, met?.meets.aim), points: met?.points }
}

function partialOf(draft: Draft, deduct: PieceOf<'deduct'>): 'whole' | 'started' | 'proRata' {
  const [said, ...more] = draft.take('partial')
  for (const piece of more) if (piece.partial !== said?.partial) draft.refuse(piece, 'contradicts')
  if (said === undefined) {
    draft.assume('partial', 'whole')
    return 'whole'
  }
  if (said.step !== null && said.step.figure !== deduct.step.figure) draft.refuse(said, 'contradicts')
  return said.partial
}

/**
 * "须低于上年：持平扣0.1分，每高0.1再扣0.1分": the change is judged, and the target lies as many steps on the good side of
 * no change as staying the same costs.
 */
function againstBaseline(draft: Draft, deduct: PieceOf<'deduct'>): Omit<Based, 'rule'> {
  const [better] = draft.take('better')
  const [unchanged] = draft.take('unchanged')
  const steps =
    unchanged?.marks.is === 'marks' && deduct.marks.is === 'marks'
      ? unchanged.marks.figure / deduct.marks.figure
      : 0
  if (unchanged !== undefined && (!Number.isInteger(steps) || steps < 1))
    draft.refuse(unchanged, 'contradicts')
  const behind = Number.isInteger(steps) ? steps * deduct.step.figure : 0
  const baseline = better?.aim?.is === 'reference' ? better.aim.baseline : undefined
  return {
    measure: 'change',
    ...(baseline ? { baseline } : {}),
    target: better?.direction === 'lower' ? 0 - behind : behind,
  }
}

/** The full points that a phrase names, where it names a number. */
export const figureOf = (marks: MarksPhrase): number | undefined =>
  marks.is === 'marks' ? marks.figure : undefined
