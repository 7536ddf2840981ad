import 'server-only'
import { appendAudit, readLastRecorded } from '@/server/db/audit'
import { findOpenCandidate } from '@/server/db/candidates'
import { database, inTransaction } from '@/server/db/client'
import { holdPlan } from '@/server/db/periods'
import { insertRun, listPeriodsToRecount } from '@/server/db/runs'
import { ENGINE } from '@/server/domain/run/engine'
import { recountOf } from '@/server/domain/run/recount'
import { computeRun } from './compute-run'
import { inputHash } from './input-hash'
import { recountRestMs } from './recount-rest'

/** What couldn't be counted stays so until something else is recorded: by period, the inputs that failed. */
const failed = new Map<string, string>()
let running: Promise<number> | null = null

/**
 * Counts every period anew that is open or waits to be published and whose latest run is not of what the record holds now, one after the other.
 * A call while another runs waits for that one. The run says that nobody asked for it, and so does the trail.
 */
export function recountStale(now: () => Date): Promise<number> {
  running ??= recountAll(now).finally(() => {
    running = null
  })
  return running
}

async function recountAll(now: () => Date): Promise<number> {
  const restMs = recountRestMs()
  if (restMs === null) return 0
  const db = database()
  let counted = 0
  /** By owner, when anything was recorded last: its own runs made here are no reason to wait with the next period. */
  const recorded = new Map<string, Date | null>()
  for (const period of await listPeriodsToRecount(db)) {
    const { id, ownerId, planId, code, hasValues, createdAt } = period
    const hash = await inputHash(ownerId, planId, code)
    const isFresh = period.inputHash === hash && period.engine === ENGINE
    if (!recorded.has(ownerId)) recorded.set(ownerId, await readLastRecorded(db, ownerId))
    const recordedAt = recorded.get(ownerId) ?? null
    const facts = { latest: createdAt && { isFresh, createdAt }, hasValues, recordedAt }
    if (recountOf(facts, now(), restMs) !== 'due' || failed.get(id) === hash) continue
    try {
      await recount(ownerId, id, now())
      counted += 1
    } catch (error) {
      failed.set(id, hash)
      console.error('[recount]', error)
    }
  }
  return counted
}

async function recount(ownerId: string, periodId: string, at: Date): Promise<void> {
  const { run, periodCode, planVersion } = await computeRun({ ownerId }, periodId)
  await inTransaction(async (tx) => {
    // Nothing is scored beside what was frozen meanwhile.
    await holdPlan(tx, run.planId)
    if (await findOpenCandidate(tx, periodId)) return
    const number = await insertRun(tx, { ...run, createdById: null, createdByName: '', createdAt: at })
    await appendAudit(tx, [
      {
        at: at.toISOString(),
        ownerId,
        actorId: null,
        actorName: 'system',
        actorRole: 'system',
        actorUnit: '',
        address: '',
        action: 'run.recount',
        subjectType: 'run',
        subjectId: run.id,
        before: null,
        after: { number, period: periodCode, planVersion, inputHash: run.inputHash },
        reason: null,
      },
    ])
  })
}
