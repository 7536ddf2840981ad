import type { CaseIndicator, Observation } from '../case'
import type { Input, LevelReading, MarkExplanation } from '../explanation'
import { levelOfInputs, type LevelOf } from './judge-again'

/**
 * The one figure of a mark that its unit could have moved, on a grid of 10^-decimals: a rate's numerator at its own
 * denominator, an amount, a rating, or (for an opinion poll) the value itself. `now` is the figure in grid steps, and
 * may lie between two of them; positions run from `least` to `most`.
 */
export type OwnFigure = {
  is: 'numerator' | 'amount' | 'rating' | 'value'
  period: string
  decimals: number
  now: number
  least: number
  most: number
  denominator?: number
  /** Whether more than this period's own figure makes the value. */
  accumulated: boolean
  /** The level with the figure at a position. */
  levelAt: (at: number) => LevelOf
}

const MOST_DECIMALS = 6

/** How many decimals a figure is written with, up to six. */
export function decimalsOf(figure: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const scaled = figure * 10 ** decimals
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled))) return decimals
  }
  return MOST_DECIMALS
}

/** The figure at a position: the double nearest to its decimal notation. */
export const figureAt = (at: number, decimals: number): number => at / 10 ** decimals

/** Grid steps of a figure; whole where it lies on the grid. */
function stepsOf(figure: number, decimals: number): number {
  const steps = figure * 10 ** decimals
  return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps))
    ? Math.round(steps)
    : steps
}

/**
 * Finds the figure of the period looked at. `asked` are the rule's own figures in the indicator's unit, which an
 * amount is counted as finely as. Null where marks come from counted items or were given by hand.
 */
export function ownFigure(
  { period, judgement }: MarkExplanation,
  { chance, max = 100 }: Pick<CaseIndicator, 'chance' | 'max'>,
  asked: readonly number[],
): OwnFigure | null {
  const reading = judgement?.reading.now
  const own = reading?.inputs.find((input) => input.period === period)
  if (reading === undefined || own === undefined) return null
  const { observation } = own
  const accumulated = reading.inputs.length > 1
  const withOwn = (decimals: number, replaced: (figure: number) => Observation) => (at: number) => {
    const inputs = reading.inputs.map((input): Input =>
      input === own ? { ...own, observation: replaced(figureAt(at, decimals)) } : input,
    )
    const level = levelOfInputs(reading, inputs)
    return (): number => level
  }
  if ('numerator' in observation) {
    const { numerator, denominator } = observation
    const decimals = Math.max(decimalsOf(numerator), decimalsOf(denominator))
    // Persons served are among the persons due; money paid may make up for earlier periods.
    const isPart = chance === 'binomial' && numerator <= denominator
    return {
      is: 'numerator',
      period,
      decimals,
      now: stepsOf(numerator, decimals),
      least: 0,
      most: isPart ? stepsOf(denominator, decimals) : Infinity,
      denominator,
      accumulated,
      levelAt: withOwn(decimals, (figure) => ({ numerator: figure, denominator })),
    }
  }
  if ('value' in observation) {
    const isRating = reading.kind === 'rating'
    const decimals = isRating ? 0 : Math.max(...[observation.value, ...asked].map(decimalsOf))
    return {
      is: isRating ? 'rating' : 'amount',
      period,
      decimals,
      now: stepsOf(observation.value, decimals),
      least: isRating ? 0 : -Infinity,
      most: isRating ? max : Infinity,
      accumulated,
      levelAt: withOwn(decimals, (figure) => ({ value: figure })),
    }
  }
  return 'answers' in observation ? pollFigure(reading, period, accumulated) : null
}

/** Answers are given by whoever was asked: what can be named is the value to reach, in whole per cents. */
function pollFigure({ level }: LevelReading, period: string, accumulated: boolean): OwnFigure | null {
  if (level === null) return null
  return {
    is: 'value',
    period,
    decimals: 0,
    now: stepsOf(level, 0),
    least: 0,
    most: 100,
    accumulated,
    levelAt: (at) => () => at,
  }
}
