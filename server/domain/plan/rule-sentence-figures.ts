import type { Direction, From, Kind, Measure, Rule, Target, Text } from '../scoring/case'
import type { Aim, Baseline, MarksPhrase, Quantity, SentenceUnit, Words } from './rule-sentence-tree'

/** What a rule's sentence is made from. */
export interface RuleFacts {
  rule: Rule
  direction?: Direction | undefined
  measure?: Measure | undefined
  /** The indicator's baseline, for the measures that compare with one. */
  baseline?: string | undefined
  target?: Target | undefined
  /** Full marks; by group where they differ. */
  points: number | Readonly<Record<string, number>>
  /** What the value is counted in, in both languages. */
  unit: Words
  kind?: Kind | undefined
  /** Rating only. */
  max?: number | undefined
  /** Rating by several judges: how many of the highest and lowest scores are dropped. */
  trim?: number | undefined
  /** Whether its marks count without its points. */
  extra?: boolean | undefined
  /** Whose published result its value is, where it is another plan's. */
  from?: From | undefined
  /** Names of the indicators that targets refer to, by code. */
  names?: Readonly<Record<string, Words>>
}

/** What figures are counted in, from the plan's own word for it. An index ("girls = 100") has no unit to say. */
export function sentenceUnit(unit: Words): SentenceUnit {
  const word = unit.zh.trim()
  if (word === '%' || word === '％') return { is: 'percent' }
  if (word === '‰') return { is: 'permille' }
  return word === '' || word.includes('=') ? { is: 'none' } : { is: 'counted', name: unit }
}

/** A text of the plan in both languages. */
export function wordsOf(text: Text | undefined, code: string): Words {
  if (text === undefined) return { zh: code, en: code }
  return typeof text === 'string' ? { zh: text, en: text } : text
}

/** Growth and completion are percentages of whatever is counted. */
function unitOf({ unit, measure }: RuleFacts): SentenceUnit {
  return measure === 'growth' || measure === 'completion' ? { is: 'percent' } : sentenceUnit(unit)
}

/** A value in the rule's measure; a change is itself a distance. */
export const value = (facts: RuleFacts, figure: number): Quantity => ({
  is: facts.measure === 'change' ? 'distance' : 'value',
  figure,
  unit: unitOf(facts),
})
/** A distance between two values. */
export const distance = (facts: RuleFacts, figure: number): Quantity => ({
  is: 'distance',
  figure,
  unit: unitOf(facts),
})

/** Marks as the rule writes them: absolute, or a share of points that may differ by group. */
export function marksOf({ rule, points }: RuleFacts, figure: number): MarksPhrase {
  if (rule.as !== 'share') return { is: 'marks', figure }
  return typeof points === 'number'
    ? { is: 'marks', figure: tidy(figure * points) }
    : { is: 'share', share: figure }
}

/** The full points. */
export const fullOf = ({ points }: RuleFacts): MarksPhrase =>
  typeof points === 'number' ? { is: 'marks', figure: points } : { is: 'full' }

/** 0.07 × 100 is 7, whatever binary says. */
const tidy = (figure: number): number => Math.round(figure * 1e9) / 1e9

/** What the indicator compares itself with over time. */
export function baselineOf({ baseline }: RuleFacts): Baseline {
  if (baseline === undefined) return { is: 'unknown' }
  return baseline === 'sameSpanLastYear' ? { is: 'lastYear' } : { is: 'period', code: baseline }
}

/** What the rule itself is held against. */
export function aimOf(facts: RuleFacts): Aim {
  // Completion is the share of its own target, so what it is held against is the whole.
  if (facts.measure === 'completion') return { is: 'figure', value: value(facts, 100) }
  return targetAim(facts, facts.target ?? 0)
}

/** A target as the plan writes it. */
export function targetAim(facts: RuleFacts, target: Target): Aim {
  if (typeof target === 'number') return { is: 'figure', value: value(facts, target) }
  if (Array.isArray(target)) return { is: 'range', lo: value(facts, target[0]), hi: value(facts, target[1]) }
  const { times = 1, plus = 0 } = target
  const code = target.ref === 'indicator' ? target.code : null
  return {
    is: 'reference',
    ref: target.ref,
    scope: 'scope' in target ? (target.scope ?? 'group') : 'group',
    code,
    name: code === null ? null : (facts.names?.[code] ?? null),
    times,
    plus: plus === 0 ? null : distance(facts, plus),
    baseline: baselineOf(facts),
  }
}
