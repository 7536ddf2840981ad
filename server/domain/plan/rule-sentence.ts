import type { Measure, Rule } from '../scoring/case'
import {
  aimOf,
  baselineOf,
  distance,
  marksOf,
  type RuleFacts,
  targetAim,
  value,
} from './rule-sentence-figures'
import { plainClauses } from './rule-sentence-plain'
import type { Clause, Sentence } from './rule-sentence-tree'

export type { RuleFacts } from './rule-sentence-figures'

/**
 * A scoring rule with its indicator's direction, target and points → the sentence that the printed plan says of it, as
 * data. Everything that can change a mark has its clause, so a rule and its sentence cannot disagree. Figures are the
 * plan's own, shares of known points turned into marks.
 */
export function ruleSentence(facts: RuleFacts): Sentence {
  const { points } = facts
  const said = [
    ...observed(facts),
    ...body(facts),
    ...(facts.extra === true ? [[{ say: 'extra' } as const]] : []),
  ]
  if (typeof points === 'number') return said
  const groups = Object.entries(points).map(([group, figure]) => ({ group, figure }))
  return [[{ say: 'pointsByGroup', groups }], ...said]
}

/** What the value is, where it is not plainly what was reported. */
function observed({ kind, trim, from }: RuleFacts): Clause[][] {
  if (from !== undefined)
    return [[{ say: 'source', plan: from.plan, figure: from.figure, period: from.period ?? null }]]
  if (kind === 'discrepancy') return [[{ say: 'discrepancy' }]]
  return trim === undefined ? [] : [[{ say: 'trimmed', drop: trim }]]
}

function body(facts: RuleFacts): Clause[][] {
  const { rule, measure = 'level' } = facts
  if (rule.type === 'blend') return [...whole(facts, rule), ...blend(facts, rule), ...modifiers(facts)]
  const clauses = plainClauses(facts, rule)
  return [measure === 'level' ? clauses : [measured(facts, measure), ...clauses], ...modifiers(facts)]
}

/** The measure of what is said of a blend as a whole; each part says its own. */
function whole(facts: RuleFacts, rule: Extract<Rule, { type: 'blend' }>): Clause[][] {
  const { measure = 'level' } = facts
  const said = [rule.when, rule.bonus, rule.zeroBelow, rule.zeroAbove, rule.vetoBelow, rule.vetoAbove]
  const silent = measure === 'level' || said.every((each) => each === undefined)
  return silent ? [] : [[measured(facts, measure)]]
}

function measured(facts: RuleFacts, measure: Exclude<Measure, 'level'>): Clause {
  const whole = measure === 'completion' && facts.target !== undefined
  const aim = whole ? targetAim({ ...facts, measure: 'level' }, facts.target ?? 0) : null
  return { say: 'measured', measure, baseline: baselineOf(facts), aim }
}

/** Each part is a sentence of its own on the full points, with its weight. */
function blend(facts: RuleFacts, rule: Extract<Rule, { type: 'blend' }>): Clause[][] {
  const { when, otherwise } = rule
  const parts = rule.parts.map((part, at): Clause[] => [
    {
      say: 'part',
      number: at + 1,
      weight: part.weight,
      otherwise: when === undefined ? null : (otherwise?.[at] ?? 0),
      sentence: body({
        ...facts,
        rule: part.rule,
        measure: part.measure ?? facts.measure,
        target: part.target ?? facts.target,
      }),
    },
  ])
  const condition: Clause[][] =
    when === undefined
      ? []
      : [[{ say: 'when', direction: facts.direction ?? 'higher', aim: targetAim(facts, when) }]]
  return [...condition, ...parts]
}

const SAYS_ITS_TARGET: ReadonlySet<Rule['type']> = new Set(['threshold', 'proportional', 'stepDeduction'])

/* Modifiers, in the order in which they are applied */

function modifiers(facts: RuleFacts): Clause[][] {
  const { rule, direction = 'higher' } = facts
  const sections: Clause[][] = []
  if (rule.min !== undefined) sections.push([{ say: 'atLeast', marks: marksOf(facts, rule.min) }])
  if (rule.eachPeriod !== undefined)
    sections.push([
      {
        say: 'eachPeriod',
        below: value({ ...facts, measure: 'level' }, rule.eachPeriod.below),
        marks: marksOf(facts, rule.eachPeriod.marks),
      },
    ])
  if (rule.difficulty === true) sections.push([{ say: 'difficulty' }])
  if (rule.bonus !== undefined)
    sections.push([
      {
        say: 'bonus',
        direction,
        step: distance(facts, rule.bonus.step),
        marks: marksOf(facts, rule.bonus.marks),
        cap: marksOf(facts, rule.bonus.cap),
        aim: SAYS_ITS_TARGET.has(rule.type) ? null : aimOf(facts),
      },
    ])
  sections.push(...limits(facts, 'below', rule.zeroBelow, rule.vetoBelow))
  sections.push(...limits(facts, 'above', rule.zeroAbove, rule.vetoAbove))
  return sections
}

/** Zeroing and a veto at the same limit are one clause. */
function limits(
  facts: RuleFacts,
  side: 'below' | 'above',
  zero: number | undefined,
  veto: number | undefined,
): Clause[][] {
  const limit = (figure: number, is: { zero: boolean; veto: boolean }): Clause[] => [
    { say: 'limit', side, limit: value(facts, figure), ...is },
  ]
  if (zero !== undefined && zero === veto) return [limit(zero, { zero: true, veto: true })]
  return [
    ...(zero === undefined ? [] : [limit(zero, { zero: true, veto: false })]),
    ...(veto === undefined ? [] : [limit(veto, { zero: false, veto: true })]),
  ]
}
