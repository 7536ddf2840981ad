import type { CountedCell } from '../plan/build-case'
import type { IndicatorScoring } from '../plan/plan-version'
import { valueOfComponents } from '../scoring/accumulate'
import type { Observation } from '../scoring/case'
import { trimmedMean } from '../scoring/trimmed-mean'

/** The engine's default for ratios: per cent. */
export const RATIO_MULTIPLIER = 100

/** What one observation says by itself, in the indicator's unit; null where it says nothing (no denominator, a tally). */
export function ownValue(indicator: IndicatorScoring, observation: Observation): number | null {
  if ('numerator' in observation)
    return observation.denominator === 0
      ? null
      : ((indicator.multiplier ?? RATIO_MULTIPLIER) * observation.numerator) / observation.denominator
  if ('value' in observation) return observation.value
  if ('scores' in observation) {
    const mean = trimmedMean(observation.scores, indicator.trim ?? 0)
    return Number.isNaN(mean) ? null : mean
  }
  if ('reported' in observation) {
    const level = valueOfComponents(
      { written: { kind: 'discrepancy' } },
      Float64Array.of(observation.reported, observation.verified),
      0,
    )
    return Number.isNaN(level) ? null : level
  }
  if ('answers' in observation) {
    const worth = new Map((indicator.answers ?? []).map((answer) => [answer.code, answer.worth]))
    const counts = Object.entries(observation.answers)
    const all = counts.reduce((sum, [, count]) => sum + count, 0)
    const weighted = counts.reduce((sum, [code, count]) => sum + count * (worth.get(code) ?? 0), 0)
    return all === 0 ? null : (100 * weighted) / all
  }
  return null
}

/**
 * The county's own value of an indicator in a period: numerators over denominators where there are any (Σ ÷ Σ, not the
 * mean of rates), otherwise the mean of the units' values; and how many units it rests on.
 */
export function countyValue(
  indicator: IndicatorScoring,
  cells: readonly Pick<CountedCell, 'observation'>[],
): { county: number | null; units: number } {
  const observations = cells.map((cell) => cell.observation)
  if (indicator.kind === 'ratio') {
    let numerator = 0
    let denominator = 0
    let units = 0
    for (const observation of observations) {
      if (!('numerator' in observation) || observation.denominator === 0) continue
      numerator += observation.numerator
      denominator += observation.denominator
      units += 1
    }
    return {
      county: units === 0 ? null : ((indicator.multiplier ?? RATIO_MULTIPLIER) * numerator) / denominator,
      units,
    }
  }
  const values = observations.flatMap((observation) => ownValue(indicator, observation) ?? [])
  return {
    county: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
    units: values.length,
  }
}
