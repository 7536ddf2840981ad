/** Marks, in whole 10^-decimals, of the figure at a whole number of grid steps. */
export type MarksOf = (at: number) => number

/** A stretch of the grid, its ends included; `steady` where marks do nothing but rise, or nothing but fall. */
export type Stretch = { from: number; to: number; steady: boolean }

/** Beyond this many grid steps a stretch that is not steady is not looked through. */
const MOST_LOOKED_AT = 50_000

/**
 * The first position from a stretch's near end (`from`) to its far one that gives at least so many marks; null where
 * none does. A steady stretch is halved, any other looked through one by one.
 */
export function firstIn({ from, to, steady }: Stretch, marksOf: MarksOf, wanted: number): number | null {
  if (marksOf(from) >= wanted) return from
  const way = Math.sign(to - from)
  if (way === 0) return null
  if (!steady) {
    const far = Math.abs(to - from) > MOST_LOOKED_AT ? from + way * MOST_LOOKED_AT : to
    for (let at = from + way; at !== far + way; at += way) if (marksOf(at) >= wanted) return at
    return null
  }
  if (marksOf(to) < wanted) return null
  let [short, reached] = [from, to]
  while (Math.abs(reached - short) > 1) {
    const middle = Math.trunc((short + reached) / 2)
    if (marksOf(middle) >= wanted) reached = middle
    else short = middle
  }
  return reached
}

/** The first position along stretches that gives at least so many marks, from the near to the far ones. */
export function firstAlong(stretches: readonly Stretch[], marksOf: MarksOf, wanted: number): number | null {
  for (const stretch of stretches) {
    const found = firstIn(stretch, marksOf, wanted)
    if (found !== null) return found
  }
  return null
}

/** The most marks along stretches: of a steady one they stand at an end. */
export function mostAlong(stretches: readonly Stretch[], marksOf: MarksOf): number {
  let most = -Infinity
  for (const { from, to, steady } of stretches) {
    most = Math.max(most, marksOf(from), marksOf(to))
    const way = Math.sign(to - from)
    if (steady || way === 0 || Math.abs(to - from) > MOST_LOOKED_AT) continue
    for (let at = from; at !== to; at += way) most = Math.max(most, marksOf(at))
  }
  return most
}
