/**
 * What a series of earlier values says of a new one. DHIS2's convention (population standard deviation, the point in its own
 * series) is what `deviation: 'population'` and handing in the whole series give; ours leaves the value out of its
 * history and divides by n − 1, since with the point in, |z| cannot pass √(n − 1).
 */

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

export function standardDeviation(
  values: readonly number[],
  deviation: 'sample' | 'population' = 'sample',
): number {
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (deviation === 'sample' ? values.length - 1 : values.length))
}

/** The median of the distances from the median. */
export function medianDistance(values: readonly number[]): number {
  const middle = median(values)
  return median(values.map((value) => Math.abs(value - middle)))
}

/** Standard deviations from the mean; NaN where all values are the same. */
export function zScore(
  value: number,
  values: readonly number[],
  deviation: 'sample' | 'population' = 'sample',
): number {
  const spread = standardDeviation(values, deviation)
  return spread === 0 ? Number.NaN : Math.abs(value - mean(values)) / spread
}

/** 0.6745 · |x − median| ÷ MAD (Iglewicz & Hoaglin 1993); NaN where more than half of the values are the same. */
export function modifiedZScore(value: number, values: readonly number[]): number {
  const spread = medianDistance(values)
  return spread === 0 ? Number.NaN : (0.6745 * Math.abs(value - median(values))) / spread
}
