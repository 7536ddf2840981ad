import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import {
  findLastCandidate,
  findOpenCandidate,
  insertCandidate,
  insertPublicationEvent,
} from '@/server/db/candidates'
import { findPeriod, lockPlan } from '@/server/db/periods'
import { findLatestRun, findRun } from '@/server/db/runs'
import { lockSources } from '@/server/db/sources'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadCandidate } from './load-candidate'

/**
 * Freezes the latest run through a period as a draft of its publication: its case and results as one document, which from then on
 * is what units check, what is on notice and what a leader signs. Refused while something blocks it, where the record or the plan
 * has changed since the run, and while another draft is under way. What would be superseded needs a reason.
 */
export async function propose(
  context: CommandContext,
  input: { runId: string; reason?: string | undefined; key?: string | undefined },
): Promise<{ id: string; number: number }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const reason = input.reason?.trim() || null
  refusePersonalData({ reason })
  return command(context, { action: 'publication.propose', key: input.key }, async (tx, audit) => {
    const run = await findRun(tx, scope, input.runId)
    if (!run) throw problem('notFound', {})
    // Holding the plan's periods keeps reports, values, sheets and other publications out until this one is written.
    await lockPlan(tx, run.planId)
    // … and out of the plans whose results it takes: none of them is corrected in between.
    await lockSources(tx, run.planId)
    const period = await findPeriod(tx, scope, run.periodId)
    if (!period) throw problem('notFound', {})
    const open = await findOpenCandidate(tx, period.id)
    if (open) throw problem('candidateOpen', { number: open.number })
    const latest = await findLatestRun(tx, scope, period.id)
    if (latest && latest.id !== run.id) throw problem('runNotLatest', { latest: latest.number })
    const { plan, document, documentHash, superseded, blocks } = await loadCandidate(
      tx,
      scope,
      run,
      period,
      now,
    )
    if (blocks.length > 0)
      throw problem('publicationBlocked', { blocks: blocks.map(({ code, count }) => ({ code, count })) })
    if (superseded?.runId === run.id) throw problem('alreadyPublished', { number: superseded.number })
    if (superseded && reason === null) throw problem('reasonRequired', { fields: ['reason'] })
    const before = await findLastCandidate(tx, period.id)
    const id = uuidv7()
    const { check, notice } = deadlinesOf(plan)
    const number = await insertCandidate(tx, {
      id,
      ownerId: run.ownerId,
      planId: run.planId,
      periodId: period.id,
      runId: run.id,
      supersedesId: superseded?.id ?? null,
      reason,
      replacesId: before?.state === 'withdrawn' ? before.id : null,
      document,
      documentHash,
      checkDays: check,
      noticeDays: notice,
      proposedById: actor.userId,
      proposedByName: actor.name,
      proposedAt: now,
    })
    await insertPublicationEvent(tx, {
      id: uuidv7(),
      ownerId: run.ownerId,
      candidateId: id,
      action: 'propose',
      from: null,
      to: 'draft',
      words: reason,
      byId: actor.userId,
      byName: actor.name,
      byRole: actor.role,
      at: now,
    })
    audit({
      subjectType: 'candidate',
      subjectId: id,
      after: { number, run: run.number, period: period.code, documentHash },
      reason,
    })
    return { id, number }
  })
}
