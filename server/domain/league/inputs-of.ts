import type { Input, Judgement, MarkExplanation, Reading, ResolvedTarget } from '../scoring/explanation'

/** Every observation that a mark of this unit follows from, each once, in the order of the explanation. */
export function inputsOf(explanation: MarkExplanation): Input[] {
  const all = explanation.judgement ? ofJudgement(explanation.judgement) : []
  const seen = new Set<string>()
  return all.filter((input) => {
    const key = input.ref ?? `${input.period} ${input.source} ${JSON.stringify(input.observation)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function ofJudgement(judgement: Judgement): Input[] {
  return [
    ...ofReading(judgement.reading),
    ...ofTarget(judgement.target),
    ...ofTarget(judgement.when),
    ...judgement.parts.flatMap(ofJudgement),
  ]
}

function ofReading(reading: Reading): Input[] {
  return [...reading.now.inputs, ...(reading.before?.inputs ?? []), ...ofTarget(reading.against ?? undefined)]
}

function ofTarget(target: ResolvedTarget | undefined): Input[] {
  const reference = target?.reference
  if (reference?.ref === 'indicator') return ofReading(reference.reading)
  return reference?.ref === 'baseline' ? [...(reference.reading?.inputs ?? [])] : []
}
