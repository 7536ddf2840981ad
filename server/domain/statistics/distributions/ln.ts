const HALF_ROOT = 0.7071067811865476
/** ln 2 in two parts: the first has zeros at its end, so that a whole multiple of it is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/**
 * The natural logarithm of x > 0, from + − × ÷ alone, so that every engine gives the same digits (`Math.log` may differ).
 * x = m · 2^k with m in [√½, √2), ln m = 2 artanh((m − 1) ÷ (m + 1)) by its series. NaN below 0, −∞ at 0.
 */
export function ln(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return Infinity
  let m = x
  let k = 0
  while (m >= 65536) {
    m /= 65536
    k += 16
  }
  while (m < 1 / 65536) {
    m *= 65536
    k -= 16
  }
  while (m >= 2 * HALF_ROOT) {
    m /= 2
    k += 1
  }
  while (m < HALF_ROOT) {
    m *= 2
    k -= 1
  }
  const s = (m - 1) / (m + 1)
  const square = s * s
  let series = 0
  for (let n = 25; n >= 3; n -= 2) series = (series + 1 / n) * square
  return k * LN2_HIGH + (k * LN2_LOW + 2 * (s + s * series))
}
