import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '@/server/db/client'
import { endUse, insertUse, isAttached, lockUse } from '@/server/db/evidence'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { AuditEntry, CommandContext } from '../command'
import type { OpenPlace } from './load-place'

/** Puts a file in a place that the transaction holds; what it replaces stays known as what was there. */
export async function placeFile(
  tx: Db,
  { actor, now }: CommandContext,
  audit: (entry: AuditEntry) => void,
  at: OpenPlace,
  { file, replaces }: { file: { id: string; hash: string; name: string }; replaces: string | null },
): Promise<string> {
  const { subject, subjectId, place } = at
  if (replaces !== null && at.keeps)
    throw problem('notInThisState', { action: 'evidence.attach', state: at.keeps.state })
  const old = replaces === null ? null : await lockUse(tx, scopeOf(actor), replaces)
  if (replaces !== null && (old?.subjectId !== subjectId || old.place !== place))
    throw problem('notFound', {})
  if (await isAttached(tx, { subject, subjectId, place, fileId: file.id }))
    throw problem('alreadyAttached', {})
  const id = uuidv7()
  const by = { endedById: actor.userId, endedByName: actor.name, endedAt: now }
  if (old) await endUse(tx, old.id, by)
  await insertUse(tx, {
    id,
    ownerId: at.ownerId,
    unitId: at.unitId,
    fileId: file.id,
    subject,
    subjectId,
    place,
    replacesId: old?.id ?? null,
    addedById: actor.userId,
    addedByName: actor.name,
    addedAt: now,
  })
  audit({
    subjectType: 'evidence',
    subjectId: id,
    before: old && { name: old.file.name, hash: old.file.hash },
    after: { ...at.told, file: file.id, name: file.name, hash: file.hash },
  })
  return id
}
