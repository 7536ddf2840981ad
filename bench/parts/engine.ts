import { makeNation } from '@/server/domain/scoring/nation.fixture'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { plainInputs } from '../engine/plain-inputs'
import { plainLoop } from '../engine/plain-loop'
import type { Figure } from '../measure/goals'
import { sideBySide } from '../measure/side-by-side'

/**
 * The engine against a plain loop over typed arrays, from the same rows to the same marks, scores and ranks. The engine
 * writes every mark by its codes besides; the loop leaves them in its arrays.
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
  ]
}
