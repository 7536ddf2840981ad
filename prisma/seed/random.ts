/** Whole numbers below a bound, the same for the same key on every machine. */
export interface Random {
  /** A whole number from 0 to `bound` − 1. */
  below: (bound: number) => number
  /** How many of `trials` succeed, each with a chance of `perMille` in a thousand. */
  successes: (trials: number, perMille: number) => number
}

/**
 * The random numbers of one cell, named by a key: mulberry32 (Tommy Ettinger, public domain) from the key's FNV-1a
 * hash. Every cell has its own, so that adding one never moves another.
 */
export function randomOf(key: string): Random {
  let state = hashOf(key)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const below = (bound: number): number => next() % bound
  return {
    below,
    successes: (trials, perMille) => {
      let count = 0
      for (let trial = 0; trial < trials; trial += 1) if (below(1000) < perMille) count += 1
      return count
    },
  }
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
