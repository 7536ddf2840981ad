import { Bench } from 'tinybench'
import { median } from './median'

const ROUNDS = 7

/** Medians in milliseconds, and the median of the rounds' ratios. */
export interface SideBySide {
  ours: number
  plain: number
  ratio: number
}

/**
 * Times two pieces of work in turn, round after round, and compares them within each round: what else the machine does
 * meanwhile falls on both.
 */
export async function sideBySide(
  ours: () => unknown,
  plain: () => unknown,
  { milliseconds = 400 } = {},
): Promise<SideBySide> {
  const rounds: { ours: number; plain: number }[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bench = new Bench({ time: milliseconds, iterations: 3, warmup: false, throws: true })
    bench.add('ours', ours).add('plain', plain)
    const [first, second] = (await bench.run()).map(({ result }) =>
      'latency' in result ? result.latency.p50 : NaN,
    )
    // The first round is the machine's warming up.
    if (round > 0) rounds.push({ ours: first ?? NaN, plain: second ?? NaN })
  }
  return {
    ours: median(rounds.map((round) => round.ours)),
    plain: median(rounds.map((round) => round.plain)),
    ratio: median(rounds.map((round) => round.ours / round.plain)),
  }
}
