import type { Direction, Observation } from '../scoring/case'
import { ownValue, RATIO_MULTIPLIER } from '../run/own-value'
import type { IndicatorScoring } from '../plan/plan-version'

/** What makes a figure worth a look before it is accepted: conventions of this product, stated on the page. */
export const reviewThresholds = {
  /** Percentage points by which a rate may move, if chance alone could not do it. */
  ratePoints: 10,
  /** The two-sample z beyond which chance does not explain a move: 95 % of cases lie within. */
  chanceZ: 1.96,
  /** Share by which an amount or a denominator may move … */
  share: 0.5,
  /** … if it moved by at least so much: from one meeting to two is no jump. */
  least: 5,
} as const

/** One cell of a report, with what stands beside it. */
export interface ReviewField {
  indicator: string
  scoring: IndicatorScoring
  observation: Observation | null
  note: string | null
  /** The unit's own figure of the period before and of the same period last year. */
  before: Observation | null
  yearAgo: Observation | null
  /** As the engine marks it with everything that counts today; null where it does not. */
  judged: {
    value: number | null
    bounds: { lo: number; hi: number } | null
    direction: Direction
    marks: number | null
    points: number | null
  } | null
}

export type Against = 'before' | 'yearAgo'

/** One thing to look at first; `from` and `to` are the indicator's values or, for a base, its denominators. */
export type ReviewFinding = { indicator: string } & (
  | { is: 'empty' }
  | { is: 'over'; numerator: number; denominator: number }
  | {
      is: 'lost'
      value: number | null
      bounds: { lo: number; hi: number } | null
      direction: Direction
      marks: number
    }
  | { is: 'jump' | 'base'; against: Against; from: number; to: number }
  | { is: 'note'; note: string }
)

/**
 * What to look at first in a report that waits for acceptance, in the order of its fields: empty cells, numerators over
 * their denominators, marks lost against the target, jumps against last period and the same one last year, and notes. A
 * rate jumps where it moves by `ratePoints` and by more than chance (two-sample z with pooled variance, NIST/SEMATECH
 * e-Handbook 7.3.3), so that a place of three births is not asked every quarter. Flags for a person to look into,
 * nothing more.
 */
export function reviewReport(fields: readonly ReviewField[]): ReviewFinding[] {
  return fields.flatMap((field) => {
    const { indicator, observation, note } = field
    const found: ReviewFinding[] = []
    if (observation === null) found.push({ is: 'empty', indicator })
    else found.push(...overBase(field, observation), ...jumps(field, observation))
    found.push(...lostMarks(field))
    if (note !== null && note.trim() !== '') found.push({ is: 'note', indicator, note: note.trim() })
    return found
  })
}

function overBase({ indicator, scoring }: ReviewField, observation: Observation): ReviewFinding[] {
  if (!('numerator' in observation) || (scoring.multiplier ?? RATIO_MULTIPLIER) !== RATIO_MULTIPLIER)
    return []
  const { numerator, denominator } = observation
  return numerator > denominator ? [{ is: 'over', indicator, numerator, denominator }] : []
}

function lostMarks({ indicator, judged }: ReviewField): ReviewFinding[] {
  if (!judged || judged.marks === null || judged.points === null || judged.marks >= judged.points) return []
  const { value, bounds, direction } = judged
  return [{ is: 'lost', indicator, value, bounds, direction, marks: judged.points - judged.marks }]
}

function jumps(field: ReviewField, now: Observation): ReviewFinding[] {
  return (['before', 'yearAgo'] as const).flatMap((against): ReviewFinding[] => {
    const then = field[against]
    if (then === null) return []
    const { indicator } = field
    const found: ReviewFinding[] = []
    const [from, to] = [ownValue(field.scoring, then), ownValue(field.scoring, now)]
    if (from !== null && to !== null && hasJumped(field.scoring, then, now, from, to))
      found.push({ is: 'jump', indicator, against, from, to })
    if ('denominator' in then && 'denominator' in now && movedByShare(then.denominator, now.denominator))
      found.push({ is: 'base', indicator, against, from: then.denominator, to: now.denominator })
    return found
  })
}

function hasJumped(
  { kind }: IndicatorScoring,
  then: Observation,
  now: Observation,
  from: number,
  to: number,
): boolean {
  if (kind === 'amount') return movedByShare(from, to)
  if (Math.abs(to - from) < reviewThresholds.ratePoints) return false
  if (!('denominator' in then) || !('denominator' in now)) return true
  return beyondChance(then, now)
}

function movedByShare(from: number, to: number): boolean {
  const moved = Math.abs(to - from)
  return moved >= reviewThresholds.least && moved >= reviewThresholds.share * Math.abs(from)
}

type Ratio = Extract<Observation, { denominator: number }>

/** Where a numerator exceeds its denominator it counts no proportion: then any move is worth a look. */
function beyondChance(then: Ratio, now: Ratio): boolean {
  if (then.numerator > then.denominator || now.numerator > now.denominator) return true
  const all = then.denominator + now.denominator
  const pooled = (then.numerator + now.numerator) / all
  const variance = pooled * (1 - pooled) * (1 / then.denominator + 1 / now.denominator)
  const difference = now.numerator / now.denominator - then.numerator / then.denominator
  return Math.abs(difference) >= reviewThresholds.chanceZ * Math.sqrt(variance)
}
