import type { CaseIndicator } from '../case'
import type { Judgement, MarkExplanation, ResolvedTarget } from '../explanation'
import { hasValue } from '../indicator-context'
import { fromUnits, toUnits } from '../rounding'
import { marksAt, valueAt } from './judge-again'
import { figureAt, ownFigure, type OwnFigure } from './own-figure'
import { firstAlong, mostAlong, type Stretch } from './search'
import { goesOneWay, stretchesFrom } from './stretches'
import { turningPoints } from './turning-points'

/** A figure that would have given other marks. */
export type Move = {
  figure: number
  /** How far it is from the figure as it stands. */
  by: number
  /** The value that the rule would have judged. */
  value: number
  marks: number
  gain: number
  /** A numerator above its own denominator: what was owed in earlier periods, made up for in this one. */
  beyond: boolean
}

/** Why nothing of the unit's own would raise a mark. */
export type NoStep =
  | 'full'
  | 'notAssessed'
  | 'notApplicable'
  | 'missing'
  | 'dependsOnOthers'
  | 'counted'
  | 'several'
  | 'ownBaseline'
  | 'limit'

/**
 * What the next step up would take. `next` is the smallest change of the period's own figure that gives more marks;
 * `full` what full marks take (null where they are reached already, are `next` itself, or cannot be reached); `most`
 * what the figure can give at best where full marks cannot be reached.
 */
export type NextStep =
  | { is: 'none'; because: NoStep }
  | {
      is: 'figure'
      of: OwnFigure['is']
      period: string
      now: number
      denominator?: number
      accumulated: boolean
      next: Move
      full: Move | null
      most: Move | null
    }

const looksAtOthers = (target: ResolvedTarget | null | undefined): boolean =>
  target?.reference !== undefined &&
  target.reference.ref !== 'baseline' &&
  target.reference.ref !== 'indicator'

/** Ranks, spreads, and targets that are others' figures move as others do. */
function dependsOnOthers({ standings, target, when, reading, parts }: Judgement): boolean {
  return (
    standings !== undefined ||
    [target, when, reading.against].some(looksAtOthers) ||
    parts.some(dependsOnOthers)
  )
}

/** Whether the period's own figure is also part of what it is compared with. */
function isOwnBaseline(period: string, { target, when, reading, parts }: Judgement): boolean {
  const before = [reading.before, ...[target, when, reading.against].map(baselineOf)]
  return (
    before.some((each) => each?.inputs.some((input) => input.period === period) === true) ||
    parts.some((part) => isOwnBaseline(period, part))
  )
}

/** A loss for each period moves with more figures than this period's own. */
const countsPeriods = ({ rule, parts }: Judgement): boolean =>
  rule.eachPeriod !== undefined || parts.some(countsPeriods)

const baselineOf = (target: ResolvedTarget | null | undefined) =>
  target?.reference?.ref === 'baseline' ? target.reference.reading : null

/** The figures that a rule names in the indicator's unit: an amount is counted at least as finely. */
function askedBy(judgement: Judgement): number[] {
  const { rule, reading, parts } = judgement
  if (reading.measure !== 'level') return []
  const steps = rule.type === 'stepDeduction' ? [rule.step] : []
  const turns = turningPoints({ ...judgement, rule: { ...rule, bonus: undefined }, parts: [] }, 100)
  const written = rule.type === 'stepDeduction' ? [] : turns.map((turn) => turn.value)
  const bounds = judgement.target?.bounds
  return [...steps, ...written, ...(bounds ? [bounds.lo, bounds.hi] : []), ...parts.flatMap(askedBy)]
}

/**
 * What would raise a mark, found by exact search with the engine's own judging: of all figures on the grid (whole
 * persons, an amount's own decimals) the nearest that gives more, and the nearest that gives full marks. Other periods'
 * figures, targets, baselines and denominators stay as they were. Nothing is guessed of marks that others' figures
 * decide, that are counted item by item, that rest on several figures of one period or of each, or that were given by
 * hand.
 */
export function nextStep(
  explanation: MarkExplanation,
  indicator: Pick<CaseIndicator, 'chance' | 'max'>,
): NextStep {
  const { status, judgement, decimals, marks } = explanation
  const none = (because: NoStep): NextStep => ({ is: 'none', because })
  if (status === 'missing') return none('missing')
  if (status === 'notApplicable') return none('notApplicable')
  if (status !== 'scored' || judgement === undefined || marks === null) return none('notAssessed')
  // An extra indicator's own points limit its marks, though none stand under them.
  const { points } = judgement
  if (dependsOnOthers(judgement)) return none('dependsOnOthers')
  const figure = countsPeriods(judgement) ? null : ownFigure(explanation, indicator, askedBy(judgement))
  if (figure === null) {
    return none(marks >= points ? 'full' : hasValue(judgement.reading.now.kind) ? 'several' : 'counted')
  }
  if (isOwnBaseline(explanation.period, judgement)) return none('ownBaseline')

  const max = indicator.max
  const known = new Map<number, number>()
  const marksOf = (at: number): number => {
    const found = known.get(at) ?? marksAt(judgement, figure.levelAt(at), max, decimals)
    known.set(at, found)
    return found
  }
  const turns = turningPoints(judgement, max ?? 100)
  const isSteady = (a: number, b: number) => goesOneWay(judgement, figure.levelAt(a), figure.levelAt(b), max)
  const up = stretchesFrom(figure, turns, 1, isSteady)
  const down = stretchesFrom(figure, turns, -1, isSteady)
  const nearest = (wanted: number): number | null => {
    const ways = judgement.direction === 'lower' ? [down, up] : [up, down]
    const found = ways.flatMap((way: readonly Stretch[]) => firstAlong(way, marksOf, wanted) ?? [])
    return found.sort((a, b) => Math.abs(a - figure.now) - Math.abs(b - figure.now))[0] ?? null
  }
  const moveTo = (at: number): Move => {
    const reached = figureAt(at, figure.decimals)
    const given = fromUnits(marksOf(at), decimals)
    return {
      figure: reached,
      by: figureAt(at - figure.now, figure.decimals),
      value: valueAt(judgement.reading, figure.levelAt(at)),
      marks: given,
      gain: fromUnits(marksOf(at) - toUnits(marks, decimals), decimals),
      beyond: figure.denominator !== undefined && reached > figure.denominator,
    }
  }

  const now = toUnits(marks, decimals)
  const next = nearest(now + 1)
  if (next === null) return none(marks >= points ? 'full' : 'limit')
  const wanted = toUnits(points, decimals)
  const full = now >= wanted ? null : nearest(wanted)
  const most = Math.max(mostAlong(up, marksOf), mostAlong(down, marksOf))
  const best = full === null && now < wanted ? nearest(most) : null
  return {
    is: 'figure',
    of: figure.is,
    period: figure.period,
    now: figureAt(figure.now, figure.decimals),
    denominator: figure.denominator,
    accumulated: figure.accumulated,
    next: moveTo(next),
    full: full === null || full === next ? null : moveTo(full),
    most: best === null || best === next ? null : moveTo(best),
  }
}
