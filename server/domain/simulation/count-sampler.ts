import { aliasTable } from './alias-table'
import { binomialWeights, poissonWeights, type CountWeights } from './count-weights'
import { type Generator, OUT_OF } from './generator'

/** Draws one count again and again; all it can be lies between `low` and `high`. */
export type CountSampler = { low: number; high: number; draw: (next: Generator) => number }

/** Up to this variance every count has its own chance; beyond it, counts are so many that only their spread matters. */
const EXACT_VARIANCE = 90_000

/** A binomial of 2²⁰ tosses of a fair coin: 512 steps to a standard deviation. */
const COINS = { of: 1_048_576, mean: 524_288, deviation: 512 }
let coins: ((next: Generator) => number) | undefined

/**
 * A standard normal figure, as far as the law of large numbers makes one: a fair coin's count on its own scale, and evenly
 * within the step.
 */
function drawNormal(next: Generator): number {
  coins ??= sampler(binomialWeights(COINS.mean, COINS.of)).draw
  return (coins(next) - COINS.mean + next() / OUT_OF - 0.5) / COINS.deviation
}

function sampler({ low, weights }: CountWeights): CountSampler {
  const high = low + weights.length - 1
  if (low === high) return { low, high, draw: () => low }
  const table = aliasTable(weights)
  return { low, high, draw: (next) => low + table(next) }
}

function wide(mean: number, variance: number, highest: number): CountSampler {
  const deviation = Math.sqrt(variance)
  const within = (count: number) => Math.min(highest, Math.max(0, count))
  return {
    low: within(Math.floor(mean - 10 * deviation)),
    high: within(Math.ceil(mean + 10 * deviation)),
    draw: (next) => within(Math.floor(mean + deviation * drawNormal(next) + 0.5)),
  }
}

/** Persons served of persons due: Binomial(`of`, `count` ÷ `of`). */
export function binomialSampler(count: number, of: number): CountSampler {
  const variance = of === 0 ? 0 : (count * (of - count)) / of
  return variance > EXACT_VARIANCE ? wide(count, variance, of) : sampler(binomialWeights(count, of))
}

/** Events: Poisson(`count`). */
export function poissonSampler(count: number): CountSampler {
  return count > EXACT_VARIANCE ? wide(count, count, Number.MAX_SAFE_INTEGER) : sampler(poissonWeights(count))
}
