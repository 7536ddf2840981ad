import { drawBelow, type Generator, OUT_OF } from './generator'

/** Draws a position with the chances of its weights, in the same time however many there are. */
export type AliasTable = (next: Generator) => number

/**
 * Walker's alias method as Vose (1991) builds it. Weights are not negative, and one at least is above 0; they need not
 * add up to 1.
 */
export function aliasTable(weights: Float64Array): AliasTable {
  const size = weights.length
  let total = 0
  for (const weight of weights) total += weight
  const scaled = Float64Array.from(weights, (weight) => (weight * size) / total)
  // By position its own share of its draws, out of 2³², and whose the rest are: side by side, since they are read together.
  const cells = new Uint32Array(2 * size)
  for (let at = 0; at < size; at += 1) cells[2 * at + 1] = at
  const small: number[] = []
  const large: number[] = []
  scaled.forEach((share, at) => (share < 1 ? small : large).push(at))
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() ?? 0
    const more = large.at(-1) ?? 0
    cells[2 * less] = Math.floor((scaled[less] ?? 0) * OUT_OF)
    cells[2 * less + 1] = more
    const left = (scaled[more] ?? 0) + (scaled[less] ?? 0) - 1
    scaled[more] = left
    if (left < 1) small.push(large.pop() ?? 0)
  }
  return (next) => {
    const at = drawBelow(next, size)
    return next() < (cells[2 * at] ?? 0) ? at : (cells[2 * at + 1] ?? 0)
  }
}
