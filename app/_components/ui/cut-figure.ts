/** Differences that the engine takes as equal: a value of 90 that binary holds as 89.99999999999999 is shown as 90. */
const EQUAL = 1e-9

/**
 * A value cut (never rounded) to so many decimals, as text with all of them: 89.995 is shown as 89.99, so that nothing
 * seems to reach a target that it missed.
 */
export function cutFigure(value: number, decimals = 2): string {
  const scale = 10 ** decimals
  const cut = Math.trunc(Math.abs(value) * scale + EQUAL * scale) / scale
  return (value < 0 && cut !== 0 ? -cut : cut).toFixed(decimals)
}
