import type { Blend, Direction, TargetReference } from '../../scoring/case'
import { type Ground, targetOf } from './assemble-base'
import { modifiersOf } from './assemble-modifiers'
import { measureOf } from './assemble-measure'
import { baseRule } from './assemble-rule'
import type { Draft } from './draft'
import type { PieceOf, Placed } from './pieces'

export interface Blended {
  rule: Blend
  baseline?: string | undefined
  points?: number | undefined
  direction?: Direction | undefined
}

/** A rule of several parts: "第1部分占70%：…；第2部分占30%：…", each a rule of its own on the full points. */
export function blend(draft: Draft, placed: readonly Placed[], ground: Ground): Blended | null {
  const groups = groupsOf(placed)
  draft.take('part')
  draft.take('close')
  const parts: Blend['parts'] = []
  let baseline: string | undefined
  let points: number | undefined
  for (const { part, inside } of groups) {
    const own = draft.over(inside)
    const base = baseRule(own, ground)
    if (base === null) {
      draft.refuse(part, 'noPlace')
      return null
    }
    const { modifiers, ...exceeded } = modifiersOf(own, ground, base)
    const measured = measureOf(own, base)
    const target = measured.target ?? exceeded.target
    parts.push({
      weight: part.weight,
      rule: { ...base.rule, ...(base.max === undefined ? {} : { max: base.max }), ...modifiers },
      measure: measured.measure ?? 'level',
      ...(target === undefined ? {} : { target }),
    })
    baseline ??= measured.baseline ?? exceeded.baseline
    points ??= base.points
  }
  const [when] = draft.take('when')
  const otherwise = groups.map(({ part }) => part.otherwise)
  const condition = when === undefined ? null : conditionOf(draft, when)
  return {
    rule: {
      type: 'blend',
      parts,
      ...(condition === null ? {} : { when: condition, otherwise: otherwise.map((weight) => weight ?? 0) }),
    },
    baseline: baseline ?? (when?.aim.is === 'reference' ? when.aim.baseline : undefined),
    points,
  }
}

function conditionOf(draft: Draft, when: PieceOf<'when'>): TargetReference | null {
  const { target } = targetOf(when.aim)
  if (target !== null && typeof target === 'object' && 'ref' in target) return target
  draft.refuse(when, 'contradicts')
  return null
}

/** What belongs to which part: its own section, or all up to the bracket that closes. */
export function groupsOf(placed: readonly Placed[]): { part: PieceOf<'part'>; inside: Placed[] }[] {
  const groups: { part: PieceOf<'part'>; inside: Placed[]; section: number; open: boolean }[] = []
  for (const each of placed) {
    const { piece, section } = each
    const last = groups.at(-1)
    if (piece.say === 'part') groups.push({ part: piece, inside: [], section, open: piece.opens })
    else if (last === undefined) continue
    else if (piece.say === 'close') last.open = false
    else if (last.open || (!last.part.opens && last.section === section)) last.inside.push(each)
  }
  return groups
}

/** "高于全县平均的，水平与进步按7:3计；低于的按3:7": level and change, weighed by where the unit stands. */
export function levelAndProgress(draft: Draft): Blended | null {
  const said = draft.take('levelAndProgress')
  const above = said.find(({ side }) => side === 'above')
  const below = said.find(({ side }) => side === 'below')
  const aim = above?.when
  const target = aim ? targetOf(aim).target : null
  if (
    above?.weights.length !== 2 ||
    below?.weights.length !== 2 ||
    said.length !== 2 ||
    target === null ||
    typeof target !== 'object' ||
    !('ref' in target)
  ) {
    for (const piece of said) draft.refuse(piece, 'noPlace')
    return null
  }
  const shares = (weights: readonly number[]) => {
    const sum = weights.reduce((all, weight) => all + weight, 0)
    return weights.map((weight) => Math.round((weight / sum) * 1e9) / 1e9)
  }
  const [level = 0, progress = 0] = shares(above.weights)
  draft.assume('partRule', 'proportional')
  draft.assume('baseline', 'sameSpanLastYear')
  draft.ask('partTarget')
  return {
    rule: {
      type: 'blend',
      parts: [
        { weight: level, rule: { type: 'proportional' } },
        { weight: progress, rule: { type: 'proportional' }, measure: 'change' },
      ],
      when: target,
      otherwise: shares(below.weights),
    },
    baseline: draft.context.baseline ?? 'sameSpanLastYear',
    direction: 'higher',
  }
}
