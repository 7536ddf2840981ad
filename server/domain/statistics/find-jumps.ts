import { judgeOutlier } from './judge-outlier'
import { type OrWhyNot } from './why-not'

export type SeriesFinding = {
  /** Steps from one period to the next that stand out among the series' other steps. `at`: the later one's place. */
  jumps: { at: number; from: number; to: number }[]
  /** The longest stretch of one and the same figure, where it has three periods or more: figures are being copied. */
  repeat: { at: number; length: number; value: number } | null
}

const LEAST_STEPS = 5
const LEAST_REPEAT = 3
/** Small counts repeat by themselves. */
const REPEATS_FROM = 10

/**
 * Does a series jump, or stand still? Each step is judged against all the others (left out of them). Null where nothing was
 * reported: such steps are left aside. Refuses fewer than five steps. A flag for a person to look into.
 */
export function findJumps(series: readonly (number | null)[]): OrWhyNot<SeriesFinding> {
  const steps = series.flatMap((to, at) => {
    const from = series[at - 1]
    return to == null || from == null ? [] : [{ at, from, to }]
  })
  if (steps.length < LEAST_STEPS)
    return { whyNot: 'tooFew', of: 'values', have: steps.length, least: LEAST_STEPS }
  const sizes = steps.map(({ from, to }) => to - from)
  const jumps = steps.filter((_, own) => {
    const found = judgeOutlier(
      sizes[own] ?? 0,
      sizes.filter((_size, at) => at !== own),
    )
    return 'isOutlier' in found && found.isOutlier
  })
  return { jumps, repeat: longestRepeat(series) }
}

function longestRepeat(series: readonly (number | null)[]): SeriesFinding['repeat'] {
  let longest: SeriesFinding['repeat'] = null
  let from = 0
  series.forEach((value, at) => {
    if (value !== series[from]) from = at
    const length = at - from + 1
    if (value === null || value < REPEATS_FROM || length < LEAST_REPEAT) return
    if (longest === null || length > longest.length) longest = { at: from, length, value }
  })
  return longest
}
