import type { IndicatorScoring } from '../plan/plan-version'
import type { Observation, Source } from '../scoring/case'
import { SOURCE_STRENGTH } from '../scoring/source-strength'

/** One published figure of an indicator, as its run counted it. */
export interface PublishedFigure {
  runId: string
  unit: string
  period: string
  source: Source | null
  observation: Observation
}

/** The figure that counts of each cell of a run: of several sources the strongest. Keys are unit and period. */
export function strongestOf(figures: readonly PublishedFigure[], runId: string): Map<string, Observation> {
  const held = new Map<string, PublishedFigure>()
  const strength = ({ source }: PublishedFigure) => (source ? SOURCE_STRENGTH[source] : 0)
  for (const figure of figures) {
    if (figure.runId !== runId) continue
    const key = cellKey(figure.unit, figure.period)
    const other = held.get(key)
    if (!other || strength(figure) > strength(other)) held.set(key, figure)
  }
  return new Map([...held].map(([key, { observation }]) => [key, observation]))
}

export const cellKey = (unit: string, period: string): string => `${unit} ${period}`

/**
 * The counts that a unit was judged by in the last of `periods`: of an indicator that adds up over the year the sum of all of them, otherwise
 * the period's own. Null where they are no counts.
 */
export function judgedCounts(
  { accumulate }: Pick<IndicatorScoring, 'accumulate'>,
  observations: readonly (Observation | undefined)[],
): Observation | null {
  const last = observations.at(-1)
  if (!last) return null
  if (accumulate !== 'sum') return last
  const known = observations.filter((each) => each !== undefined)
  if (known.every((each) => 'numerator' in each))
    return known.reduce((sum, each) => ({
      numerator: sum.numerator + each.numerator,
      denominator: sum.denominator + each.denominator,
    }))
  if (known.every((each) => 'value' in each))
    return { value: known.reduce((sum, each) => sum + each.value, 0) }
  return null
}
