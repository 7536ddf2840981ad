/**
 * Two figures closer than this are the same figure: 99 − 98.7 is not 0.3 in binary, and a mark must not move for it.
 * Every comparison of the engine goes through this file.
 */
export const TOLERANCE = 1e-9

export const atLeast = (a: number, b: number): boolean => a >= b - TOLERANCE
export const atMost = (a: number, b: number): boolean => a <= b + TOLERANCE
export const isAbove = (a: number, b: number): boolean => a > b + TOLERANCE
export const isBelow = (a: number, b: number): boolean => a < b - TOLERANCE
export const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE

/**
 * How many steps a distance makes. `whole` counts full steps, `started` also the one begun, `proRata` fractions.
 * A distance within the tolerance of a full step is that step, whether seen as a distance or as a number of steps
 * (large amounts are noisy in the first sense, small steps in the second).
 */
export function countSteps(distance: number, step: number, partial: 'whole' | 'started' | 'proRata'): number {
  const steps = distance / step
  if (partial === 'proRata') return steps
  const nearest = Math.round(steps)
  if (isSame(steps, nearest) || isSame(distance, nearest * step)) return nearest
  return partial === 'whole' ? Math.floor(steps) : Math.ceil(steps)
}
