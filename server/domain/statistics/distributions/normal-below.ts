import { regularisedGamma } from './regularised-gamma'

/** The share of a standard normal that lies below z. Source: Φ(z) = ½ (1 + P(½, z²÷2)), Abramowitz & Stegun 1964, 26.4.19. */
export function normalBelow(z: number): number {
  if (Number.isNaN(z)) return NaN
  const { below, above } = regularisedGamma(0.5, (z * z) / 2)
  return z < 0 ? above / 2 : 0.5 + below / 2
}
