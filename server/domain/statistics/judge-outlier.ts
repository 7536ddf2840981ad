import { mean, median, medianDistance, standardDeviation } from '../check/statistics'
import { outlierLimit } from './outlier-limit'
import { LEAST, type OrWhyNot } from './why-not'

/** Distance from the middle in spreads, and the bounds within which a value is usual. */
export type Scored = { score: number; middle: number; low: number; high: number; isOutside: boolean }
export type OutlierFinding = {
  value: number
  /** Lowest and highest of the history. By itself no sign: every new record lies outside. */
  range: { low: number; high: number; isOutside: boolean }
  z: OrWhyNot<Scored>
  modifiedZ: OrWhyNot<Scored>
  /** Outside by z or by modified z. A flag for a person to look into. */
  isOutlier: boolean
}
/**
 * `leftOut` (ours): the value is left out of its history, deviations by n − 1, each score outside where a normal history of so many would
 * leave it 2 in 1,000 times. `inside` (DHIS2's): in its own series, population deviation,
 * both from `from` on.
 */
export type OutlierConvention = { value: 'leftOut' } | { value: 'inside'; from: number }

/** The normal's quartile: a MAD of it is a standard deviation of 1. */
const QUARTILE = 0.6745

/**
 * Is this value plausible beside its own history? Lowest to highest, z (mean, standard deviation) and modified z (median, MAD). Refuses fewer
 * than four other values; a score whose spread is 0 says so. Source: Iglewicz & Hoaglin 1993; DHIS2's outlier detection.
 */
export function judgeOutlier(
  value: number,
  others: readonly number[],
  convention: OutlierConvention = { value: 'leftOut' },
): OrWhyNot<OutlierFinding> {
  if (others.length < LEAST.history)
    return { whyNot: 'tooFew', of: 'values', have: others.length, least: LEAST.history }
  const isInside = convention.value === 'inside'
  const series = isInside ? [...others, value] : others
  const n = series.length
  const low = Math.min(...others)
  const high = Math.max(...others)
  const zFrom = isInside ? convention.from : outlierLimit('z', n)
  const z = scored(value, mean(series), standardDeviation(series, isInside ? 'population' : 'sample'), zFrom)
  const robustFrom = isInside ? convention.from : outlierLimit('modifiedZ', n)
  const modifiedZ = scored(value, median(series), medianDistance(series) / QUARTILE, robustFrom)
  return {
    value,
    range: { low, high, isOutside: value < low || value > high },
    z,
    modifiedZ,
    isOutlier: isOutside(z) || isOutside(modifiedZ),
  }
}

const isOutside = (found: OrWhyNot<Scored>): boolean => 'isOutside' in found && found.isOutside

function scored(value: number, middle: number, spread: number, from: number): OrWhyNot<Scored> {
  if (!(spread > 0)) return { whyNot: 'noSpread' }
  const score = Math.abs(value - middle) / spread
  return {
    score,
    middle,
    low: middle - from * spread,
    high: middle + from * spread,
    isOutside: score >= from,
  }
}
