import 'server-only'
import { database } from '@/server/db/client'
import { readRunInputs } from '@/server/db/runs'
import { findRunToSimulate } from '@/server/db/simulations'
import { seedOf } from '@/server/domain/simulation/generator'
import { counting } from './counting'
import { countApart } from './count-apart'
import { storeSimulation } from './store-simulation'

/**
 * Simulates every run that waits for it, the latest first and one at a time; a call while another runs in this process
 * waits for that one. What a lost process was counting still waits, since nothing is stored before it is whole. A run
 * that can't be counted is left until the next start.
 */
export async function simulateWaiting(now: () => Date): Promise<void> {
  const state = counting()
  state.running ??= countAll(now).finally(() => {
    state.running = null
  })
  return state.running
}

async function countAll(now: () => Date): Promise<void> {
  const state = counting()
  for (;;) {
    const run = await findRunToSimulate(database(), [...state.failed])
    if (!run) return
    try {
      state.at = { runId: run.id, done: 0, draws: 0 }
      const assessment = await readRunInputs(database(), run.id)
      const task = { assessment, seed: seedOf(run.inputHash) }
      const simulation = await countApart(task, ({ done, draws }) => {
        state.at = { runId: run.id, done, draws }
      })
      await storeSimulation(run, assessment, simulation, now())
    } catch (error) {
      state.failed.add(run.id)
      console.error('[simulation]', error)
    } finally {
      state.at = null
    }
  }
}
