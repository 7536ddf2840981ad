/** The chances of the counts `low`, `low` + 1, …, up to a common factor; what never happens in practice is left off. */
export type CountWeights = { low: number; weights: Float64Array }

/** Against the likeliest count: rarer than one draw in 10¹⁸ is never. */
const NEVER = 1e-18

/**
 * Weights around the likeliest count, from the ratio of each chance to the one before: no logarithm, no factorial, so
 * that they are the same everywhere. `ratio(k)` is P(k) ÷ P(k − 1).
 */
function around(mode: number, highest: number, ratio: (count: number) => number): CountWeights {
  const above: number[] = []
  for (let k = mode + 1, weight = 1; k <= highest; k += 1) {
    weight *= ratio(k)
    if (weight < NEVER) break
    above.push(weight)
  }
  const below: number[] = []
  for (let k = mode, weight = 1; k > 0; k -= 1) {
    weight /= ratio(k)
    if (weight < NEVER) break
    below.push(weight)
  }
  return { low: mode - below.length, weights: Float64Array.from([...below.reverse(), 1, ...above]) }
}

/** Binomial(`of`, `count` ÷ `of`); both whole, 0 ≤ `count` ≤ `of`. */
export function binomialWeights(count: number, of: number): CountWeights {
  // The mean is whole, so it is the mode.
  if (count === 0 || count === of) return { low: count, weights: Float64Array.of(1) }
  const odds = count / (of - count)
  return around(count, of, (k) => ((of - k + 1) / k) * odds)
}

/** Poisson(`mean`); whole, ≥ 0. */
export function poissonWeights(mean: number): CountWeights {
  if (mean === 0) return { low: 0, weights: Float64Array.of(1) }
  return around(mean, Number.MAX_SAFE_INTEGER, (k) => mean / k)
}
