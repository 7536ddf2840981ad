import { fQuantile } from './distributions/f-quantile'
import type { Interval } from './interval'
import type { OrWhyNot } from './why-not'

/** The interval is null where judges differ in nothing that chance could be told from. */
export type Icc = { icc: number; interval: Interval | null }
/** One judge's single score and the mean of all k; 1: judges differ by subject, 2: judges drawn from many, 3: these judges and no others. */
export type Agreement = {
  subjects: number
  judges: number
  icc1: Icc
  icc2: Icc
  icc3: Icc
  icc1k: Icc
  icc2k: Icc
  icc3k: Icc
}

/**
 * Do inspectors agree? Intraclass correlations of a full table, `scores[subject][judge]`, with 95 % intervals (lower ends may fall
 * below 0). Refuses fewer than two subjects or judges, and scores that are all the same. Rows must have one length.
 * Source: Shrout & Fleiss 1979; McGraw & Wong 1996 for the intervals.
 */
export function agreement(scores: readonly (readonly number[])[]): OrWhyNot<Agreement> {
  const n = scores.length
  const k = scores[0]?.length ?? 0
  if (n < 2) return { whyNot: 'tooFew', of: 'subjects', have: n, least: 2 }
  if (k < 2) return { whyNot: 'tooFew', of: 'judges', have: k, least: 2 }
  const { between, within, judges, error } = meanSquares(scores, n, k)
  if (!(between + within > 0)) return { whyNot: 'noSpread' }
  const f1 = between / within
  const f3 = between / error
  const rows = n - 1
  const rest = (n - 1) * (k - 1)
  const limits = (f: number, over: number, under: number) => ({
    low: f / fQuantile(0.975, over, under),
    high: f * fQuantile(0.975, under, over),
  })
  const one = limits(f1, rows, n * (k - 1))
  const three = limits(f3, rows, rest)
  const single = ({ low, high }: { low: number; high: number }): Interval => ({
    lower: oneOf(low, k),
    upper: oneOf(high, k),
  })
  const mean = ({ low, high }: { low: number; high: number }): Interval => ({
    lower: 1 - 1 / low,
    upper: 1 - 1 / high,
  })
  const icc2 = (between - error) / (between + (k - 1) * error + (k * (judges - error)) / n)
  // Satterthwaite's degrees of freedom of the denominator.
  const fJudges = judges / error
  const weighed = n * (1 + (k - 1) * icc2) - k * icc2
  const top = k * icc2 * fJudges + weighed
  const freedom = (rest * top * top) / ((n - 1) * k * k * icc2 * icc2 * fJudges * fJudges + weighed * weighed)
  const low = fQuantile(0.975, rows, freedom)
  const high = fQuantile(0.975, freedom, rows)
  const spread = k * judges + (k * n - k - n) * error
  const two: Interval = {
    lower: (n * (between - low * error)) / (low * spread + n * between),
    upper: (n * (high * between - error)) / (spread + n * high * between),
  }
  const stepUp = (icc: number) => (k * icc) / (1 + (k - 1) * icc)
  const icc = (value: number, interval: Interval): Icc => ({
    icc: value,
    interval: Number.isFinite(interval.lower) && Number.isFinite(interval.upper) ? interval : null,
  })
  return {
    subjects: n,
    judges: k,
    icc1: icc(oneOf(f1, k), single(one)),
    icc2: icc(icc2, two),
    icc3: icc(oneOf(f3, k), single(three)),
    icc1k: icc(1 - 1 / f1, mean(one)),
    icc2k: icc((between - error) / (between + (judges - error) / n), {
      lower: stepUp(two.lower),
      upper: stepUp(two.upper),
    }),
    icc3k: icc(1 - 1 / f3, mean(three)),
  }
}

/** (f − 1) ÷ (f + k − 1), which is 1 where judges never differ (f = ∞). */
const oneOf = (f: number, k: number): number => (f === Infinity ? 1 : (f - 1) / (f + k - 1))

function meanSquares(scores: readonly (readonly number[])[], n: number, k: number) {
  const all = scores.flat()
  const grand = all.reduce((sum, score) => sum + score, 0) / (n * k)
  const square = (x: number) => x * x
  let subjects = 0
  let total = 0
  for (const row of scores) {
    subjects += k * square(row.reduce((sum, score) => sum + score, 0) / k - grand)
    for (const score of row) total += square(score - grand)
  }
  let judges = 0
  for (let judge = 0; judge < k; judge += 1)
    judges += n * square(scores.reduce((sum, row) => sum + (row[judge] ?? NaN), 0) / n - grand)
  return {
    between: subjects / (n - 1),
    within: (total - subjects) / (n * (k - 1)),
    judges: judges / (k - 1),
    error: (total - subjects - judges) / ((n - 1) * (k - 1)),
  }
}
