import { valueOfComponents } from '../accumulate'
import type { CaseIndicator, Observation } from '../case'
import { FULL, modifiersOf } from '../compile-rule'
import type { Input, Judgement, LevelReading, Reading, ResolvedTarget } from '../explanation'
import { judge, type Cell, type Judged } from '../judge'
import { usesValue } from '../rule-needs'
import { toUnits } from '../rounding'
import { valueInMeasure } from '../series'
import { trimmedMean } from '../trimmed-mean'

/** Gives the level that a reading would have had; the same reading's own level changes nothing. */
export type LevelOf = (reading: LevelReading) => number

const componentsOf = (observation: Observation, { answers, trim = 0 }: LevelReading): number[] => {
  if ('numerator' in observation) return [observation.numerator, observation.denominator]
  if ('answers' in observation)
    return (answers ?? []).map(({ code }) =>
      Object.hasOwn(observation.answers, code) ? (observation.answers[code] ?? 0) : 0,
    )
  if ('scores' in observation) return [trimmedMean(observation.scores, trim)]
  if ('reported' in observation) return [observation.reported, observation.verified]
  return 'value' in observation ? [observation.value] : []
}

/** Makes a level of inputs as the engine does: components added up and then divided, or the mean of the values. */
export function levelOfInputs(reading: LevelReading, inputs: readonly Input[]): number {
  const { kind, multiplier, answers = [], accumulate } = reading
  const written = { kind, multiplier, answers: [...answers] }
  const rows = inputs.map((input) => componentsOf(input.observation, reading))
  const valueOf = (row: readonly number[]) => valueOfComponents({ written }, Float64Array.from(row), 0)
  if (accumulate === 'mean') {
    const values = rows.map(valueOf).filter((value) => !Number.isNaN(value))
    return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const width = rows[0]?.length ?? 0
  return valueOf(Array.from({ length: width }, (_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0)))
}

/** The value that a reading would have with another level of its own; baseline and whole stay as they were. */
export function valueAt({ measure, now, before, against, valueDecimals }: Reading, levelOf: LevelOf): number {
  return valueInMeasure(
    measure,
    levelOf(now),
    { before: before?.level ?? NaN, whole: against?.bounds?.lo ?? NaN },
    valueDecimals,
  )
}

const heldAgainst = (target: ResolvedTarget | undefined): Judged['target'] =>
  target === undefined ? undefined : { resolve: () => target.bounds ?? undefined }

/** A judgement read back as a rule that the engine judges by. */
export function judgedOf(judgement: Judgement, levelOf: LevelOf, max: CaseIndicator['max']): Judged {
  const { rule, direction, reading, target, when, parts } = judgement
  const value = Float64Array.of(valueAt(reading, levelOf))
  const nothing = { totals: new Float64Array(0) }
  return {
    rule,
    modifiers: modifiersOf(rule),
    direction,
    usesValue: usesValue(rule),
    series: {
      at: () => value,
      levels: { now: () => nothing, indicator: { components: [], written: { max } } },
    },
    target: heldAgainst(target),
    fixedBounds: reading.measure === 'completion' ? FULL : undefined,
    when: heldAgainst(when),
    parts: parts.map((part) => judgedOf(part, levelOf, max)),
    itemAt: [],
    standings: undefined,
    below: undefined,
  }
}

/** Marks by the engine's own judging, unrounded; NaN where a value or a reference is lacking. */
export function judgeUnrounded(judged: Judged, { points, coefficient }: Judgement): number {
  const cell: Cell = { unit: 0, period: 0, read: 0, points, coefficient, proposesVeto: false }
  return judge(judged, cell)
}

/** The marks that a judgement would give with another level, rounded, in whole 10^-decimals. */
export function marksAt(
  judgement: Judgement,
  levelOf: LevelOf,
  max: CaseIndicator['max'],
  decimals: number,
): number {
  return toUnits(judgeUnrounded(judgedOf(judgement, levelOf, max), judgement), decimals)
}
