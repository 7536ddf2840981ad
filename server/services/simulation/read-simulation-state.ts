import 'server-only'
import { database } from '@/server/db/client'
import { findRun } from '@/server/db/runs'
import { findSimulation } from '@/server/db/simulations'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { counting } from './counting'

/** Where a run's simulation stands: it waits, is being counted by this process, is there, or could not be counted. */
export async function readSimulationState(actor: Actor, runId: string) {
  const run = await findRun(database(), scopeOf(actor), runId)
  if (!run) throw problem('notFound', {})
  if (await findSimulation(database(), run.id)) return { is: 'there' as const }
  const { at, failed } = counting()
  if (at?.runId === run.id) return { is: 'counting' as const, done: at.done, draws: at.draws }
  return { is: failed.has(run.id) ? ('failed' as const) : ('waiting' as const) }
}
