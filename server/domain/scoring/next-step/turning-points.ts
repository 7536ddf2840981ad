import type { Rule } from '../case'
import type { Judgement, Reading } from '../explanation'

/** A value in one reading's measure at which marks may jump or turn. */
export type TurningPoint = { reading: Reading; value: number }

/** The bonus grows from the target outward until its cap. */
function bonusEnds({ bonus }: Rule, lo: number, hi: number): number[] {
  if (bonus === undefined || bonus.marks === 0) return []
  const reach = bonus.step * Math.ceil(bonus.cap / bonus.marks + 1)
  return [hi + reach, lo - reach]
}

function pointsOfRule(rule: Rule): number[] {
  switch (rule.type) {
    case 'bands':
      return rule.bands.map((band) => ('from' in band ? band.from : band.to))
    case 'curve':
      return rule.knots.map(([knot]) => knot)
    case 'proportional':
      return [rule.from ?? 0]
    default:
      return []
  }
}

/** Efficacy judges a range by its distance from it, anything else by the value. */
function efficacyPoints({ rule, direction }: Judgement, lo: number, hi: number): number[] {
  if (rule.type !== 'relative' || rule.method !== 'efficacy') return []
  const ends = [rule.satisfactory, rule.unsatisfactory]
  return direction === 'range' ? ends.flatMap((end) => [lo - end, hi + end]) : ends
}

/**
 * Every value at which marks may jump or turn: targets, limits, bounds of bands, knots, ends of a bonus, a blend's
 * condition, and the same of its parts. Between two neighbours each piece of the rule rises, falls or stands still.
 */
export function turningPoints(judgement: Judgement, max: number): TurningPoint[] {
  const { rule, reading, target, when, parts } = judgement
  const bounds = reading.measure === 'completion' ? { lo: 100, hi: 100 } : (target?.bounds ?? null)
  const { lo, hi } = bounds ?? { lo: NaN, hi: NaN }
  const values = [
    lo,
    hi,
    when?.bounds?.lo,
    when?.bounds?.hi,
    rule.zeroBelow,
    rule.zeroAbove,
    ...pointsOfRule(rule),
    ...efficacyPoints(judgement, lo, hi),
    ...bonusEnds(rule, lo, hi),
    ...(rule.type === 'rating' ? [0, rule.max ?? max] : []),
    // Where points run out on the far side of the target.
    ...(rule.type === 'stepDeduction' && rule.marks > 0 ? emptied(judgement, rule, lo, hi) : []),
  ]
  return [
    ...values.flatMap((value) => (value === undefined || Number.isNaN(value) ? [] : [{ reading, value }])),
    ...parts.flatMap((part) => turningPoints(part, max)),
  ]
}

function emptied(
  { points }: Judgement,
  rule: Extract<Rule, { type: 'stepDeduction' }>,
  lo: number,
  hi: number,
): number[] {
  const scale = rule.as === 'share' ? points : 1
  const reach = rule.step * (points / (scale * rule.marks) + 1)
  return [lo - reach, hi + reach]
}
