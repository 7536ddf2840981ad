import { cutFigure } from '@/app/_components/ui/cut-figure'
import { ownValue } from '@/server/domain/run/own-value'
import type { Observation, Target } from '@/server/domain/scoring/case'

/** A target's bounds as far as they are numbers; a reference to other figures has none until it is resolved. */
export type TargetWords =
  { is: 'number'; value: number } | { is: 'range'; lo: number; hi: number } | { is: 'reference' }

export function targetWords(target: Target): TargetWords {
  if (typeof target === 'number') return { is: 'number', value: target }
  if (Array.isArray(target)) return { is: 'range', lo: target[0], hi: target[1] }
  return { is: 'reference' }
}

/** What one observation says as a value, cut to two decimals; null where it says none. */
export function ownValueText(observation: Observation | null, multiplier: number): string | null {
  if (observation === null) return null
  if ('numerator' in observation)
    return observation.denominator === 0
      ? '—'
      : cutFigure((multiplier * observation.numerator) / observation.denominator)
  if ('reported' in observation) {
    const value = ownValue({ kind: 'discrepancy', phases: [] }, observation)
    return value === null ? '—' : cutFigure(value)
  }
  return 'value' in observation ? String(observation.value) : null
}

/** A unit as it follows its figure: words of Latin letters after a space, signs and Chinese words at once. */
export function unitAfter(unit: string): string {
  return /^[a-z]/i.test(unit) ? ` ${unit}` : unit
}
