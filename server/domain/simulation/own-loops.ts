import type { CountSampler } from './count-sampler'

/** A cell whose marks follow from the sum of its draws, and where its marks go. */
export type LookedUp = {
  place: number
  /** Positions of its draws among all that are drawn. */
  draws: readonly number[]
  fixed: number
  marksOf: (sum: number) => number
}

/** How many sums a cell can come to. */
export const reachOf = (draws: readonly CountSampler[]): number =>
  draws.reduce((reach, { low, high }) => reach + high - low, 1)

/**
 * Adds up every cell's draws and looks its marks up, over flat arrays. The marks of a sum are asked for when it first comes
 * up and kept; `add` puts them into `marks`.
 */
export function ownLoops(
  cells: readonly LookedUp[],
  samplers: readonly CountSampler[],
): { add: (counts: Float64Array, marks: Float64Array) => void } {
  const size = cells.length
  const places = Int32Array.from(cells, ({ place }) => place)
  const ends = new Int32Array(size)
  /** What is fixed of a sum, less the least that the sum can be: a position in the cell's part of the table. */
  const shifts = new Float64Array(size)
  const draws: number[] = []
  let entries = 0
  cells.forEach((cell, at) => {
    const own = cell.draws.flatMap((draw) => samplers[draw] ?? [])
    draws.push(...cell.draws)
    ends[at] = draws.length
    shifts[at] = entries - own.reduce((least, { low }) => least + low, 0)
    entries += reachOf(own)
  })
  const sources = Int32Array.from(draws)
  const table = new Float64Array(entries).fill(NaN)
  return {
    add: (counts, marks) => {
      let source = 0
      for (let at = 0; at < size; at += 1) {
        const end = ends[at] ?? 0
        let drawn = 0
        for (; source < end; source += 1) drawn += counts[sources[source] ?? 0] ?? 0
        const entry = drawn + (shifts[at] ?? 0)
        let found = table[entry] ?? NaN
        if (Number.isNaN(found)) {
          const cell = cells[at]
          found = cell === undefined ? 0 : cell.marksOf(cell.fixed + drawn)
          table[entry] = found
        }
        const place = places[at] ?? 0
        marks[place] = (marks[place] ?? 0) + found
      }
    },
  }
}
