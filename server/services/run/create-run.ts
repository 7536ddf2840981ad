import 'server-only'
import { findOpenCandidate } from '@/server/db/candidates'
import { holdPlan } from '@/server/db/periods'
import { insertRun } from '@/server/db/runs'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { wakeSimulation } from '../simulation/wake'
import { computeRun } from './compute-run'

/**
 * Scores a plan through one period: reads one moment's inputs, freezes them, and stores marks, ranks and explanations. A
 * run never changes; a later one stands beside it. What chance makes of it is counted afterwards.
 */
export async function createRun(
  context: CommandContext,
  input: { periodId: string; key?: string | undefined },
): Promise<{ id: string; number: number }> {
  const { actor, now } = context
  const { run, periodCode, planVersion } = await computeRun(scopeOf(actor), input.periodId)
  const { id, inputHash } = run
  const answer = await command(context, { action: 'run.create', key: input.key }, async (tx, audit) => {
    // Nothing is scored beside what is being checked, on notice or waiting for its signature.
    await holdPlan(tx, run.planId)
    const frozen = await findOpenCandidate(tx, run.periodId)
    if (frozen) throw problem('periodFrozen', { number: frozen.number })
    const number = await insertRun(tx, {
      ...run,
      createdById: actor.userId,
      createdByName: actor.name,
      createdAt: now,
    })
    audit({
      subjectType: 'run',
      subjectId: id,
      after: { number, period: periodCode, planVersion, inputHash },
    })
    return { id, number }
  })
  wakeSimulation()
  return answer
}
