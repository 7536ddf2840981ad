import type { CaseModel, Judging } from './compile-rule'
import { explainPeriodsAlone, explainReading, explainTarget, type RefOf } from './explain-value'
import type { CellStatus, Judgement, MarkExplanation, NotApplicableReason, Step } from './explanation'
import { judge, type Cell } from './judge'
import { carriedFrom, settleMissing, settleNotAssessed, type Settlement } from './score-column'
import { isSame } from './tolerance'

export type { RefOf } from './explain-value'

/** Explains a rule's application to one cell: its reading, target, and every step, and the same for a blend's parts. */
function explainJudgement(
  model: CaseModel,
  judging: Judging,
  cell: Cell,
  refs: RefOf | undefined,
): Judgement {
  const { series, direction, rule } = judging
  const { unit, period, read } = cell
  const steps: Step[] = []
  const marks = judge(judging, cell, steps)
  const completion = judging.fixedBounds !== undefined
  const chosen = judging.target?.choose(unit, completion ? read : period)
  const inSeries = { series: judging.targetSeries, direction }
  const target =
    chosen === undefined
      ? undefined
      : explainTarget(model, chosen, inSeries, unit, completion ? read : period, refs)
  const judgement: Judgement = {
    rule,
    direction,
    points: cell.points,
    coefficient: cell.coefficient,
    reading: explainReading(model, series, unit, read, completion ? target : undefined, refs),
    parts: judging.parts.map((part) => explainJudgement(model, part, { ...cell }, refs)),
    steps,
    marks: Number.isNaN(marks) ? null : marks,
  }
  if (target !== undefined && !completion) judgement.target = target
  const when = judging.when?.choose(unit, period)
  if (when !== undefined) {
    judgement.when = explainTarget(model, when, { series, direction }, unit, period, refs)
  }
  if (judging.standings !== undefined) {
    judgement.standings = [...judging.standings.in(unit, period)]
    if (rule.type === 'relative' && rule.method === 'places' && read !== period) judgement.isOutside = true
  }
  if (judging.below !== undefined) {
    judgement.eachPeriod = explainPeriodsAlone(model, series.levels, unit, read, refs)
  }
  return judgement
}

/** Why a reported cell has no marks: the first lack on the way from its inputs to its marks. */
function reasonOf(judgement: Judgement): NotApplicableReason {
  const readings = [judgement, ...judgement.parts].map((each) => each.reading)
  if (readings.some(({ now }) => now.level === null)) return 'noDenominator'
  const befores = readings.flatMap(({ before }) => (before === undefined ? [] : [before?.level ?? null]))
  if (befores.includes(null)) return 'noBaseline'
  const isZero = readings.some(
    ({ measure, before }) =>
      measure === 'growth' && typeof before?.level === 'number' && isSame(before.level, 0),
  )
  return isZero ? 'baselineZero' : 'noTarget'
}

/** Explains one cell that is due: the whole way from its inputs, or the policy that settled it. */
export function explainMark(
  model: CaseModel,
  at: number,
  period: number,
  unit: number,
  { status, points, marks }: { status: CellStatus; points: number | null; marks: number | null },
  refs: RefOf | undefined,
): MarkExplanation {
  const { index } = model
  const indicator = model.indicator(at)
  const { judging, levels } = indicator
  const full = levels.indicator.points[index.groupOf[unit] ?? 0] ?? NaN
  const explanation: MarkExplanation = {
    unit: index.units[unit]?.code ?? '',
    indicator: levels.indicator.written.code,
    period: index.periods[period]?.code ?? '',
    status,
    points,
    decimals: index.decimals,
    proposesVeto: false,
    marks,
  }
  if (levels.indicator.written.extra === true) explanation.extra = true
  const settle = ({ fallback }: Settlement): MarkExplanation => ({ ...explanation, fallback })
  if (judging === undefined || Number.isNaN(full))
    return settle(settleNotAssessed(model, indicator, period, undefined))
  const read = status === 'missing' ? carriedFrom(model, indicator, unit, period) : period
  if (read < 0) return settle(settleMissing(model, period, full))

  const coefficient = index.units[unit]?.difficulty ?? 1
  const cell: Cell = { unit, period, read, points: full, coefficient, proposesVeto: false }
  const judgement = explainJudgement(model, judging, cell, refs)
  explanation.judgement = judgement
  explanation.proposesVeto = judgement.marks !== null && cell.proposesVeto
  if (read !== period) {
    explanation.carriedFrom = index.periods[read]?.code ?? ''
    explanation.fallback = 'carry'
  }
  if (judgement.marks !== null) return explanation
  explanation.reason = reasonOf(judgement)
  return settle(settleNotAssessed(model, indicator, period, full))
}
