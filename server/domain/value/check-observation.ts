import type { IndicatorScoring } from '../plan/plan-version'
import { type Observation, observationSchema, type PlainRule, type Rule } from '../scoring/case'

/** What is wrong with an observation, or null: `shape`, or which code it names that the indicator doesn't have. */
export type ObservationFault = 'shape' | 'overMaximum' | 'unknownCode' | 'duplicateCode'

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
  if (new Set(named).size < named.length) return 'duplicateCode'
  return named.every((code) => known.has(code)) ? null : 'unknownCode'
}

function knownCodes(indicator: IndicatorScoring): Set<string> | null {
  if (indicator.kind === 'poll') return new Set((indicator.answers ?? []).map((answer) => answer.code))
  if (indicator.kind !== 'tally' && indicator.kind !== 'checklist') return null
  return new Set(
    rulesOf(indicator.rule).flatMap((rule) => ('items' in rule ? rule.items.map((item) => item.code) : [])),
  )
}

/** The rule itself, or a blend's parts. */
function rulesOf(rule: Rule | undefined): readonly PlainRule[] {
  if (rule === undefined) return []
  return rule.type === 'blend' ? rule.parts.map((part) => part.rule) : [rule]
}
