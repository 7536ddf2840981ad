/** Adds decimals as they are written: 0.1 and 0.2 are 0.3. */
export function addDecimals(figures: readonly number[]): number {
  const decimals = Math.max(0, ...figures.map((figure) => String(figure).split('.')[1]?.length ?? 0))
  const sum = figures.reduce((total, figure) => total + figure, 0)
  return decimals === 0 ? sum : Number(sum.toFixed(Math.min(decimals, 20)))
}
