import { regularisedBeta } from '../statistics/distributions/regularised-beta'

/** Two-sided Student's t of a value so many standard deviations from the mean of so many others. */
export function tailOf(score: number, history: number): number {
  const t = score / Math.sqrt(1 + 1 / history)
  const degrees = history - 1
  return regularisedBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}
