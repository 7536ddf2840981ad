import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findPeriod, lockPlan } from '@/server/db/periods'
import { insertPublication } from '@/server/db/publications'
import { findLatestRun, findRun } from '@/server/db/runs'
import { lockSources } from '@/server/db/sources'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadCandidate } from './load-candidate'

/**
 * Publishes the latest run through a period: its case and results are frozen as one document, which from then on
 * recomputes itself. Refused while something blocks it, and where the record has changed since the run. A period
 * published before is superseded, with the reason.
 */
export async function publish(
  context: CommandContext,
  input: { runId: string; reason?: string | undefined; key?: string | undefined },
): Promise<{ id: string; number: number }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const reason = input.reason?.trim() || null
  refusePersonalData({ reason })
  return command(context, { action: 'publication.publish', key: input.key }, async (tx, audit) => {
    const run = await findRun(tx, scope, input.runId)
    if (!run) throw problem('notFound', {})
    // Holding the plan's periods keeps reports, values, sheets and other publications out until this one is written.
    await lockPlan(tx, run.planId)
    // … and out of the plans whose results it takes: none of them is corrected in between.
    await lockSources(tx, run.planId)
    const period = await findPeriod(tx, scope, run.periodId)
    if (!period) throw problem('notFound', {})
    const latest = await findLatestRun(tx, scope, period.id)
    if (latest && latest.id !== run.id) throw problem('runNotLatest', { latest: latest.number })
    const { document, documentHash, superseded, blocks } = await loadCandidate(tx, scope, run, period, now)
    if (blocks.length > 0)
      throw problem('publicationBlocked', { blocks: blocks.map(({ code, count }) => ({ code, count })) })
    if (superseded && reason === null) throw problem('reasonRequired', { fields: ['reason'] })
    const id = uuidv7()
    const number = await insertPublication(tx, {
      id,
      ownerId: run.ownerId,
      planId: run.planId,
      periodId: period.id,
      runId: run.id,
      supersedesId: superseded?.id ?? null,
      reason,
      document,
      documentHash,
      publishedById: actor.userId,
      publishedByName: actor.name,
      publishedAt: now,
    })
    audit({
      subjectType: 'publication',
      subjectId: id,
      before: superseded ? { superseded: superseded.number } : null,
      after: { number, run: run.number, period: period.code, documentHash },
      reason,
    })
    return { id, number }
  })
}
