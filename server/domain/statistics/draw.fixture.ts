import { normalQuantile } from './distributions/normal-quantile'
import type { Random } from './random'

/** Draws for simulations in tests: plain, seeded. */
export function drawBinomial(random: Random, n: number, p: number): number {
  let count = 0
  for (let at = 0; at < n; at += 1) if (random() < p) count += 1
  return count
}
export const drawNormal = (random: Random): number => normalQuantile(random())
