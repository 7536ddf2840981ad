import { cutFigure } from '@/app/_components/ui/cut-figure'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
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

/** What one observation says as a figure, cut to two decimals; null where it says none: a tally, a checklist. */
export function ownValueText(scoring: IndicatorScoring, observation: Observation | null): string | null {
  if (observation === null) return null
  if ('marks' in observation) return String(observation.marks)
  if ('value' in observation) return String(observation.value)
  const value = ownValue(scoring, observation)
  if (value !== null) return cutFigure(value)
  return 'counts' in observation || 'missing' in observation ? null : '—'
}

/** A unit as it follows its figure: words of Latin letters after a space, signs and Chinese words at once. */
export function unitAfter(unit: string): string {
  return /^[a-z]/i.test(unit) ? ` ${unit}` : unit
}
