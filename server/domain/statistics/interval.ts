import { normalQuantile } from './distributions/normal-quantile'

/** The two levels that are used: two and three standard deviations, by control charts' habit. */
export type Level = 0.95 | 0.998
export type Interval = { lower: number; upper: number }

const Z = { 0.95: normalQuantile(0.975), 0.998: normalQuantile(0.999) } as const

/** Standard deviations to each side that hold a share `level` of a normal. */
export const zOf = (level: Level): number => Z[level]
