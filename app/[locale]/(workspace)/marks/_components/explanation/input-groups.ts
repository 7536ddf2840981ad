import type {
  Input,
  Judgement,
  LevelReading,
  Reading,
  ResolvedTarget,
} from '@/server/domain/scoring/explanation'

/** Inputs that went in together, and what for. */
export interface InputGroup {
  is: 'now' | 'before' | 'reference' | 'against'
  /** The other indicator that a target refers to. */
  code: string | null
  reading: LevelReading
}

/** Every set of observations behind a mark, each once, in the order of the explanation. */
export function inputGroups(judgement: Judgement): InputGroup[] {
  const seen = new Set<string>()
  return ofJudgement(judgement).filter(({ is, reading }) => {
    const key = `${is} ${reading.inputs.map(keyOf).join(' ')}`
    if (reading.inputs.length === 0 || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const keyOf = (input: Input) =>
  input.ref ?? `${input.period} ${input.source} ${JSON.stringify(input.observation)}`

function ofJudgement(judgement: Judgement): InputGroup[] {
  return [
    ...ofReading(judgement.reading, 'now', null),
    ...ofTarget(judgement.target),
    ...ofTarget(judgement.when),
    ...judgement.parts.flatMap(ofJudgement),
  ]
}

function ofReading(reading: Reading, is: InputGroup['is'], code: string | null): InputGroup[] {
  return [
    { is, code, reading: reading.now },
    ...(reading.before
      ? [{ is: is === 'now' ? ('before' as const) : is, code, reading: reading.before }]
      : []),
    ...ofTarget(reading.against ?? undefined),
  ]
}

function ofTarget(target: ResolvedTarget | undefined): InputGroup[] {
  const reference = target?.reference
  if (reference?.ref === 'indicator') return ofReading(reference.reading, 'reference', reference.code)
  if (reference?.ref === 'baseline' && reference.reading)
    return [{ is: 'before', code: null, reading: reference.reading }]
  return []
}
