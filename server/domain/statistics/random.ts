/** A source of uniform figures in (0, 1), each of 32 bits. */
export type Random = () => number

/**
 * A generator of uniform figures that gives the same ones from the same seed on every engine: 32-bit integer arithmetic
 * only. `seed` is a whole number; it is mixed by twelve rounds before the first figure. Neither 0 nor 1 comes out, so that a quantile
 * of it is finite. Source: Doty-Humphrey 2010, PractRand's sfc32.
 */
export function randomFrom(seed: number): Random {
  let a = 0x9e3779b9
  let b = seed | 0
  let c = Math.floor(seed / 4294967296) | 0
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round += 1) next()
  return () => (next() + 0.5) / 4294967296
}
