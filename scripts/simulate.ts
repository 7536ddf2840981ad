import { createHash } from 'node:crypto'
import { canonicalJson } from '../server/domain/audit/canonical-json'
import type { AssessmentCase } from '../server/domain/scoring/case'
import { seedOf } from '../server/domain/simulation/generator'
import { simulate, type Simulation, type UnitRange } from '../server/domain/simulation/simulate'

/** A case's simulation with the seed that a run of it has: the first half of the hash of what it read. */
export function simulateCase(assessment: AssessmentCase, draws: number | undefined): Simulation {
  const hash = createHash('sha256').update(canonicalJson(assessment), 'utf8').digest('hex')
  return simulate(assessment, { seed: seedOf(hash), draws })
}

const spanOf = ({ low, high }: { low: number; high: number }): string => `${String(low)}–${String(high)}`

function lineOf({ unit, rank, total, tier, reason }: UnitRange): string {
  if (rank === null) return `  ${unit}  ${reason}`
  return `  ${unit}  rank ${spanOf(rank)}  total ${spanOf(total)}  tier ${String(tier)}`
}

/** What `npm run score -- --simulate` prints of it. */
export function simulationLines({ seed, draws, version, indicators, ranges }: Simulation): string[] {
  const scopes = [...new Set(ranges.map(({ scope }) => scope))]
  return [
    `Simulation ${version}: seed ${seed}, ${String(draws)} draws; ranges hold 95 % of them`,
    ...indicators.map(({ code, chance, drawn, left }) => {
      const stay = Object.entries(left).map(([reason, cells]) => `, ${String(cells)} left (${reason})`)
      return `  ${code} ${chance}: ${String(drawn)} drawn${stay.join('')}`
    }),
    ...scopes.flatMap((scope) => [scope, ...ranges.filter((range) => range.scope === scope).map(lineOf)]),
  ]
}
