import { studentQuantile } from './distributions/student-quantile'

/** So many lie below the upper limit: 2 in 1,000 beyond one of the two. */
const WITHIN = 0.999
/** Of n values the median distance from the median is as sure of the spread as a standard deviation of so many is. */
const WORTH = 0.4

/**
 * How far from the middle of `others` other values a further honest one stands in 998 of 1,000 cases, in spreads: of z the limit of a
 * prediction (Student's t of n − 1). A modified z of few values has far heavier tails than the 3.5 of Iglewicz & Hoaglin
 * allows for: of six values that flags 8 in 100 honest ones. Its median costs a variance of π ÷ 2n, its MAD is worth about 0.4 n
 * values (37 % at the normal), which comes within a quarter of the simulated 99.8 % for 4 to 100.
 */
export function outlierLimit(method: 'z' | 'modifiedZ', others: number): number {
  return method === 'z'
    ? studentQuantile(WITHIN, others - 1) * Math.sqrt(1 + 1 / others)
    : studentQuantile(WITHIN, WORTH * others) * Math.sqrt(1 + Math.PI / (2 * others))
}
