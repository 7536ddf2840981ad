import { ln } from './ln'

const HALF_LN_2PI = 0.9189385332046728
/** B₂ₙ ÷ (2n(2n − 1)), the terms of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const

/**
 * ln Γ(x) for x > 0: Stirling's series from 15 up, below by Γ(x + 1) = x Γ(x). About 14 digits.
 * Source: Abramowitz & Stegun 1964, 6.1.15 and 6.1.41.
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) return NaN
  let at = x
  let product = 1
  while (at < 15) {
    product *= at
    at += 1
  }
  const inverse = 1 / at
  let series = 0
  for (let n = STIRLING.length - 1; n >= 0; n -= 1) series = series * inverse * inverse + (STIRLING[n] ?? 0)
  return (at - 0.5) * ln(at) - at + HALF_LN_2PI + series * inverse - ln(product)
}
