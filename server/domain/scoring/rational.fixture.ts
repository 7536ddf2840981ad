/** Exact decimals for recomputation: fractions of whole numbers of any size. */
export type Fraction = { n: bigint; d: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

const make = (n: bigint, d: bigint): Fraction => {
  const sign = d < 0n ? -1n : 1n
  const common = gcd(n, d)
  return common === 0n ? { n: 0n, d: 1n } : { n: (sign * n) / common, d: (sign * d) / common }
}

/** The fraction that a number's decimal notation stands for: 0.1 is 1/10, not what binary makes of it. */
export function exact(figure: number): Fraction {
  const [digits = '0', exponent = '0'] = String(figure).split('e')
  const [whole = '0', decimals = ''] = digits.split('.')
  const shift = Number(exponent) - decimals.length
  const n = BigInt(whole + decimals)
  return shift >= 0 ? make(n * 10n ** BigInt(shift), 1n) : make(n, 10n ** BigInt(-shift))
}

export const ZERO = exact(0)
export const HUNDRED = exact(100)
export const add = (a: Fraction, b: Fraction): Fraction => make(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Fraction, b: Fraction): Fraction => make(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Fraction, b: Fraction): Fraction => make(a.n * b.n, a.d * b.d)
export const over = (a: Fraction, b: Fraction): Fraction => make(a.n * b.d, a.d * b.n)
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(add, ZERO)
export const negative = (a: Fraction): Fraction => make(-a.n, a.d)
export const absolute = (a: Fraction): Fraction => (a.n < 0n ? negative(a) : a)
/** Exactly: −1, 0 or 1. */
export const order = (a: Fraction, b: Fraction): number => {
  const ahead = a.n * b.d - b.n * a.d
  return ahead < 0n ? -1 : ahead > 0n ? 1 : 0
}
export const least = (a: Fraction, b: Fraction): Fraction => (order(a, b) <= 0 ? a : b)
export const most = (a: Fraction, b: Fraction): Fraction => (order(a, b) >= 0 ? a : b)
export const floor = (a: Fraction): bigint => (a.n >= 0n ? a.n / a.d : -((-a.n + a.d - 1n) / a.d))

const NEAR = exact(1e-9)
/** Differences up to 10⁻⁹ are none. */
export const reaches = (a: Fraction, b: Fraction): boolean => order(add(a, NEAR), b) >= 0
export const exceeds = (a: Fraction, b: Fraction): boolean => !reaches(b, a)
export const alike = (a: Fraction, b: Fraction): boolean => order(absolute(minus(a, b)), NEAR) <= 0

/** Half up, away from zero, to `decimals`. */
export function rounded(a: Fraction, decimals: number): Fraction {
  const scale = exact(10 ** decimals)
  const units = floor(add(times(add(absolute(a), NEAR), scale), exact(0.5)))
  return over({ n: a.n < 0n ? -units : units, d: 1n }, scale)
}

export const toNumber = (a: Fraction): number => Number(a.n) / Number(a.d)
