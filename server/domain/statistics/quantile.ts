/**
 * The quantile of figures at a share p in 0..1, drawn between neighbours: R's type 7. `sorted` ascending; NaN for none.
 * Source: Hyndman & Fan 1996, definition 7.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p
  const under = Math.floor(place)
  const low = sorted[under] ?? NaN
  const high = sorted[Math.min(under + 1, sorted.length - 1)] ?? NaN
  return low + (place - under) * (high - low)
}
