import type { ScopeFigures } from './year-loops'

/** Whether one unit stands before another: below 0 where it does, 0 where nothing tells them apart. */
function byMerit({ scores, ties }: ScopeFigures, a: number, b: number): number {
  const ahead = (scores[b] ?? NaN) - (scores[a] ?? NaN)
  if (ahead !== 0) return ahead
  for (const tie of ties) {
    const [mine = 0, theirs = 0] = [tie[a], tie[b]]
    if (mine !== theirs) return mine > theirs ? -1 : 1
  }
  return 0
}

/**
 * Ranks the units of one table 1-2-2-4, as `rankUnits` does; 0 where a unit has no figure. `order` is the last order and
 * becomes the new one: from one draw to the next few change places, so that sorting by insertion has little to do.
 */
export function rankLoop(figures: ScopeFigures, order: Int32Array, ranks: Int32Array): void {
  const { scores } = figures
  let ranked = 0
  for (let at = 0; at < order.length; at += 1) {
    const unit = order[at] ?? 0
    if (Number.isNaN(scores[unit])) continue
    // What has no figure is passed over to the end.
    order[at] = order[ranked] ?? 0
    let place = ranked
    while (place > 0 && byMerit(figures, unit, order[place - 1] ?? 0) < 0) {
      order[place] = order[place - 1] ?? 0
      place -= 1
    }
    order[place] = unit
    ranked += 1
  }
  for (let at = 0; at < order.length; at += 1) {
    const unit = order[at] ?? 0
    const before = order[at - 1] ?? 0
    ranks[unit] =
      at >= ranked ? 0 : at > 0 && byMerit(figures, before, unit) === 0 ? (ranks[before] ?? 0) : at + 1
  }
}
