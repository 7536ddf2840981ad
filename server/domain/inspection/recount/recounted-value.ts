import type { Observation } from '../../scoring/case'
import { roundHalfUp } from '../../scoring/rounding'
import { addDecimals } from '../../value/add-decimals'

/** What was reported of one village, or of the unit, and what inspectors counted there. */
export interface Found {
  reported: number
  verified: number
}

/**
 * What an indicator comes to whose sheet counts reported figures again, of all of them together. Of the kind `discrepancy` their sums, so
 * that over and under add up (clause 27); as an amount the statistical error in %, where over and under do not make
 * up for each other: Σ |reported − verified| ÷ Σ verified × 100, to four decimals; 100 where nothing was found of what was
 * reported. Null before anything was counted.
 */
export function recountedValue(kind: string, found: readonly Found[]): Observation | null {
  if (found.length === 0) return null
  const reported = addDecimals(found.map((each) => each.reported))
  const verified = addDecimals(found.map((each) => each.verified))
  if (kind === 'discrepancy') return { reported, verified }
  const off = addDecimals(found.map((each) => Math.abs(addDecimals([each.reported, -each.verified]))))
  if (verified === 0) return { value: reported === 0 ? 0 : 100 }
  return { value: roundHalfUp((off / verified) * 100, 4) }
}
