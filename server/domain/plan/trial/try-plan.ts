import { canonicalJson } from '../../audit/canonical-json'
import type { AssessmentCase, CaseIndicator } from '../../scoring/case'
import { readCase } from '../../scoring/read-case'
import { scoreCase, type CaseResult } from '../../scoring/score-case'
import { flatIndicators, type FlatIndicator } from './flat-indicators'

export interface Standing {
  total: number | null
  rank: number | null
}

export interface TrialUnit {
  unit: string
  before: Standing
  after: Standing
}

/** One indicator's part in it: last year's plan with this one indicator as the draft has it, and nothing else changed. */
export interface TrialMove {
  indicator: string
  change: 'changed' | 'added' | 'removed'
  /** Units that would stand elsewhere or have another total by it alone. */
  units: { unit: string; total: number; rank: number | null; rankBefore: number | null }[]
}

export interface Trial {
  units: TrialUnit[]
  moves: TrialMove[]
  flat: FlatIndicator[]
  /** Indicators of the draft that have no value of last year: nothing is known of them. */
  untried: string[]
}

/**
 * What the draft would have made of last year: `before` is last year's case as it was, `after` the draft with the same
 * values. Units are compared by their codes. Both cases are ones that `readCase` accepts; a mixed one that it doesn't
 * (a rule that needs an indicator which last year's plan lacks) has no move.
 */
export function tryPlan(before: AssessmentCase, after: AssessmentCase): Trial {
  const old = byUnit(scoreCase(before))
  const scored = scoreCase(after)
  const now = byUnit(scored)
  const units = after.units.map(({ code }) => ({
    unit: code,
    before: old.get(code) ?? { total: null, rank: null },
    after: now.get(code) ?? { total: null, rank: null },
  }))
  const reported = new Set(after.values.map(({ indicator }) => indicator))
  return {
    units,
    moves: changesOf(before, after).flatMap((change) => {
      const move = moveOf(before, after, old, change)
      return move ? [move] : []
    }),
    flat: flatIndicators(after, scored),
    untried: after.plan.indicators
      .filter(({ code, rule }) => rule !== undefined && !reported.has(code))
      .map(({ code }) => code),
  }
}

const byUnit = (result: CaseResult): Map<string, Standing> =>
  new Map(result.results.map(({ unit, total, rank }) => [unit, { total, rank }]))

type Change = Pick<TrialMove, 'indicator' | 'change'>

/** What judges an indicator; names and definitions judge nothing. */
function judging({
  name: _name,
  unit: _unit,
  definition: _definition,
  chance: _chance,
  ...rest
}: CaseIndicator) {
  return canonicalJson(rest)
}

function changesOf(before: AssessmentCase, after: AssessmentCase): Change[] {
  const old = new Map(before.plan.indicators.map((indicator) => [indicator.code, indicator]))
  const now = new Map(after.plan.indicators.map((indicator) => [indicator.code, indicator]))
  return [
    ...after.plan.indicators.flatMap((indicator): Change[] => {
      const earlier = old.get(indicator.code)
      if (!earlier) return indicator.rule ? [{ indicator: indicator.code, change: 'added' }] : []
      return judging(earlier) === judging(indicator) ? [] : [{ indicator: indicator.code, change: 'changed' }]
    }),
    ...before.plan.indicators.flatMap((indicator): Change[] =>
      now.has(indicator.code) || !indicator.rule ? [] : [{ indicator: indicator.code, change: 'removed' }],
    ),
  ]
}

function moveOf(
  before: AssessmentCase,
  after: AssessmentCase,
  old: ReadonlyMap<string, Standing>,
  { indicator: code, change }: Change,
): TrialMove | null {
  const kept = before.plan.indicators
  const own = after.plan.indicators.find((indicator) => indicator.code === code)
  const indicators =
    change === 'removed'
      ? kept.filter((indicator) => indicator.code !== code)
      : change === 'added'
        ? [...kept, ...(own ? [own] : [])]
        : kept.map((indicator) => (indicator.code === code && own ? own : indicator))
  const known = new Set(after.values.filter((value) => value.indicator === code).map(keyOf))
  const mixed: AssessmentCase = {
    ...before,
    plan: {
      ...before.plan,
      ...(after.plan.rules === undefined ? {} : { rules: after.plan.rules }),
      indicators,
    },
    values: before.values.filter(
      (value) => value.indicator !== code || (change === 'changed' && known.has(keyOf(value))),
    ),
  }
  if (!readCase(mixed).ok) return null
  const units = scoreCase(mixed).results.flatMap(({ unit, total, rank }) => {
    const was = old.get(unit)
    if (total === null || !was || was.total === null) return []
    const difference = Math.round((total - was.total) * 1e6) / 1e6
    return difference === 0 && rank === was.rank
      ? []
      : [{ unit, total: difference, rank, rankBefore: was.rank }]
  })
  return { indicator: code, change, units }
}

const keyOf = ({ unit, period, source }: { unit: string; period: string; source: string }): string =>
  `${unit} ${period} ${source}`
