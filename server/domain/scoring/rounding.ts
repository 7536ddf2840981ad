import { TOLERANCE } from './tolerance'

/** 10^decimals for every number of decimals that a plan may have. */
const SCALES = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const
const scaleOf = (decimals: number): number => SCALES[decimals] ?? 10 ** decimals

/**
 * Rounds half up, away from zero (四舍五入), and returns an integer number of 10^-decimals: 2.675 to 2 decimals is 268,
 * −2.345 is −235. A figure within the tolerance below a half is that half. `decimals` is a whole number 0..6.
 * Sums run over these integers, so that a printed table adds up by hand.
 */
export function toUnits(figure: number, decimals: number): number {
  const scale = scaleOf(decimals)
  const units = Math.floor((Math.abs(figure) + TOLERANCE) * scale + 0.5)
  return figure < 0 && units !== 0 ? -units : units
}

/** The figure that an integer number of 10^-decimals stands for: the double nearest to its decimal notation. */
export function fromUnits(units: number, decimals: number): number {
  return units / scaleOf(decimals)
}

/** Rounds half up, away from zero, to `decimals`: 1.005 → 1.01, −2.345 → −2.35. */
export function roundHalfUp(figure: number, decimals: number): number {
  return fromUnits(toUnits(figure, decimals), decimals)
}

/** Adds figures that already have at most `decimals` decimals, exactly. */
export function sumRounded(figures: readonly number[], decimals: number): number {
  let units = 0
  for (const figure of figures) units += toUnits(figure, decimals)
  return fromUnits(units, decimals)
}
