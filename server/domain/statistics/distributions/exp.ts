const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** 2^k for whole k, exactly, down to the smallest double. */
function powerOfTwo(k: number): number {
  let power = 1
  for (let left = Math.abs(k); left > 0; left -= 1) power *= k < 0 ? 0.5 : 2
  return power
}

/**
 * e^x from + − × ÷ alone, so that every engine gives the same digits (`Math.exp` may differ): x = k ln 2 + r with
 * |r| ≤ ½ ln 2, e^r by its series. 0 and ∞ beyond what a double holds.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN
  if (x > 709.7) return x > 709.782712893384 ? Infinity : exp(x / 2) * exp(x / 2)
  if (x < -745.2) return 0
  const k = Math.round(x / (LN2_HIGH + LN2_LOW))
  const r = x - k * LN2_HIGH - k * LN2_LOW
  let series = 1
  for (let n = 18; n >= 1; n -= 1) series = 1 + (series * r) / n
  // In two steps, since 2^−1074 times a series above 1 would be rounded twice.
  const half = Math.trunc(k / 2)
  return series * powerOfTwo(half) * powerOfTwo(k - half)
}
