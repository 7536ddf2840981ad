/**
 * Parts of one kind in the order that a file gives them → their positions. `held` are the positions that they have (null: a
 * new part). As many as can keep theirs do; the others go between their neighbours, so that moving one line is one change.
 */
export function positionsOf(held: readonly (number | null)[]): number[] {
  const kept = keptOf(held)
  const positions: number[] = []
  for (let at = 0; at < held.length;) {
    if (kept.has(at)) {
      positions.push(held[at] ?? 0)
      at += 1
      continue
    }
    let end = at
    while (end < held.length && !kept.has(end)) end += 1
    const before = at === 0 ? null : (positions[at - 1] ?? null)
    const after = end === held.length ? null : (held[end] ?? null)
    const count = end - at
    const [from, step] =
      before !== null && after !== null
        ? [before, (after - before) / (count + 1)]
        : before !== null
          ? [before, 1]
          : after !== null
            ? [after - count - 1, 1]
            : [0, 1]
    for (let nth = 1; nth <= count; nth += 1) positions.push(from + step * nth)
    at = end
  }
  // Neighbours too close to put anything between them: all are counted anew.
  const ascends = positions.every((position, at) => at === 0 || position > (positions[at - 1] ?? 0))
  return ascends ? positions : positions.map((_, at) => at + 1)
}

/** Places of the longest run of positions that ascends already. */
function keptOf(held: readonly (number | null)[]): Set<number> {
  const ends: number[] = []
  const before = new Map<number, number>()
  for (const [at, position] of held.entries()) {
    if (position === null) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((held[ends[middle] ?? 0] ?? 0) < position) low = middle + 1
      else high = middle
    }
    const previous = ends[low - 1]
    if (low > 0 && previous !== undefined) before.set(at, previous)
    ends[low] = at
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) kept.add(at)
  return kept
}
