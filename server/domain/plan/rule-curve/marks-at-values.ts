import type { IndicatorScoring } from '../plan-version'
import { markFunction } from './mark-function'
import { probeOf, type Situation } from './probe'

/** The marks that an indicator's rule gives to values in its own measure; null where it has no curve. */
export function marksAtValues(
  scoring: IndicatorScoring,
  situation: Situation,
  values: readonly number[],
): (number | null)[] | null {
  const probe = probeOf(scoring, situation)
  if ('why' in probe) return null
  const { marksOf } = markFunction(probe, situation)
  return values.map(marksOf)
}
