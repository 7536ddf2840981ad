import { isAbove, isBelow } from '../scoring/tolerance'
import type { Interval } from './interval'
import { type Polarity, type Verdict, verdictOf } from './verdict'

/**
 * Limits against a target in the same unit: beyond it only where the whole interval is, otherwise `similar` (chance could
 * explain the distance). Against a range: `better` where the whole interval lies within, `worse` where all of it lies outside. The
 * mark follows the value and the rule, whatever is said here. Source: OHID Fingertips, comparing with a benchmark.
 */
export function compareWithTarget(
  interval: Interval,
  target: number | readonly [number, number],
  polarity: Polarity,
): Verdict {
  const [low, high] = typeof target === 'number' ? [target, target] : target
  const isOver = isAbove(interval.lower, high)
  const isUnder = isBelow(interval.upper, low)
  if (polarity === 'range') {
    if (isOver || isUnder) return 'worse'
    return isBelow(interval.lower, low) || isAbove(interval.upper, high) ? 'similar' : 'better'
  }
  return verdictOf(isOver ? 'above' : isUnder ? 'below' : 'level', polarity)
}
