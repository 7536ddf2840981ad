import type { Interval } from './interval'

/**
 * Limits of the difference of two independent figures, from each one's own limits at the same level: d − √((a − lₐ)² + (u_b − b)²) to
 * d + √((uₐ − a)² + (b − l_b)²). With Wilson's limits this is Newcombe's interval for two shares. In the figures' own unit.
 * Source: Newcombe 1998, method 10; Zou & Donner 2008.
 */
export function differenceInterval(
  own: Interval & { value: number },
  other: Interval & { value: number },
): Interval & { value: number } {
  const value = own.value - other.value
  const root = (a: number, b: number) => Math.sqrt(a * a + b * b)
  return {
    value,
    lower: value - root(own.value - own.lower, other.upper - other.value),
    upper: value + root(own.upper - own.value, other.value - other.lower),
  }
}
