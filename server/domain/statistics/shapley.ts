import { randomFrom } from './random'

export type Shares = {
  /** Every player's share is its number ÷ `of`; the numbers sum to `of` × (worth of all − worth of none), exactly. */
  shares: number[]
  of: number
  method: 'exact' | 'drawn'
}

/** A coalition that players join one by one, and what it is worth: a whole number. */
export type Coalition = {
  join: (player: number) => void
  leave: (player: number) => void
  worth: () => number
}

const MOST_EXACT = 14

/**
 * Shapley values of a game with whole-numbered worths: each player's addition, on average over all orders of joining. Exact
 * up to 14 players, in whole numbers of 1 ÷ lcm(1 … n) (the common denominator of the weights 1 ÷ (n C(n − 1, s))); beyond
 * that the mean over `draws` seeded orders. `coalition` starts empty and ends empty. Source: Shapley 1953; Castro et al. 2009.
 */
export function shapley(
  players: number,
  coalition: Coalition,
  { seed, draws }: { seed: number; draws: number },
): Shares {
  return players <= MOST_EXACT
    ? exactShares(players, coalition)
    : drawnShares(players, coalition, seed, draws)
}

function exactShares(players: number, coalition: Coalition): Shares {
  const worths = new Float64Array(2 ** players)
  // In the order of a Gray code: one player joins or leaves at a time.
  let set = 0
  worths[0] = coalition.worth()
  for (let step = 1; step < worths.length; step += 1) {
    const player = trailingZeros(step)
    const bit = 1 << player
    if ((set & bit) === 0) coalition.join(player)
    else coalition.leave(player)
    set ^= bit
    worths[set] = coalition.worth()
  }
  for (let player = 0; player < players; player += 1) if ((set >> player) & 1) coalition.leave(player)
  let of = 1
  for (let n = 2; n <= players; n += 1) of = (of / divisor(of, n)) * n
  /** `of` ÷ (n C(n − 1, s)), by the size s of the coalition that is joined. */
  const weights: number[] = []
  let choices = 1
  for (let size = 0; size < players; size += 1) {
    weights.push(of / (players * choices))
    choices = (choices * (players - 1 - size)) / (size + 1)
  }
  const shares = Array.from({ length: players }, (_, player) => {
    const bit = 1 << player
    let share = 0
    for (let without = 0; without < worths.length; without += 1) {
      if ((without & bit) !== 0) continue
      share += (weights[sizeOf(without)] ?? 0) * ((worths[without | bit] ?? 0) - (worths[without] ?? 0))
    }
    return share
  })
  return { shares, of, method: 'exact' }
}

function drawnShares(players: number, coalition: Coalition, seed: number, draws: number): Shares {
  const random = randomFrom(seed)
  const shares = new Array<number>(players).fill(0)
  const order = shares.map((_, player) => player)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let last = players - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1))
      const swapped = order[last] ?? 0
      order[last] = order[other] ?? 0
      order[other] = swapped
    }
    let before = coalition.worth()
    for (const player of order) {
      coalition.join(player)
      const after = coalition.worth()
      shares[player] = (shares[player] ?? 0) + after - before
      before = after
    }
    for (const player of order) coalition.leave(player)
  }
  return { shares, of: draws, method: 'drawn' }
}

const trailingZeros = (n: number): number => 31 - Math.clz32(n & -n)

function sizeOf(set: number): number {
  let size = 0
  for (let left = set; left !== 0; left &= left - 1) size += 1
  return size
}

function divisor(a: number, b: number): number {
  let [high, low] = [a, b]
  while (low !== 0) [high, low] = [low, high % low]
  return high
}
