import { regularisedBeta } from './distributions/regularised-beta'
import { regularisedGamma } from './distributions/regularised-gamma'
import type { OrWhyNot } from './why-not'

export type DigitFinding = {
  values: number
  /** How often each last digit 0 … 9 stands. */
  lastDigits: number[]
  /** χ² of 9 degrees against equal shares, and the chance of one as large. */
  chi2: number
  p: number
  /** How many end in two equal digits (one in ten would), and the chance of as many or more. */
  doubles: number
  pDoubles: number
}

const LEAST_VALUES = 50
/** From three digits up the last one says nothing of the size. */
const FROM = 100

/**
 * Were figures made up? People who invent them favour some last digits (0, 5) and repeat or avoid pairs. Whole values of
 * three digits or more; others are left aside. Refuses fewer than 50 of them (five expected per digit). A flag for a person to look into.
 * Source: Mosimann et al. 1995; Beber & Scacco 2012.
 */
export function judgeDigits(values: readonly number[]): OrWhyNot<DigitFinding> {
  const used = values.filter((value) => Number.isInteger(value) && value >= FROM)
  const n = used.length
  if (n < LEAST_VALUES) return { whyNot: 'tooFew', of: 'values', have: n, least: LEAST_VALUES }
  const lastDigits = Array.from(
    { length: 10 },
    (_, digit) => used.filter((value) => value % 10 === digit).length,
  )
  const expected = n / 10
  const chi2 = lastDigits.reduce(
    (sum, count) => sum + ((count - expected) * (count - expected)) / expected,
    0,
  )
  const doubles = used.filter((value) => Math.floor(value / 10) % 10 === value % 10).length
  return {
    values: n,
    lastDigits,
    chi2,
    p: regularisedGamma(4.5, chi2 / 2).above,
    doubles,
    pDoubles: doubles === 0 ? 1 : regularisedBeta(0.1, doubles, n - doubles + 1),
  }
}
