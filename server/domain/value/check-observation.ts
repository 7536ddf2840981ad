import type { IndicatorScoring } from '../plan/plan-version'
import { type Observation, observationSchema, type PlainRule, type Rule } from '../scoring/case'

/** What is wrong with an observation, or null: `shape`, or which code it names that the indicator doesn't have. */
export type ObservationFault = 'shape' | 'overMaximum' | 'tooFewScores' | 'unknownCode' | 'duplicateCode'

/** Judges one cell's observation by its indicator, as the engine will read it. */
export function checkObservation(
  indicator: IndicatorScoring,
  observation: Observation,
): ObservationFault | null {
  const schema = observationSchema(indicator.kind)
  if (!schema.safeParse(observation).success) return 'shape'
  if (indicator.kind === 'rating' && 'value' in observation && observation.value > (indicator.max ?? 100))
    return 'overMaximum'
  if ('scores' in observation) {
    const { max = 100, trim } = indicator
    if (trim === undefined) return 'shape'
    if (observation.scores.some((score) => score > max)) return 'overMaximum'
    if (observation.scores.length <= 2 * trim) return 'tooFewScores'
  }
  if ('counts' in observation && !hasItsSizes(indicator, observation.counts)) return 'shape'
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

/** Sizes of cases for the items that ask for them with `most`, and plain counts for the others. */
function hasItsSizes(
  { rule }: IndicatorScoring,
  counts: Readonly<Record<string, number | readonly number[]>>,
): boolean {
  const sized = new Set(
    rulesOf(rule).flatMap((each) =>
      each.type === 'tally' ? each.items.flatMap(({ code, most }) => (most === undefined ? [] : [code])) : [],
    ),
  )
  return Object.entries(counts).every(([code, counted]) =>
    Array.isArray(counted) ? sized.has(code) : counted === 0 || !sized.has(code),
  )
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
