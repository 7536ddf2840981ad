/**
 * The mean of several judges' scores without the `trim` highest and the `trim` lowest. Scores stand in any order; NaN
 * where dropping leaves nobody.
 */
export function trimmedMean(scores: readonly number[], trim: number): number {
  const sorted = [...scores].sort((a, b) => a - b)
  const kept = sorted.slice(trim, sorted.length - trim)
  return kept.length === 0 ? NaN : kept.reduce((sum, score) => sum + score, 0) / kept.length
}
