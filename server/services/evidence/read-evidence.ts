import 'server-only'
import { findAdjustment } from '@/server/db/adjustments'
import { findAppeal } from '@/server/db/appeals'
import { database, type Db } from '@/server/db/client'
import { listPendingUploads, listUses } from '@/server/db/evidence'
import { findRectification } from '@/server/db/rectifications'
import { findReport } from '@/server/db/reports'
import type { Actor } from '@/server/domain/access/actor'
import { type Scope, scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { EvidenceSubject } from '@/server/domain/evidence/place'
import { seenSubjects } from '@/server/domain/evidence/seen-subjects'
import { receivedOf } from '@/server/files/partial-files'
import { limits } from './limits'

type Find = (db: Db, scope: Scope, id: string) => Promise<{ id: string } | null>

/** How what files hang on is found: whoever doesn't find it doesn't see them. */
const finders: Partial<Record<EvidenceSubject, Find>> = {
  report: findReport,
  rectification: findRectification,
  appeal: findAppeal,
  bonus: findClaim,
}

/** A claim; a unit finds its own, and nothing that the office proposed. */
async function findClaim(db: Db, scope: Scope, id: string) {
  const found = await findAdjustment(db, scope, id)
  const isClaim = found?.events.some(({ action }) => action === 'claim') ?? false
  return isClaim ? found : null
}

/** Everything that is, was and is about to be attached to a report, an order, an appeal or a claim. */
export async function readEvidence(
  actor: Actor,
  now: Date,
  input: { subject: EvidenceSubject; subjectId: string },
) {
  const db = database()
  const { subject, subjectId } = input
  const seen = seenSubjects[actor.role]?.includes(subject) ?? true
  const found = seen ? await finders[subject]?.(db, scopeOf(actor), subjectId) : null
  if (!found) throw problem('notFound', {})
  const [uses, pending] = await Promise.all([listUses(db, found.id), listPendingUploads(db, found.id, now)])
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
