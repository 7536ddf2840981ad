import type { IndicatorScoring } from '../plan/plan-version'
import type { Observation } from '../scoring/case'
import { sumObservations } from '../village/sum-observations'

/**
 * What a field asks for: this period alone, this period alone of what adds up over the year, or how things stand at the
 * period's end.
 */
export type FigureSpan = 'period' | 'adds' | 'standing'

export function figureSpan({ accumulate }: Pick<IndicatorScoring, 'accumulate'>): FigureSpan {
  if (accumulate === 'sum') return 'adds'
  return accumulate === 'latest' ? 'standing' : 'period'
}

/** The year so far: what was reported before in it, and this period's figure as typed. Null where that is nothing. */
export function yearSoFar(earlier: readonly Observation[], now: Observation | null): Observation | null {
  return sumObservations([...earlier, now])
}

/** Below this, figures of two kinds cannot be told apart. */
const LEAST = 20
/** How far a figure may lie off the one that the year so far would be. */
const OFF = 0.15

/**
 * Whether a figure that should be of this period alone looks like the year so far: it is what the periods before make
 * together (of two or more), or at least that and about that plus one period's share, in every part of it. Soft: it may
 * be right. Nothing is said of small figures.
 */
export function looksCumulative(
  scoring: Pick<IndicatorScoring, 'accumulate'>,
  earlier: readonly Observation[],
  now: Observation | null,
): boolean {
  if (figureSpan(scoring) !== 'adds' || earlier.length === 0) return false
  const before = figuresOf(sumObservations(earlier))
  const typed = figuresOf(now)
  if (before.length === 0 || before.length !== typed.length) return false
  const pairs = typed.map((figure, at) => ({ figure, sum: before[at] ?? 0 }))
  if (!pairs.some(({ sum }) => sum >= LEAST)) return false
  const isSum = earlier.length > 1 && pairs.every(({ figure, sum }) => figure === sum)
  const whole = (earlier.length + 1) / earlier.length
  const isYear = pairs.every(
    ({ figure, sum }) => figure >= sum && Math.abs(figure - sum * whole) <= OFF * sum * whole,
  )
  return isSum || isYear
}

function figuresOf(observation: Observation | null): number[] {
  if (!observation) return []
  if ('numerator' in observation) return [observation.numerator, observation.denominator]
  return 'value' in observation ? [observation.value] : []
}
