import 'server-only'
import { insertRun } from '@/server/db/runs'
import { scopeOf } from '@/server/domain/access/scope'
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
