import type { Draws } from './draw-units'
import { quantile } from './quantile'

/**
 * Of the ordered pairs [ahead, behind] asked for, those of which the first is surely above the second, all at once at the given
 * coverage: differences in standard errors beyond the quantile of the largest such difference that chance makes, repeated
 * without the pairs already found (step-down). A pair without error is settled by its figures.
 * Source: Mogstad, Romano, Shaikh & Wilhelm 2024, algorithm 3.2; Romano & Wolf 2005.
 */
export function surelyAhead(
  values: readonly number[],
  draws: Draws,
  pairs: readonly (readonly [number, number])[],
  coverage: number,
): (readonly [number, number])[] {
  const { size, count, normals, errors } = draws
  const distance = ([a, b]: readonly [number, number]) => (values[a] ?? NaN) - (values[b] ?? NaN)
  const errorOf = ([a, b]: readonly [number, number]) => errors[a * size + b] ?? NaN
  const found = pairs.filter((pair) => errorOf(pair) === 0 && distance(pair) > 0)
  let open = pairs.filter((pair) => errorOf(pair) > 0)
  for (;;) {
    if (open.length === 0) return found
    const firsts = Int32Array.from(open, ([a]) => a)
    const seconds = Int32Array.from(open, ([, b]) => b)
    const inverse = Float64Array.from(open, (pair) => 1 / errorOf(pair))
    const largest = new Float64Array(count)
    for (let draw = 0; draw < count; draw += 1) {
      const row = draw * size
      let most = -Infinity
      for (let at = 0; at < firsts.length; at += 1) {
        const here =
          ((normals[row + (firsts[at] ?? 0)] ?? 0) - (normals[row + (seconds[at] ?? 0)] ?? 0)) *
          (inverse[at] ?? 0)
        if (here > most) most = here
      }
      largest[draw] = most
    }
    const critical = quantile(largest.sort(), coverage)
    const sure = open.filter((pair) => distance(pair) > critical * errorOf(pair))
    if (sure.length === 0) return found
    found.push(...sure)
    const settled = new Set(sure)
    open = open.filter((pair) => !settled.has(pair))
  }
}
