import type { PlainRule } from '../scoring/case'
import {
  aimOf,
  distance,
  fullOf,
  marksOf,
  type RuleFacts,
  sentenceUnit,
  value,
  wordsOf,
} from './rule-sentence-figures'
import type { Clause, Words } from './rule-sentence-tree'

/** The clauses of one rule that is no blend, without its modifiers. */
export function plainClauses(facts: RuleFacts, rule: PlainRule): Clause[] {
  const { direction = 'higher' } = facts
  const points = fullOf(facts)
  const meets = (): Clause => ({ say: 'meets', direction, aim: aimOf(facts), marks: points })
  switch (rule.type) {
    case 'threshold':
      return [meets(), { say: 'otherwise', direction, marks: marksOf(facts, rule.else ?? 0) }]
    case 'proportional':
      return [meets(), { say: 'inProportion', direction, from: value(facts, rule.from ?? 0) }]
    case 'stepDeduction':
      return [
        meets(),
        {
          say: 'deduct',
          direction,
          step: distance(facts, rule.step),
          marks: marksOf(facts, rule.marks),
          partial: rule.partial ?? 'whole',
        },
        ...(rule.min === undefined ? [{ say: 'untilZero' } as const] : []),
      ]
    case 'bands':
      return bands(facts, rule)
    case 'curve':
      return [
        {
          say: 'curve',
          knots: rule.knots.map(([at, marks]) => ({ value: value(facts, at), marks: marksOf(facts, marks) })),
        },
      ]
    case 'tally':
      return tally(facts, rule)
    case 'checklist':
      return checklist(facts, rule)
    case 'rating':
      return [{ say: 'rating', max: rule.max ?? facts.max ?? 100, points }]
    case 'relative':
      return [relative(facts, rule), ...better(facts)]
    case 'manual':
      return [{ say: 'manual', points }]
  }
}

type RuleOf<Type extends PlainRule['type']> = Extract<PlainRule, { type: Type }>

/** Bands from the best downwards, each bounded by the one before it; what is left over comes last. */
function bands(facts: RuleFacts, rule: RuleOf<'bands'>): Clause[] {
  const rest = marksOf(facts, rule.else ?? 0)
  const from = rule.bands.flatMap((band) => ('from' in band ? [band] : [])).sort((a, b) => b.from - a.from)
  const to = rule.bands.flatMap((band) => ('to' in band ? [band] : [])).sort((a, b) => a.to - b.to)
  const bound = (figure: number | undefined) => (figure === undefined ? null : value(facts, figure))
  if (from.length > 0)
    return [...from, null].map((band, at) => ({
      say: 'band',
      from: bound(band?.from),
      below: bound(from[at - 1]?.from),
      marks: band ? marksOf(facts, band.marks) : rest,
    }))
  return [...to, null].map((band, at) => ({
    say: 'bandTo',
    above: bound(to[at - 1]?.to),
    to: bound(band?.to),
    marks: band ? marksOf(facts, band.marks) : rest,
  }))
}

function tally(facts: RuleFacts, rule: RuleOf<'tally'>): Clause[] {
  const from = rule.start ?? 'full'
  const items = rule.items.map((item): Clause => ({
    say: 'tallyItem',
    name: wordsOf(item.name, item.code),
    unit: sentenceUnit(facts.unit),
    takes: (from === 'full') === item.marks >= 0,
    marks: marksOf(facts, Math.abs(item.marks)),
    cap: item.cap === undefined ? null : marksOf(facts, item.cap),
    most: item.most === undefined ? null : distance(facts, item.most),
  }))
  const takesAny = items.some((item) => item.say === 'tallyItem' && item.takes)
  const end: Clause[] = takesAny && rule.min === undefined ? [{ say: 'untilZero' }] : []
  return [{ say: 'start', from, points: fullOf(facts) }, ...items, ...end]
}

/** Items that cost the same are said together. */
function checklist(facts: RuleFacts, rule: RuleOf<'checklist'>): Clause[] {
  const byMarks = new Map<number, Words[]>()
  for (const item of rule.items) {
    const same = byMarks.get(item.marks)
    if (same) same.push(wordsOf(item.name, item.code))
    else byMarks.set(item.marks, [wordsOf(item.name, item.code)])
  }
  const items = [...byMarks].map(([marks, names]): Clause => ({
    say: 'checklistItems',
    items: names,
    marks: marksOf(facts, marks),
  }))
  const end: Clause[] = rule.min === undefined ? [{ say: 'untilZero' }] : []
  return [{ say: 'start', from: 'full', points: fullOf(facts) }, ...items, ...end]
}

/** A comparison must say which side is good; that more is better goes without saying. */
function better(facts: RuleFacts): Clause[] {
  if (facts.direction === 'lower') return [{ say: 'better', direction: 'lower' }]
  return facts.direction === 'range' ? [{ say: 'better', direction: 'range', aim: aimOf(facts) }] : []
}

function relative(facts: RuleFacts, rule: RuleOf<'relative'>): Clause {
  const points = fullOf(facts)
  const scope = rule.scope ?? 'group'
  switch (rule.method) {
    case 'minmax':
      return { say: 'bestOf', scope, points }
    case 'rankStep':
      return { say: 'rankStep', scope, points, drop: marksOf(facts, rule.drop) }
    case 'places':
      return {
        say: 'places',
        scope,
        top: rule.top.map((marks) => marksOf(facts, marks)),
        last: rule.last === undefined || rule.last === 0 ? null : marksOf(facts, 0 - rule.last),
        lastTied: rule.lastTied === true,
      }
    case 'efficacy':
      return {
        say: 'efficacy',
        satisfactory: value(facts, rule.satisfactory),
        unsatisfactory: value(facts, rule.unsatisfactory),
        points,
        base: rule.base,
      }
  }
}
