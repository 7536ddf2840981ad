import { exp } from './exp'
import { ln } from './ln'
import { lnGamma } from './ln-gamma'

const ENOUGH = 1e-17
const TINY = 1e-300

/**
 * The two tails of a gamma distribution of shape a > 0 at x ≥ 0: `below` = P(a, x), `above` = Q(a, x) = 1 − P, each without
 * cancellation. Poisson: P(X ≥ k | λ) = below(k, λ). By series below a + 1, by continued fraction above.
 * Source: Abramowitz & Stegun 1964, 6.5.29 and 6.5.31.
 */
export function regularisedGamma(a: number, x: number): { below: number; above: number } {
  if (!(a > 0) || !(x >= 0)) return { below: NaN, above: NaN }
  if (x === 0) return { below: 0, above: 1 }
  if (x === Infinity) return { below: 1, above: 0 }
  const front = exp(a * ln(x) - x - lnGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 100_000 && term > sum * ENOUGH; n += 1) {
      term *= x / (a + n)
      sum += term
    }
    const below = Math.min(1, front * sum)
    return { below, above: 1 - below }
  }
  // Modified Lentz.
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 100_000; n += 1) {
    const term = -n * (n - a)
    b += 2
    d = 1 / awayFromZero(term * d + b)
    c = awayFromZero(b + term / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  const above = Math.min(1, front * fraction)
  return { below: 1 - above, above }
}

const awayFromZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x)
