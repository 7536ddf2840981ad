import type { IndicatorScoring } from '../plan/plan-version'
import { type Observation, observationSchema, type Rule } from '../scoring/case'

/** What is wrong with an observation, or null: `shape`, or which code it names that the indicator doesn't have. */
export type ObservationFault = 'shape' | 'overMaximum' | 'unknownCode'

/** Judges one cell's observation by its indicator, as the engine will read it. */
export function checkObservation(
  indicator: IndicatorScoring,
  observation: Observation,
): ObservationFault | null {
  const schema = observationSchema(indicator.kind)
  if (!schema.safeParse(observation).success) return 'shape'
  if (indicator.kind === 'rating' && 'value' in observation && observation.value > (indicator.max ?? 100))
    return 'overMaximum'
  const known = knownCodes(indicator)
  if (known === null) return null
  const named =
    'answers' in observation
      ? Object.keys(observation.answers)
      : 'counts' in observation
        ? Object.keys(observation.counts)
        : 'missing' in observation
          ? observation.missing
          : []
  return named.every((code) => known.has(code)) ? null : 'unknownCode'
}

function knownCodes(indicator: IndicatorScoring): Set<string> | null {
  if (indicator.kind === 'poll') return new Set((indicator.answers ?? []).map((answer) => answer.code))
  const rule: Rule | undefined = indicator.rule
  if (rule?.type === 'tally' || rule?.type === 'checklist')
    return new Set(rule.items.map((item) => item.code))
  return null
}
