import { LEAST, type OrWhyNot } from './why-not'

export type Dispersion = {
  /** Mean square of the z scores used: 1 where chance explains all. */
  phi: number
  /** Variance between units beyond chance, in the square of the figures' own unit; 0 where φ is not above its expectation. */
  tau2: number
  /** The z scores as used, in the units' order: drawn in, or null for one that was dropped. */
  z: (number | null)[]
}

/**
 * Estimates how much units differ beyond chance from their distances from the centre and the standard errors of these. A
 * tenth of the units at each end has no say: drawn in to the tenth's edge (`winsorised`, ours) or left out (`trimmed`, the
 * SHMI's way). φ = mean z²; τ² = max(0, (kφ − (k − 1)) ÷ (Σw − Σw² ÷ Σw)) with w = 1 ÷ error². Refuses fewer than 20 units, of which no
 * dispersion can be told. Source: Spiegelhalter 2005, sections 5 and 6; FunnelPlotR for the trimmed form.
 */
export function dispersion(
  units: readonly { distance: number; error: number }[],
  ends: 'winsorised' | 'trimmed' = 'winsorised',
): OrWhyNot<Dispersion> {
  const least = LEAST.unitsForDispersion
  if (units.length < least) return { whyNot: 'tooFew', of: 'units', have: units.length, least }
  const z = units.map(({ distance, error }) => distance / error)
  const sorted = z.toSorted((a, b) => a - b)
  const cut = Math.floor(units.length / 10)
  const low = sorted[cut] ?? NaN
  const high = sorted[units.length - 1 - cut] ?? NaN
  const used = z.map((score) =>
    score < low || score > high ? (ends === 'trimmed' ? null : Math.min(high, Math.max(low, score))) : score,
  )
  let k = 0
  let squares = 0
  let weights = 0
  let weightSquares = 0
  units.forEach(({ error }, at) => {
    const score = used[at]
    if (score == null) return
    const weight = 1 / (error * error)
    k += 1
    squares += score * score
    weights += weight
    weightSquares += weight * weight
  })
  const phi = squares / k
  const tau2 = Math.max(0, (k * phi - (k - 1)) / (weights - weightSquares / weights))
  return { phi, tau2, z: used }
}
