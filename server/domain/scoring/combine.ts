import { fromUnits, toUnits } from './rounding'

/** Σ marks ÷ Σ points × 100, rounded, in integers of 10^-decimals; NaN where no points were assessed. */
export function percentOfPoints(marks: number, points: number, decimals: number): number {
  return points > 0 ? toUnits((100 * fromUnits(marks, decimals)) / points, decimals) : NaN
}

/**
 * Σ weight × score ÷ Σ weight over the scores that count (those that are not NaN), not yet rounded, on the scores' own
 * scale; NaN where none counts. Scores are integers of 10^-decimals.
 */
export function weightedMean(
  scores: readonly number[],
  weights: readonly number[],
  decimals: number,
): number {
  let sum = 0
  let weight = 0
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? NaN
    if (Number.isNaN(score)) continue
    sum += (weights[at] ?? 1) * score
    weight += weights[at] ?? 1
  }
  return weight > 0 ? fromUnits(sum, decimals) / weight : NaN
}
