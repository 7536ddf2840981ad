import 'server-only'
import { appendAudit } from '@/server/db/audit'
import { inTransaction } from '@/server/db/client'
import { insertSimulation, listRankedUnits, type RangeRow } from '@/server/db/simulations'
import { YEAR_SCOPE } from '@/server/domain/league/views'
import type { AssessmentCase } from '@/server/domain/scoring/case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import type { Simulation } from '@/server/domain/simulation/simulate'

/** Who simulates: nobody's command, and said so in the trail. */
const ITSELF = { actorId: null, actorName: 'Mingji 明绩', actorRole: '', actorUnit: '', address: '' }

/**
 * Stores what was simulated of a run, whole or not at all, with its audit record, so that pages which were kept are read
 * anew. False where somebody else was first.
 */
export async function storeSimulation(
  run: { id: string; ownerId: string; number: number },
  assessment: AssessmentCase,
  simulation: Simulation,
  now: Date,
): Promise<boolean> {
  const { version, seed, draws, indicators } = simulation
  return inTransaction(async (tx) => {
    // The table of the year stands in the order of the results; a unit's code may be another by now.
    const ids = await listRankedUnits(tx, run.id, YEAR_SCOPE)
    const idOf = new Map(scoreCase(assessment).results.map(({ unit }, position) => [unit, ids[position]]))
    const ranges = simulation.ranges.map(({ scope, unit, rank, total, tier, reason }): RangeRow => {
      const unitId = idOf.get(unit)
      if (unitId === undefined) throw new Error(`run ${run.id} has no row of unit ${unit}`)
      return {
        scope,
        unitId,
        rankLow: rank?.low ?? null,
        rankHigh: rank?.high ?? null,
        totalLow: total?.low ?? null,
        totalHigh: total?.high ?? null,
        tier,
        reason,
      }
    })
    const row = { version, seed, draws, indicators, simulatedAt: now }
    if (!(await insertSimulation(tx, run.id, row, ranges))) return false
    await appendAudit(tx, [
      {
        ...ITSELF,
        at: now.toISOString(),
        ownerId: run.ownerId,
        action: 'run.simulate',
        subjectType: 'run',
        subjectId: run.id,
        before: null,
        after: { number: run.number, seed, draws, simulation: version },
        reason: null,
      },
    ])
    return true
  })
}
