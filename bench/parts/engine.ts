import { makeNation } from '@/server/domain/scoring/nation.fixture'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { simulate } from '@/server/domain/simulation/simulate'
import { drawnCounty } from '../engine/drawn-county'
import { plainInputs } from '../engine/plain-inputs'
import { plainLoop } from '../engine/plain-loop'
import { plainSimulation } from '../engine/plain-simulation'
import type { Figure } from '../measure/goals'
import { sideBySide } from '../measure/side-by-side'

const SEED = '00112233445566778899aabbccddeeff'

/**
 * The engine against a plain loop over typed arrays, from the same rows to the same marks, scores and ranks. The engine
 * writes every mark by its codes besides; the loop leaves them in its arrays. A county's simulation against a loop
 * that has its two rules written down and ranks the year alone.
 */
export async function measureEngine(): Promise<Figure[]> {
  const part = 'engine'
  const nation = makeNation({ units: 3000, groups: 70, indicators: 50 })
  const rows = await sideBySide(
    () => scoreCase(nation),
    () => plainLoop(plainInputs(nation)),
  )
  const inputs = plainInputs(nation)
  const sums = await sideBySide(
    () => scoreCase(nation),
    () => plainLoop(inputs),
  )
  // A tenth of it: explanations of a nation fill the memory, and it is their emptying that would be timed.
  const county = makeNation({ units: 300, groups: 7, indicators: 50 })
  const explained = await sideBySide(
    () => scoreCase(county, { explain: true }),
    () => scoreCase(county),
  )
  const drawn = drawnCounty({ units: 20, indicators: 30 })
  const draws = 1000
  const simulated = await sideBySide(
    () => simulate(drawn, { seed: SEED, draws }),
    () => plainSimulation(drawn, SEED, draws),
  )
  return [
    {
      part,
      name: 'engine ÷ plain loop, both from the case’s rows',
      value: rows.ratio,
      unit: '×',
      goal: { atMost: 5 },
    },
    { part, name: 'engine ÷ plain loop that has its arrays already', value: sums.ratio, unit: '×' },
    { part, name: `engine: ${nation.values.length} rows`, value: rows.ours, unit: 'ms' },
    { part, name: 'plain loop: the same rows', value: rows.plain, unit: 'ms' },
    { part, name: 'engine with every mark explained', value: explained.ratio, unit: '× without' },
    {
      part,
      name: 'simulation ÷ plain loop that draws the same',
      value: simulated.ratio,
      unit: '×',
      goal: { atMost: 3 },
    },
    {
      part,
      name: `simulation: ${draws} draws, 20 units × 30 rates × 4 quarters`,
      value: simulated.ours,
      unit: 'ms',
    },
  ]
}
