import type { Target } from '../../scoring/case'
import type { MarksPhrase } from '../rule-sentence-tree'
import type { Based, Ground } from './assemble-base'
import { targetOf } from './assemble-base'
import { type Draft, type MarksScale, scaled, scaleOf } from './draft'
import type { Modifiers } from './reading'

export interface Modified {
  modifiers: Modifiers
  /** What a bonus is counted from, where the rule itself names no target. */
  target?: Target | undefined
  baseline?: string | undefined
}

/** What is put on a rule, on the same scale of marks as the rule's own. */
export function modifiersOf(draft: Draft, ground: Ground, base: Based | null): Modified {
  const points = base?.points ?? ground.points
  const scale = scaleFor(draft, points, base)
  const modifiers: Modifiers = { ...floor(draft, scale, points), ...limits(draft) }
  if (draft.take('difficulty').length > 0) modifiers.difficulty = true
  const bonus = bonusOf(draft, scale, points, base)
  const period = eachPeriod(draft, scale)
  if (bonus !== null) modifiers.bonus = bonus.bonus
  if (period !== null) modifiers.eachPeriod = period
  if (scale?.as === 'share' || bonus?.as === 'share') modifiers.as = 'share'
  return { modifiers, target: bonus?.target, baseline: bonus?.baseline }
}

/** Shares beside marks cannot be one rule, unless the points turn them into marks. */
function scaleFor(draft: Draft, points: number | null, base: Based | null): MarksScale | null {
  const said: MarksPhrase[] = [
    ...draft.peek('atLeast').map((each) => each.marks),
    ...draft.peek('mostOff').map((each) => each.marks),
    ...draft.peek('bonus').flatMap((each) => [each.marks, ...(each.cap ? [each.cap] : [])]),
    ...draft.peek('mostBonus').map((each) => each.cap),
    ...draft.peek('emptyPeriod').map((each) => each.marks),
    ...draft.peek('eachPeriod').flatMap((each) => (each.marks ? [each.marks] : [])),
  ]
  const own: MarksPhrase[] =
    base?.rule.as === 'share'
      ? [{ is: 'full' }]
      : base !== null && hasMarks(base)
        ? [{ is: 'marks', figure: 1 }]
        : []
  return scaleOf(points, [...said, ...own])
}

function hasMarks({ rule }: Based): boolean {
  if (rule.type === 'threshold') return (rule.else ?? 0) !== 0
  if (rule.type === 'relative') return rule.method === 'rankStep' || rule.method === 'places'
  return !['proportional', 'rating', 'manual'].includes(rule.type)
}

function floor(draft: Draft, scale: MarksScale | null, points: number | null): Modifiers {
  const ends = draft.take('untilZero')
  const [least] = draft.take('atLeast')
  const [most] = draft.take('mostOff')
  if (least !== undefined && scale !== null) {
    const min = scaled(scale, least.marks)
    if (min !== 0) for (const piece of ends) draft.refuse(piece, 'contradicts')
    return min === 0 ? {} : { min }
  }
  if (most !== undefined && scale !== null && points !== null) {
    const min = points - scaled(scale, most.marks)
    return min === 0 ? {} : { min }
  }
  if (most !== undefined) draft.refuse(most, 'noPlace')
  return {}
}

function limits(draft: Draft): Modifiers {
  const modifiers: Modifiers = {}
  const set = (key: 'zeroBelow' | 'zeroAbove' | 'vetoBelow' | 'vetoAbove', limit: number, piece: object) => {
    if (modifiers[key] === undefined) modifiers[key] = limit
    else draft.refuse(piece, 'contradicts')
  }
  for (const piece of draft.take('limit')) {
    const { side, limit, zero, veto } = piece
    if (zero) set(side === 'below' ? 'zeroBelow' : 'zeroAbove', limit.figure, piece)
    if (veto) set(side === 'below' ? 'vetoBelow' : 'vetoAbove', limit.figure, piece)
  }
  // "超过10%的不得分" beside a rule is a limit as well.
  for (const piece of draft.take('stretch')) {
    const { gets, below, above, from, to } = piece
    const nothing = gets.is === 'marks' && gets.figure === 0 && from === undefined && to === undefined
    if (nothing && below !== undefined && above === undefined) set('zeroBelow', below.figure, piece)
    else if (nothing && above !== undefined && below === undefined) set('zeroAbove', above.figure, piece)
    else draft.refuse(piece, 'noPlace')
  }
  return modifiers
}

interface Bonus {
  bonus: NonNullable<Modifiers['bonus']>
  as?: 'share' | undefined
  target?: Target | undefined
  baseline?: string | undefined
}

function bonusOf(
  draft: Draft,
  scale: MarksScale | null,
  points: number | null,
  base: Based | null,
): Bonus | null {
  if (draft.has('bonusInProportion')) return bonusInProportion(draft, points, base)
  const [said, ...more] = draft.take('bonus')
  for (const piece of more) draft.refuse(piece, 'contradicts')
  const [most] = draft.take('mostBonus')
  const [times] = said === undefined ? [] : draft.take('mostMarks')
  if (said === undefined) {
    if (most !== undefined) draft.refuse(most, 'noPlace')
    return null
  }
  const cap =
    said.cap ?? most?.cap ?? (times === undefined ? null : { is: 'share' as const, share: times.times - 1 })
  const own = cap === null ? null : scaleOf(points, [said.marks, cap])
  if (cap === null || scale === null || own === null || said.step.figure <= 0) {
    draft.refuse(said, 'noPlace')
    if (cap === null) draft.ask('bonusCap')
    return null
  }
  const exceeded = said.aim === undefined ? null : targetOf(said.aim)
  return {
    bonus: { step: said.step.figure, marks: scaled(own, said.marks), cap: scaled(own, cap) },
    as: own.as,
    target: exceeded?.target ?? undefined,
    baseline: exceeded?.baseline,
  }
}

/** "超额按比例加": of completion, a hundredth of the points for every per cent beyond, by whole per cent. */
function bonusInProportion(draft: Draft, points: number | null, base: Based | null): Bonus | null {
  const [said] = draft.take('bonusInProportion')
  const [most] = draft.take('mostMarks')
  const isCompletion = draft.peek('measured').some(({ measure }) => measure === 'completion')
  const absolute = base !== null && hasMarks(base) && base.rule.as !== 'share'
  if (
    said === undefined ||
    most === undefined ||
    !isCompletion ||
    most.times <= 1 ||
    (points === null && absolute)
  ) {
    if (said !== undefined) draft.refuse(said, 'noPlace')
    if (most === undefined) draft.ask('bonusCap')
    else draft.refuse(most, 'noPlace')
    return null
  }
  draft.assume('bonusStep', 1)
  const whole = points ?? 1
  const round = (figure: number) => Math.round(figure * 1e9) / 1e9
  return {
    bonus: { step: 1, marks: round(whole / 100), cap: round(whole * (most.times - 1)) },
    as: points === null ? 'share' : undefined,
  }
}

function eachPeriod(draft: Draft, scale: MarksScale | null): NonNullable<Modifiers['eachPeriod']> | null {
  const [said] = draft.take('eachPeriod')
  const [empty] = draft.take('emptyPeriod')
  const marks = said?.marks ?? empty?.marks
  if (marks === undefined || scale === null) {
    if (said !== undefined) draft.refuse(said, 'noPlace')
    return null
  }
  if (said !== undefined && said.marks === null && said.below.figure !== 1) draft.refuse(said, 'noPlace')
  // A period is empty (空缺) where nothing at all was done in it.
  return { below: said?.marks ? said.below.figure : 1, marks: scaled(scale, marks) }
}
