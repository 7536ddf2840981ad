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
  const own = new Float64Array(size).fill(OUT_OF)
  const alias = new Int32Array(size)
  const small: number[] = []
  const large: number[] = []
  scaled.forEach((share, at) => (share < 1 ? small : large).push(at))
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() ?? 0
    const more = large.at(-1) ?? 0
    own[less] = Math.floor((scaled[less] ?? 0) * OUT_OF)
    alias[less] = more
    const left = (scaled[more] ?? 0) + (scaled[less] ?? 0) - 1
    scaled[more] = left
    if (left < 1) small.push(large.pop() ?? 0)
  }
  return (next) => {
    const at = drawBelow(next, size)
    return next() < (own[at] ?? 0) ? at : (alias[at] ?? 0)
  }
}
