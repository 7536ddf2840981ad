import { drawBelow, type Generator } from './generator'

/** One village's own figures, by component of the indicator's observation. */
export type VillageFigures = readonly number[]

/**
 * How often each of `villages` counts in one draw of the Rao–Wu bootstrap (Rao & Wu 1988): of m − 1 villages drawn with
 * replacement each counts m ÷ (m − 1) times, so that the spread is that of m villages. Fewer than two tell nothing.
 */
export function raoWuWeights(villages: number, next: Generator): Float64Array {
  const weights = new Float64Array(villages)
  const drawn = villages - 1
  for (let at = 0; at < drawn; at += 1) {
    const village = drawBelow(next, villages)
    weights[village] = (weights[village] ?? 0) + villages / drawn
  }
  return weights
}

/**
 * A cell's figures as one draw of its villages makes them. Counts change by the ratio in which the villages' sum does, so
 * that a cell which is more than their sum keeps its size; where the villages have nothing of a count, it stays. A figure
 * that is a mean of theirs moves by as much as their mean does.
 */
export function resample(
  figures: readonly number[],
  villages: readonly VillageFigures[],
  as: 'counts' | 'mean',
  next: Generator,
): number[] {
  const weights = raoWuWeights(villages.length, next)
  return figures.map((figure, component) => {
    let sum = 0
    let weighted = 0
    villages.forEach((village, at) => {
      sum += village[component] ?? 0
      weighted += (weights[at] ?? 0) * (village[component] ?? 0)
    })
    if (as === 'mean') return figure + (weighted - sum) / villages.length
    return sum === 0 ? figure : (figure * weighted) / sum
  })
}
