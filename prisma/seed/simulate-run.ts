import { sha256 } from '@/server/db/audit'
import { database } from '@/server/db/client'
import { readRunInputs } from '@/server/db/runs'
import { findSimulation } from '@/server/db/simulations'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { seedOf } from '@/server/domain/simulation/generator'
import { simulate } from '@/server/domain/simulation/simulate'
import { storeSimulation } from '@/server/services/simulation/store-simulation'

/** A fifth of what a run gets otherwise: whoever looks at a demonstration doesn't want to wait for it. */
const DRAWS = 2000

/** Counts and stores what the running application would count in a process of its own. */
export async function simulateRun(
  ownerId: string,
  run: { id: string; number: number },
  now: Date,
): Promise<void> {
  if (await findSimulation(database(), run.id)) return
  const assessment = await readRunInputs(database(), run.id)
  const seed = seedOf(sha256(canonicalJson(assessment)))
  await storeSimulation({ ...run, ownerId }, assessment, simulate(assessment, { seed, draws: DRAWS }), now)
}
