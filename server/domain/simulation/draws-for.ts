import type { CompiledCase } from './compile-case'

const MOST = 10_000
const LEAST = 1000
/** What a simulation may cost, in marks looked up: those of 10,000 draws of 200 units, thirty indicators and four quarters. */
const BUDGET = 240_000_000
/** What a mark that the engine gives costs, in marks looked up. */
const BY_ENGINE = 10

/** How many draws a case gets: 10,000, and fewer, by the case alone, where a province is ranked. */
export function drawsFor({ marks }: Pick<CompiledCase, 'marks'>): number {
  const cost = Math.max(1, marks.lookedUp + BY_ENGINE * marks.byEngine)
  return Math.min(MOST, Math.max(LEAST, Math.floor(BUDGET / cost / 100) * 100))
}
