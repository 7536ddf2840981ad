/** In how many of a hundred draws what is said of an order must hold, all of it at once. */
const HOLDS = 95

/**
 * Tiers: units between which no line can be drawn. A table is cut after a place only where every unit above is ahead of every
 * unit below, and all cuts together hold in at least 95 % of draws: the surest cut is made first, then every further one
 * that still holds together with those before. Returns by place which tier it is in, the first being 1.
 *
 * `ranksOf(place)` gives, by draw, the rank of the unit at a place of the table as scored; 0 where it had none.
 */
export function tiersOf(
  places: number,
  draws: number,
  ranksOf: (place: number) => ArrayLike<number>,
): number[] {
  const needed = Math.ceil((HOLDS * draws) / 100)
  const ranks = Array.from({ length: places }, (_, place) => ranksOf(place))
  const holds = Array.from({ length: Math.max(0, places - 1) }, () => new Uint8Array(draws))
  const best = new Float64Array(places)
  for (let draw = 0; draw < draws; draw += 1) {
    let below = Infinity
    for (let place = places - 1; place > 0; place -= 1) {
      below = Math.min(below, ranks[place]?.[draw] || Infinity)
      best[place] = below
    }
    let above = 0
    for (let place = 0; place < places - 1; place += 1) {
      above = Math.max(above, ranks[place]?.[draw] || Infinity)
      const own = holds[place]
      if (own !== undefined) own[draw] = above < (best[place + 1] ?? 0) ? 1 : 0
    }
  }
  const surest = holds
    .map((held, place) => ({ held, place, times: held.reduce((sum, each) => sum + each, 0) }))
    .filter(({ times }) => times >= needed)
    .sort((a, b) => b.times - a.times || a.place - b.place)
  const together = new Uint8Array(draws).fill(1)
  const cuts = new Set<number>()
  for (const { held, place } of surest) {
    let times = 0
    for (let draw = 0; draw < draws; draw += 1) times += (together[draw] ?? 0) & (held[draw] ?? 0)
    if (times < needed) continue
    cuts.add(place)
    for (let draw = 0; draw < draws; draw += 1) together[draw] = (together[draw] ?? 0) & (held[draw] ?? 0)
  }
  let tier = 1
  return ranks.map((_, place) => (cuts.has(place) ? tier++ : tier))
}
