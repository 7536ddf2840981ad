import type { IndicatorScoring } from '../plan-version'
import { edgesOf, tidy } from './edges'
import { markFunction, marksOfAll } from './mark-function'
import { probeOf, type NoCurve, type Situation } from './probe'
import { refine, type CurvePoint } from './refine'
import { shownValues, type ValueRange } from './value-range'

export interface RuleCurve {
  /** A line through these is the rule: ascending; where marks jump, a value just before stands beside the edge. */
  points: CurvePoint[]
  /** Marks exactly at every value where they jump or turn, and at both ends. */
  turns: CurvePoint[]
  range: ValueRange
  /** What a value is held against, where the rule holds it against anything. */
  target: ValueRange | null
  /** Known units' marks with their values as they stand. */
  known: { unit: string; value: number; marks: number | null }[]
  /** A rule that compares units: whose value moves here. */
  mover: string | null
}

/**
 * An indicator's marks over its values, scored by the engine: the rule's own measure across, marks up. Of a rule that
 * compares units one unit moves among last year's values. No curve where marks come from two quantities, from no value,
 * or from a target or other units that nothing is known of.
 */
export function ruleCurve(scoring: IndicatorScoring, situation: Situation): RuleCurve | NoCurve {
  const probe = probeOf(scoring, situation)
  if ('why' in probe) return probe
  const { others = [], decimals = 2 } = situation
  const { judgement, marksOf, mover } = markFunction(probe, situation)
  if (judgement === null) return { why: 'noTarget' }
  const own = edgesOf(judgement, scoring.max ?? 100, scoring.valueDecimals)
  const edges = probe.comparesUnits ? ascending([...own, ...others.map(({ value }) => value)]) : own
  const range = shownValues(scoring, probe.measure, [...edges, ...others.map(({ value }) => value)])
  const marked = (value: number): CurvePoint[] => {
    const marks = marksOf(value)
    return marks === null ? [] : [{ value, marks }]
  }
  const inside = edges.filter((edge) => edge >= range.lo && edge <= range.hi)
  const near = NEAR * Math.max(1, range.hi - range.lo)
  const samples = ascending([
    range.lo,
    range.hi,
    ...inside.flatMap((edge) => [Math.max(range.lo, edge - near), edge, Math.min(range.hi, edge + near)]),
  ])
  const bounds = judgement.target?.bounds ?? null
  const marks = marksOfAll(probe, decimals, others)
  return {
    points: refine(samples.flatMap(marked), marksOf, 1.5 * 10 ** -decimals, near),
    turns: ascending([range.lo, ...inside, range.hi]).flatMap(marked),
    range,
    target: bounds === null || probe.comparesUnits ? null : bounds,
    known: others.map(({ unit, value }, at) => ({ unit, value, marks: marks[at] ?? null })),
    mover,
  }
}

/** So near an edge, as a share of the stretch looked at, that nobody sees the difference, and the engine still does. */
const NEAR = 1e-7

const ascending = (values: readonly number[]): number[] =>
  [...new Set(values.map(tidy))].sort((a, b) => a - b)
