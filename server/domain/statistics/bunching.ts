import { TOLERANCE } from '../scoring/tolerance'
import { falseDiscovery } from './false-discovery'
import { LEAST, type OrWhyNot } from './why-not'

/** One reported count of persons of persons, with the target it is judged by, as a share 0..1. */
export type TargetedCount = {
  indicator: string
  numerator: number
  denominator: number
  target: number
  direction: 'higher' | 'lower'
}
export type Bunching = {
  /** Observations within the window on the good and on the bad side of their targets. */
  met: number
  missed: number
  /** The chance of as many or more on the good side, if nobody looked at the target. */
  p: number
}
export type BunchingOfUnit = { unit: string } & OrWhyNot<Bunching & { q: number; isFlagged: boolean }>

/** The window's half, as a share of the denominator; at least one count. */
const WITHIN = 0.03
const FALSE_DISCOVERIES = 0.05

/**
 * Do reports hug the target? For each observation as many attainable numerators just meeting the target as just missing
 * it are looked at; how many reports fall on the good side, pooled over indicators and quarters, is held against an exact
 * sum of even chances. Where a unit's own pooled rate lies on the good side of a target, honest reports fall there more often than not:
 * then that chance (of a binomial with this rate) stands in place of one half, so that good work is not taken for
 * bunching. Refuses fewer than 10 observations within the window. Over all units false discoveries are held to 5 %
 * (`q`); a flag is for a person to look into. Source: Ghanem & Zhang 2014; Benjamini & Hochberg 1995.
 */
export function bunching(
  units: readonly { unit: string; counts: readonly TargetedCount[] }[],
): BunchingOfUnit[] {
  const found = units.map(({ unit, counts }) => ({ unit, ...bunchingOf(counts) }))
  const judged = found.flatMap((each) => ('p' in each ? [each] : []))
  const rates = falseDiscovery(judged.map(({ p }) => p))
  return found.map((each) => {
    if (!('p' in each)) return each
    const q = rates[judged.indexOf(each)] ?? 1
    return { ...each, q, isFlagged: q <= FALSE_DISCOVERIES }
  })
}

function bunchingOf(counts: readonly TargetedCount[]): OrWhyNot<Bunching> {
  const rates = pooledRates(counts)
  let met = 0
  const chances: number[] = []
  for (const count of counts) {
    const window = windowOf(count)
    if (window === null) continue
    const { numerator } = count
    const isMet = window.met.from <= numerator && numerator <= window.met.to
    if (!isMet && (numerator < window.missed.from || numerator > window.missed.to)) continue
    if (isMet) met += 1
    chances.push(Math.max(0.5, shareMet(count.denominator, rates.get(count.indicator) ?? 0.5, window)))
  }
  const have = chances.length
  if (have < LEAST.bunching) return { whyNot: 'tooFew', of: 'observations', have, least: LEAST.bunching }
  return { met, missed: have - met, p: atLeast(met, chances) }
}

function pooledRates(counts: readonly TargetedCount[]): Map<string, number> {
  const sums = new Map<string, { numerator: number; denominator: number }>()
  for (const { indicator, numerator, denominator } of counts) {
    const sum = sums.get(indicator) ?? { numerator: 0, denominator: 0 }
    sums.set(indicator, { numerator: sum.numerator + numerator, denominator: sum.denominator + denominator })
  }
  return new Map(
    [...sums].map(([code, sum]) => [code, sum.denominator > 0 ? sum.numerator / sum.denominator : 0.5]),
  )
}

type Stretch = { from: number; to: number }
type Window = { met: Stretch; missed: Stretch }

/** The numerators next to the target, equally many on both sides; null where the target leaves none on one of them. */
function windowOf({ denominator: n, target, direction }: TargetedCount): Window | null {
  const isHigher = direction === 'higher'
  /** The first numerator above the boundary between the two sides. */
  const above = isHigher ? Math.ceil(target * n - TOLERANCE) : Math.floor(target * n + TOLERANCE) + 1
  const width = Math.min(Math.max(1, Math.floor(WITHIN * n)), above, n - above + 1)
  if (n < LEAST.denominator || width < 1) return null
  const over = { from: above, to: above + width - 1 }
  const under = { from: above - width, to: above - 1 }
  return isHigher ? { met: over, missed: under } : { met: under, missed: over }
}

/** Of the window, the share on the good side under a binomial; by ratios of neighbouring terms, so that nothing underflows. */
function shareMet(n: number, rate: number, { met, missed }: Window): number {
  if (rate <= 0 || rate >= 1) return 0.5
  const from = Math.min(met.from, missed.from)
  const to = Math.max(met.to, missed.to)
  let term = 1
  let all = 0
  let good = 0
  for (let k = from; k <= to; k += 1) {
    all += term
    if (met.from <= k && k <= met.to) good += term
    term *= ((n - k) / (k + 1)) * (rate / (1 - rate))
  }
  return good / all
}

/** The chance that at least `k` of independent events happen, exactly. */
function atLeast(k: number, chances: readonly number[]): number {
  const ways = new Float64Array(chances.length + 1)
  ways[0] = 1
  chances.forEach((chance, at) => {
    for (let n = at + 1; n >= 0; n -= 1)
      ways[n] = (ways[n] ?? 0) * (1 - chance) + (n > 0 ? (ways[n - 1] ?? 0) * chance : 0)
  })
  return Math.min(
    1,
    ways.slice(k).reduce((sum, way) => sum + way, 0),
  )
}
