/** Whole numbers 0 … 2³² − 1, one after the other. */
export type Generator = () => number

/** A run's seed: the first 128 bits of the hash of what it read, so that whoever has the case has the seed. */
export const seedOf = (inputHash: string): string => inputHash.slice(0, 32)

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2018) from a seed of 32 hex digits: integers only, so that every machine draws the
 * same. A seed of zeros, the one state that it can't leave, begins at one.
 */
export function makeGenerator(seed: string): Generator {
  if (!/^[0-9a-f]{32}$/.test(seed)) throw new RangeError('a seed has 32 hex digits')
  let [a, b, c, d] = [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16)) as [
    number,
    number,
    number,
    number,
  ]
  if ((a | b | c | d) === 0) a = 1
  return () => {
    const product = Math.imul(b, 5)
    const drawn = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return drawn
  }
}

/** 2³²: how many numbers a generator has. */
export const OUT_OF = 4294967296

/** A whole number 0 … `size` − 1, each as likely as the next but for less than one in 2³² ÷ `size`. */
export const drawBelow = (next: Generator, size: number): number => Math.floor((next() / OUT_OF) * size)
