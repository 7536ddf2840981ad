/**
 * Where the bars of a waterfall stand, in shares of the width from 0 to 100: the axis begins a little below the lowest point that is
 * reached, since totals lie close together. `running` is the total after each part.
 */
export function waterfall(start: number, changes: readonly number[], decimals: number) {
  const unit = 10 ** decimals
  let at = Math.round(start * unit)
  const steps = changes.map((change) => {
    const from = at
    at += Math.round(change * unit)
    return { from, to: at }
  })
  const points = [Math.round(start * unit), ...steps.map(({ to }) => to)]
  const [low, high] = [Math.min(...points), Math.max(...points)]
  const base = low - Math.max((high - low) * 0.25, 1)
  const scale = (point: number) => Math.round(((point - base) / (high - base)) * 1000) / 10
  return {
    start: { from: 0, to: scale(points[0] ?? 0) },
    end: { from: 0, to: scale(at) },
    bars: steps.map(({ from, to }) => ({ from: scale(from), to: scale(to), running: to / unit })),
  }
}
