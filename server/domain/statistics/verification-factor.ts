import { studentQuantile } from './distributions/student-quantile'
import type { Interval } from './interval'
import type { OrWhyNot } from './why-not'

/** What one sampled village reported, and what inspectors found there. */
export type VerifiedVillage = { village: string; reported: number; verified: number }
export type Verification = {
  villages: number
  /** Verified ÷ reported of the sampled villages together: below 1 where more was reported than found. */
  factor: number
  /** 95 %, not below 0; null where all villages were drawn: nothing is left to chance. */
  interval: Interval | null
  /** Beyond a tenth from 1, and the interval leaves out 1. */
  isFlagged: boolean
  /** Villages whose own figures differ by more than a tenth, and by more than one. */
  mismatches: { village: string; reported: number; verified: number }[]
}

const LEAST_VILLAGES = 3
/** WHO: a verification factor within 0.90 … 1.10 is good agreement. */
const TOLERATED = 0.1

/**
 * Does the report match what inspectors saw? The ratio estimator over one township's sampled villages (pooled over the year's visits, a village's
 * visits added up first), its interval by t with villages − 1 degrees of freedom and the finite-population correction for
 * `villagesInAll`. Refuses fewer than three villages, and where nothing was reported in any of them. A flag for a person
 * to look into. Source: WHO data quality review 2017, module 3; Cochran 1977, 6.4.
 */
export function verificationFactor(
  visits: readonly VerifiedVillage[],
  villagesInAll: number,
): OrWhyNot<Verification> {
  const sampled = pooled(visits)
  const n = sampled.length
  if (n < LEAST_VILLAGES) return { whyNot: 'tooFew', of: 'villages', have: n, least: LEAST_VILLAGES }
  const reported = sampled.reduce((sum, each) => sum + each.reported, 0)
  if (reported === 0) return { whyNot: 'nothingReported' }
  const factor = sampled.reduce((sum, each) => sum + each.verified, 0) / reported
  const residuals = sampled.reduce((sum, each) => {
    const residual = each.verified - factor * each.reported
    return sum + residual * residual
  }, 0)
  const meanReported = reported / n
  const left = Math.max(0, 1 - n / villagesInAll)
  const error = Math.sqrt((left * residuals) / (n - 1) / n) / meanReported
  const half = studentQuantile(0.975, n - 1) * error
  const interval = left === 0 ? null : { lower: Math.max(0, factor - half), upper: factor + half }
  const holdsOne = interval === null ? factor === 1 : interval.lower <= 1 && 1 <= interval.upper
  return {
    villages: n,
    factor,
    interval,
    isFlagged: !holdsOne && Math.abs(factor - 1) > TOLERATED,
    mismatches: sampled.filter(
      (each) => Math.abs(each.verified - each.reported) > Math.max(1, TOLERATED * each.reported),
    ),
  }
}

function pooled(visits: readonly VerifiedVillage[]): VerifiedVillage[] {
  const sums = new Map<string, VerifiedVillage>()
  for (const { village, reported, verified } of visits) {
    const sum = sums.get(village)
    sums.set(village, {
      village,
      reported: (sum?.reported ?? 0) + reported,
      verified: (sum?.verified ?? 0) + verified,
    })
  }
  return [...sums.values()]
}
