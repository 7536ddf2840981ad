import 'server-only'
import { appendAudit, readLastRecorded } from '@/server/db/audit'
import { findOpenCandidate } from '@/server/db/candidates'
import { database, inTransaction } from '@/server/db/client'
import { holdPlan } from '@/server/db/periods'
import { findLatestRun, insertRun, listPeriodsToRecount } from '@/server/db/runs'
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
  for (const { id, ownerId, planId, code, hasValues } of await listPeriodsToRecount(db)) {
    const latest = await findLatestRun(db, { ownerId }, id)
    const hash = await inputHash(ownerId, planId, code)
    const isFresh = latest?.inputHash === hash && latest.engine === ENGINE
    const recordedAt = await readLastRecorded(db, ownerId)
    const facts = { latest: latest && { isFresh, createdAt: latest.createdAt }, hasValues, recordedAt }
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
