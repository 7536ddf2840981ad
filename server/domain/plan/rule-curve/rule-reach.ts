import type { PlainRule, Rule, Target } from '../../scoring/case'
import { dependsOnOthers } from '../../scoring/depends-on-others'
import { hasValue } from '../../scoring/indicator-context'
import { needsTarget } from '../../scoring/rule-needs'
import type { IndicatorScoring } from '../plan-version'
import { edgesOf, tidy } from './edges'
import { markFunction } from './mark-function'
import { probeOf } from './probe'
import type { CurvePoint } from './refine'
import { possibleValues, type ValueRange } from './value-range'

export interface RuleReach {
  /** The most marks that any value there can be gives. */
  best: number
  /** Bands that no value falls into: their own bound, and which side it bounds. */
  bandsOutOfReach: { side: 'from' | 'to'; bound: number }[]
  /** The first stretch along which a better value gives fewer marks. */
  turns: ValueRange | null
}

/** How far an indicator's rule can go with these full marks; null where that depends on what nobody knows yet. */
export function ruleReach(scoring: IndicatorScoring, points: number): RuleReach | null {
  const { rule } = scoring
  if (rule === undefined) return null
  const still = { bandsOutOfReach: [], turns: null }
  if (!hasValue(scoring.kind)) return { best: mostCounted(rule, points), ...still }
  const curve = sampled(scoring, points)
  if (curve === null)
    return rule.type === 'blend' ? { best: bestOfParts(scoring, rule, points), ...still } : null
  return {
    best: Math.max(...curve.points.map(({ marks }) => marks)),
    bandsOutOfReach: bandsOutOfReach(rule, curve.possible),
    turns: firstTurn(curve.points, curve.edges, scoring.direction ?? 'higher', curve.target),
  }
}

/** Marks at every edge and just beside it, as far as values can go. */
function sampled(scoring: IndicatorScoring, points: number) {
  if (dependsOnOthers({ ...scoring, code: '', category: '' })) return null
  const probe = probeOf(scoring, { points })
  if ('why' in probe) return null
  const { judgement, marksOf } = markFunction(probe, { points })
  if (judgement === null) return null
  const edges = edgesOf(judgement, scoring.max ?? 100, scoring.valueDecimals)
  const possible = possibleValues(scoring, probe.measure)
  const [least, most] = [edges[0] ?? 0, edges.at(-1) ?? 0]
  const span = Math.max(1, most - least)
  const near = 1e-6 * span
  const ends = [Math.max(possible.lo, least - span), Math.min(possible.hi, most + span)]
  const values = [
    ...new Set([...edges.flatMap((edge) => [edge - near, edge, edge + near]), ...ends].map(tidy)),
  ]
    .filter((value) => value >= possible.lo && value <= possible.hi)
    .sort((a, b) => a - b)
  const marked = values.flatMap((value): CurvePoint[] => {
    const marks = marksOf(value)
    return marks === null ? [] : [{ value, marks }]
  })
  return marked.length === 0
    ? null
    : { points: marked, edges, possible, target: judgement.target?.bounds ?? null }
}

function firstTurn(
  points: readonly CurvePoint[],
  edges: readonly number[],
  direction: 'higher' | 'lower' | 'range',
  target: ValueRange | null,
): ValueRange | null {
  const isWrong = (point: CurvePoint, before: CurvePoint): boolean => {
    if (Math.abs(point.marks - before.marks) < 1e-9) return false
    const should =
      direction === 'range' ? riseWithin(point.value, before.value, target) : direction === 'higher'
    return should !== null && point.marks > before.marks !== should
  }
  const wrong = points.map((point, at) => at > 0 && isWrong(point, points[at - 1] ?? point))
  const start = wrong.indexOf(true)
  if (start < 0) return null
  const after = wrong.indexOf(false, start)
  const end = after < 0 ? points.length - 1 : after - 1
  const nearest = (value: number) =>
    edges.find((edge) => Math.abs(edge - value) <= 1e-5 * Math.max(1, Math.abs(value))) ?? value
  const [from, to] = [nearest(points[start - 1]?.value ?? 0), nearest(points[end]?.value ?? 0)]
  // Marks that jump down do so from the whole stretch before.
  const lo = from < to ? from : (edges.findLast((edge) => edge < to) ?? from)
  return { lo: readable(lo), hi: readable(to) }
}

/** Towards a range marks rise, behind it they fall; over its borders nothing is asked. */
function riseWithin(value: number, before: number, target: ValueRange | null): boolean | null {
  if (target === null) return null
  if (value <= target.lo) return true
  return before >= target.hi ? false : null
}

const readable = (value: number): number => Math.round(value * 1e4) / 1e4

function bandsOutOfReach(rule: Rule, possible: ValueRange): RuleReach['bandsOutOfReach'] {
  if (rule.type !== 'bands') return []
  const { zeroBelow = -Infinity, zeroAbove = Infinity } = rule
  const lo = Math.max(possible.lo, zeroBelow)
  const hi = Math.min(possible.hi, zeroAbove)
  const bounds = rule.bands.map((band) => ('from' in band ? band.from : band.to))
  return rule.bands.flatMap((band): RuleReach['bandsOutOfReach'] => {
    if ('from' in band) {
      const next = Math.min(Infinity, ...bounds.filter((bound) => bound > band.from))
      return band.from > hi || next <= lo ? [{ side: 'from', bound: band.from }] : []
    }
    const before = Math.max(-Infinity, ...bounds.filter((bound) => bound < band.to))
    return band.to < lo || before >= hi ? [{ side: 'to', bound: band.to }] : []
  })
}

/** Counted items and lists: everything right, or every mark that can be added. */
function mostCounted(rule: Rule, points: number): number {
  if (rule.type === 'blend') {
    const of = (weights: readonly number[]) =>
      tidy(rule.parts.reduce((sum, part, at) => sum + (weights[at] ?? 0) * mostCounted(part.rule, points), 0))
    return Math.min(points, of(rule.parts.map(({ weight }) => weight)))
  }
  if (rule.type !== 'tally' || rule.start !== 'zero') return points
  const scale = rule.as === 'share' ? points : 1
  const gained = rule.items.map(({ marks, cap }) => (marks <= 0 ? 0 : (cap ?? Infinity) * scale))
  return Math.min(points, tidy(gained.reduce((sum, each) => sum + each, 0)))
}

/** Parts of different quantities can all be at their best together. */
function bestOfParts(
  scoring: IndicatorScoring,
  { parts, otherwise }: Extract<Rule, { type: 'blend' }>,
  points: number,
): number {
  const bests = parts.map(({ rule, measure, target }) =>
    bestOfPart(
      {
        ...scoring,
        rule,
        measure: measure ?? scoring.measure ?? 'level',
        ...(target === undefined ? {} : { target }),
      },
      rule,
      points,
    ),
  )
  const sum = (weights: readonly number[]) =>
    tidy(bests.reduce((total, best, at) => total + (weights[at] ?? 0) * best, 0))
  return Math.min(points, Math.max(sum(parts.map(({ weight }) => weight)), sum(otherwise ?? [])))
}

/** Of a part that is held against what nobody knows yet, full marks are taken to be within reach. */
function bestOfPart(
  scoring: IndicatorScoring & { target?: Target; measure: NonNullable<IndicatorScoring['measure']> },
  rule: PlainRule,
  points: number,
): number {
  const curve = sampled(scoring, points)
  if (curve !== null) return Math.max(...curve.points.map(({ marks }) => marks))
  return needsTarget(rule, scoring.measure, scoring.direction) || rule.type === 'relative'
    ? points
    : mostCounted(rule, points)
}
