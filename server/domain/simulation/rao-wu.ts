import type { Sample } from '../scoring/case'
import { drawBelow, type Generator } from './generator'

/** How a cell's figures follow from its villages': counts by the ratio of their sums, a mean by theirs, an amount as the ratio of its two. */
export type SampledAs = 'counts' | 'mean' | 'ratio'

/**
 * How often each of `villages` counts in one draw of the rescaled bootstrap (Rao & Wu 1988), written into `weights`: of m − 1
 * villages drawn with replacement each counts m ÷ (m − 1) times, and all of it is drawn in towards 1 by √(1 − m ÷ of), so that a mean
 * spreads as m villages drawn from `of` without replacement make it. Drawn from Infinity, nothing is drawn in. Fewer than
 * two tell nothing.
 */
export function raoWuWeights(weights: Float64Array, of: number, next: Generator): void {
  const villages = weights.length
  const drawn = villages - 1
  const scale = Math.sqrt(Math.max(0, 1 - villages / of))
  weights.fill(1 - scale)
  for (let at = 0; at < drawn; at += 1) {
    const village = drawBelow(next, villages)
    weights[village] = (weights[village] ?? 0) + (scale * villages) / drawn
  }
}

/**
 * Writes what one draw of its villages makes of a cell: at each call its figures into `store`, from `first` on. Counts
 * change by the ratio in which the villages' sum does, so that a cell which is more than their sum keeps its size; where the
 * villages have nothing of a count, it stays. A mean moves by as much as theirs, and not below 0. An amount changes as the ratio
 * of what is off to what was counted does.
 */
export function villageDraws(
  store: Float64Array,
  first: number,
  width: number,
  { villages, of = Infinity }: Sample,
  as: SampledAs,
): (next: Generator) => void {
  const reported = store.slice(first, first + width)
  const size = villages.length
  const across = villages[0]?.length ?? 0
  const figures = Float64Array.from(villages.flat())
  const sums = new Float64Array(across)
  for (let at = 0; at < figures.length; at += 1) {
    const component = at % across
    sums[component] = (sums[component] ?? 0) + (figures[at] ?? 0)
  }
  const weights = new Float64Array(size)
  const moved = new Float64Array(across)
  /** By how much a sum is multiplied. */
  const times = (component: number): number => {
    const sum = sums[component] ?? 0
    return sum === 0 ? 1 : (moved[component] ?? 0) / sum
  }
  return (next) => {
    raoWuWeights(weights, of, next)
    moved.fill(0)
    for (let village = 0; village < size; village += 1) {
      const weight = weights[village] ?? 0
      for (let component = 0; component < across; component += 1)
        moved[component] = (moved[component] ?? 0) + weight * (figures[village * across + component] ?? 0)
    }
    if (as === 'mean')
      store[first] = Math.max(0, (reported[0] ?? 0) + ((moved[0] ?? 0) - (sums[0] ?? 0)) / size)
    else if (as === 'ratio') store[first] = ((reported[0] ?? 0) * times(0)) / (times(1) || 1)
    else
      for (let component = 0; component < width; component += 1)
        store[first + component] = (reported[component] ?? 0) * times(component)
  }
}
