import type { Judgement } from '../../scoring/explanation'
import { marksAt } from '../../scoring/next-step/judge-again'
import { fromUnits } from '../../scoring/rounding'
import { scoreCase } from '../../scoring/score-case'
import { probeCase, PROBED, type KnownValue, type Probe, type Situation } from './probe'

/** Marks of a value by the engine itself; null where it gives none. */
export interface MarkFunction {
  marksOf: (value: number) => number | null
  /** How the rule judges, with its targets found: where marks may turn is read from it. */
  judgement: Judgement | null
  /** Of a rule that compares: the unit whose value moves while the others' stay. */
  mover: string | null
}

const PROBE_UNIT = 'x'

/**
 * The marks that a probe's rule gives to a value. A rule that judges a unit by itself is judged again; one that compares
 * is scored as a whole case each time, the unit in the middle of its group moving among the others' values.
 */
export function markFunction(probe: Probe, situation: Situation): MarkFunction {
  const { group = '', others = [], decimals = 2 } = situation
  const { max } = probe.indicator
  if (!probe.comparesUnits) {
    const values = [{ unit: PROBE_UNIT, group, value: 0 }]
    const judgement = judgementOf(probe, decimals, values, PROBE_UNIT)
    return {
      judgement,
      mover: null,
      marksOf: (value) =>
        judgement === null
          ? null
          : known(
              fromUnits(
                marksAt(judgement, () => value, max, decimals),
                decimals,
              ),
            ),
    }
  }
  const mover = middleOf(others.filter((other) => situation.group === undefined || other.group === group))
  const rest = others.filter(({ unit }) => unit !== mover?.unit)
  const among = (value: number): KnownValue[] => [
    ...rest,
    { unit: mover?.unit ?? PROBE_UNIT, group: mover?.group ?? group, value },
  ]
  const unit = mover?.unit ?? PROBE_UNIT
  return {
    mover: mover?.unit ?? null,
    judgement: judgementOf(probe, decimals, among(mover?.value ?? 0), unit),
    marksOf: (value) => marksOfUnit(probe, decimals, among(value), unit),
  }
}

/** Marks of every unit as its value stands. */
export function marksOfAll(probe: Probe, decimals: number, values: readonly KnownValue[]): (number | null)[] {
  const { results } = scoreCase(probeCase(probe, decimals, values))
  const marks = new Map(results.map((result) => [result.unit, result.marks[PROBED]?.[PROBED] ?? null]))
  return values.map(({ unit }) => marks.get(unit) ?? null)
}

function marksOfUnit(probe: Probe, decimals: number, values: readonly KnownValue[], unit: string) {
  const at = values.findIndex((each) => each.unit === unit)
  return marksOfAll(probe, decimals, values)[at] ?? null
}

function judgementOf(
  probe: Probe,
  decimals: number,
  values: readonly KnownValue[],
  unit: string,
): Judgement | null {
  const { results } = scoreCase(probeCase(probe, decimals, values), { explain: true })
  const own = results.find((result) => result.unit === unit)
  return own?.explanations?.[PROBED]?.[PROBED]?.judgement ?? null
}

const known = (marks: number): number | null => (Number.isNaN(marks) ? null : marks)

const middleOf = (values: readonly KnownValue[]): KnownValue | undefined =>
  values.toSorted((a, b) => a.value - b.value)[values.length >> 1]
