import 'server-only'
import { database } from '@/server/db/client'
import { listPendingUploads, listUses } from '@/server/db/evidence'
import { findReport } from '@/server/db/reports'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { receivedOf } from '@/server/files/partial-files'
import { limits } from './limits'

/** Everything that is, was and is about to be attached to a report. */
export async function readEvidence(actor: Actor, now: Date, input: { report: string }) {
  const db = database()
  const report = await findReport(db, scopeOf(actor), input.report)
  if (!report) throw problem('notFound', {})
  const [uses, pending] = await Promise.all([listUses(db, report.id), listPendingUploads(db, report.id, now)])
  const received = await Promise.all(pending.map(({ id }) => receivedOf(id)))
  return {
    files: uses.map(({ replacedBy, place, ...use }) => ({
      ...use,
      indicatorCode: place,
      replacedById: replacedBy?.id ?? null,
    })),
    pending: pending.map(({ begunById, place, ...upload }, at) => ({
      ...upload,
      indicatorCode: place,
      received: received[at] ?? 0,
      own: begunById === actor.userId,
    })),
    most: limits().file,
  }
}
