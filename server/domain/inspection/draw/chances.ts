import type { DrawMethod } from './draw-frame'

/**
 * The chance of each village to be among `take` drawn, exactly, in the order given. Equal: take ÷ villages. By weight: take × weight ÷
 * sum; where that would pass 1 the village is certain, and the rest share what is left.
 */
export function chances(method: DrawMethod, weights: readonly number[], take: number): string[] {
  const weigh = method === 'equal' ? weights.map(() => 1) : weights
  const certain = new Set<number>()
  for (;;) {
    const left = weigh.flatMap((weight, index) => (certain.has(index) ? [] : [{ weight, index }]))
    const total = left.reduce((sum, { weight }) => sum + weight, 0)
    const places = take - certain.size
    const more = left.filter(({ weight }) => places * weight >= total)
    if (more.length === 0 || places <= 0)
      return weigh.map((weight, index) => (certain.has(index) ? '1' : fraction(places * weight, total)))
    for (const { index } of more) certain.add(index)
  }
}

function fraction(numerator: number, denominator: number): string {
  if (numerator <= 0) return '0'
  let [a, b] = [numerator, denominator]
  while (b > 0) [a, b] = [b, a % b]
  return `${String(numerator / a)}/${String(denominator / a)}`
}
