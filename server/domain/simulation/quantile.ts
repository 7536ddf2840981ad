/**
 * A quantile of figures that stand in ascending order, as R's type 7 defines it (Hyndman & Fan 1996): linear between the
 * order statistics around 1 + (n − 1) × share. `thousandths`: whole, so that 2.5 % is 25 and no binary fraction of it.
 */
export function quantile(ascending: ArrayLike<number>, thousandths: number): number {
  const { length } = ascending
  if (length === 0) return NaN
  const place = (length - 1) * thousandths
  const at = Math.floor(place / 1000)
  const below = ascending[at] ?? NaN
  const above = ascending[Math.min(at + 1, length - 1)] ?? NaN
  return below + ((place - at * 1000) / 1000) * (above - below)
}
