import type { CaseIndicator, Target } from '../case'
import type { Bounds } from '../compare'
import type { Judgement } from '../explanation'
import { hasValue } from '../indicator-context'
import { fromUnits } from '../rounding'
import { marksAt } from './judge-again'

const COUNTED_OR_COMPARED = ['blend', 'tally', 'checklist', 'manual', 'relative']

/**
 * What a value that just meets its target gives under the rule, rounded: what reporting it at all would have been worth
 * to a unit that did not. Null where the target is not a figure of the plan, or the rule asks for more than one value.
 */
export function marksAtTarget(
  { rule, kind, direction = 'higher', measure = 'level', max }: Omit<CaseIndicator, 'code' | 'category'>,
  target: Target | undefined,
  { points, coefficient, decimals }: { points: number | null; coefficient: number; decimals: number },
): { bounds: Bounds; marks: number } | null {
  if (rule === undefined || points === null || !hasValue(kind)) return null
  if (COUNTED_OR_COMPARED.includes(rule.type) || rule.eachPeriod !== undefined) return null
  if (target === undefined || (typeof target === 'object' && 'ref' in target)) return null
  const bounds = typeof target === 'number' ? { lo: target, hi: target } : { lo: target[0], hi: target[1] }
  const level = direction === 'lower' ? bounds.hi : bounds.lo
  const held = { origin: 'indicator', written: target, bounds } as const
  const completion = measure === 'completion'
  const judgement: Judgement = {
    rule,
    direction,
    points,
    coefficient,
    // A change or growth that meets its target is judged like a level that does: the target is in the rule's measure.
    reading: {
      measure: completion ? 'completion' : 'level',
      now: { kind, accumulate: 'none', span: [], inputs: [], level },
      against: completion ? held : undefined,
      value: level,
    },
    target: completion ? undefined : held,
    parts: [],
    steps: [],
    marks: null,
  }
  return {
    bounds,
    marks: fromUnits(
      marksAt(judgement, () => level, max, decimals),
      decimals,
    ),
  }
}
