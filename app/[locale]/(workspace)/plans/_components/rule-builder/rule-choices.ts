import type { Direction, Kind } from '@/server/domain/scoring/case'
import type { LoosePlain, LooseRule } from './loose-rule'

/** What a rule is, as people call it. */
export type Choice =
  | 'threshold'
  | 'proportional'
  | 'stepDeduction'
  | 'bands'
  | 'curve'
  | 'rating'
  | 'minmax'
  | 'rankStep'
  | 'places'
  | 'efficacy'
  | 'blend'
  | 'tallyTake'
  | 'tallyGive'
  | 'checklist'
  | 'manual'

export interface RuleGround {
  kind: Kind
  direction: Direction
  /** Whether the plan speaks the second version of the vocabulary. */
  isSecond: boolean
}

/** The choices that go with a kind of figure and its direction. */
export function choicesFor({ kind, direction, isSecond }: RuleGround): Choice[] {
  if (kind === 'tally') return ['tallyTake', 'tallyGive']
  if (kind === 'checklist') return ['checklist']
  if (kind === 'manual') return ['manual']
  const range = direction === 'range'
  return [
    'threshold',
    ...(range ? [] : (['proportional'] as const)),
    'stepDeduction',
    'bands',
    'curve',
    ...(kind === 'rating' || kind === 'poll' ? (['rating'] as const) : []),
    'minmax',
    'rankStep',
    ...(isSecond ? (['places'] as const) : []),
    'efficacy',
    'blend',
  ]
}

/** Which choice a rule is. */
export function choiceOf(rule: LooseRule): Choice {
  if (rule.type === 'relative') return rule.method
  if (rule.type === 'tally') return rule.start === 'zero' ? 'tallyGive' : 'tallyTake'
  return rule.type
}

/** A rule of that choice with its blanks empty; what has an usual answer has it. */
export function newRule(choice: Choice, direction: Direction): LooseRule {
  return choice === 'blend'
    ? {
        type: 'blend',
        parts: [
          { weight: null, rule: newPlain('proportional', direction) },
          { weight: null, rule: newPlain('stepDeduction', direction) },
        ],
      }
    : newPlain(choice, direction)
}

/** The same of a rule that can be a part of a blend. */
export function newPlain(choice: Exclude<Choice, 'blend'>, direction: Direction): LoosePlain {
  const bound = direction === 'lower' ? { to: null, marks: null } : { from: null, marks: null }
  const item = { code: 'a1', name: { zh: '', en: '' }, marks: null }
  switch (choice) {
    case 'proportional':
      return direction === 'lower' ? { type: choice, from: null } : { type: choice }
    case 'stepDeduction':
      return { type: choice, step: null, marks: null, partial: 'whole' }
    case 'bands':
      return { type: choice, bands: [bound, { ...bound }], else: 0 }
    case 'curve':
      return {
        type: choice,
        knots: [
          [null, null],
          [null, null],
        ],
      }
    case 'minmax':
      return { type: 'relative', method: choice }
    case 'rankStep':
      return { type: 'relative', method: choice, drop: null }
    case 'places':
      return { type: 'relative', method: choice, top: [null, null, null] }
    case 'efficacy':
      return { type: 'relative', method: choice, satisfactory: null, unsatisfactory: null, base: null }
    case 'tallyTake':
      return { type: 'tally', items: [item] }
    case 'tallyGive':
      return { type: 'tally', start: 'zero', items: [item] }
    case 'checklist':
      return { type: choice, items: [item] }
    default:
      return { type: choice }
  }
}

const MODIFIERS = ['as', 'min', 'difficulty', 'bonus', 'eachPeriod'] as const
const OF_VALUES = ['zeroBelow', 'zeroAbove', 'vetoBelow', 'vetoAbove'] as const

/** A rule of another choice that keeps the clauses added to the one before. */
export function changedTo(choice: Choice, before: LooseRule | undefined, ground: RuleGround): LooseRule {
  const next = newRule(choice, ground.direction)
  if (before === undefined) return next
  const valued = !['tally', 'checklist', 'manual'].includes(ground.kind)
  const kept = Object.fromEntries(
    [...MODIFIERS, ...(valued ? OF_VALUES : [])].flatMap((key) =>
      before[key] === undefined ? [] : [[key, before[key]]],
    ),
  )
  return { ...next, ...kept }
}
