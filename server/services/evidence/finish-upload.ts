import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { database } from '@/server/db/client'
import {
  findFile,
  findSameFile,
  findUpload,
  insertFile,
  lockUpload,
  settleUpload,
  type UploadRow,
} from '@/server/db/evidence'
import { inspectFile } from '@/server/documents/evidence/inspect-file'
import type { InspectedFile } from '@/server/documents/evidence/inspection'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { nameWithType } from '@/server/domain/evidence/clean-name'
import type { FileRefusal } from '@/server/domain/evidence/file-refusal'
import { FewAtOnce } from '@/server/files/few-at-once'
import { hashOf } from '@/server/files/hash-of'
import { openStore } from '@/server/files/open-store'
import { dropPartial, readPartial } from '@/server/files/partial-files'
import { command, type CommandContext } from '../command'
import { fromStore } from './from-store'
import { limits } from './limits'
import { loadPlace } from './load-place'
import { placeFile } from './place-file'

/** What the sender gets once a file is kept: what is stored, and under which hash. */
export interface FileReceipt {
  file: string
  name: string
  type: string
  size: number
  /** SHA-256 of what is stored. */
  hash: string
  /** SHA-256 of what arrived, where it was cleaned before it was stored. */
  sentHash: string | null
  storedAt: Date
}

/** Each holds a whole file, and a picture's pixels besides. */
const few = new FewAtOnce(2)

/**
 * Judges an upload that is complete, stores it and attaches it: once, however often it is asked. Only what is safely in the
 * store is acknowledged.
 */
export async function finishUpload(context: CommandContext, { id }: { id: string }): Promise<FileReceipt> {
  return few.run(async () => {
    const settled = await settledAs(context, id)
    if (settled.receipt) return settled.receipt
    const { upload } = settled
    const content = await readPartial(id)
    if (content === null) {
      // Finished a moment ago by the same request sent twice, or gone.
      const again = await settledAs(context, id)
      if (again.receipt) return again.receipt
      throw problem('uploadGone', {})
    }
    if (content.length !== upload.size)
      throw problem('uploadIncomplete', { received: content.length, size: upload.size })
    const sentHash = hashOf(content)
    if (upload.hash !== null && upload.hash !== sentHash)
      return refuse(context, upload, { reason: 'changedOnTheWay' })
    const { locations } = await command(context, { action: 'evidence.attach' }, (tx) =>
      loadPlace(tx, context, upload),
    )
    const found = await inspectFile(content, { locations, limits: limits() })
    if (!found.ok) return refuse(context, upload, found.refusal)
    const hash = await fromStore(async () => {
      const stored = await openStore().put(found.content)
      if (found.preview) await openStore().putPreview(stored, found.preview)
      return stored
    })
    const receipt = await attach(context, upload, found, { hash, sentHash })
    await dropPartial(id)
    return receipt
  })
}

/** An upload of one's own, with its receipt where it is stored already; a refusal is given again. */
async function settledAs(
  { actor, now }: CommandContext,
  id: string,
): Promise<{ upload: UploadRow; receipt: FileReceipt | null }> {
  const db = database()
  const scope = scopeOf(actor)
  const upload = await findUpload(db, scope, { id, userId: actor.userId })
  if (!upload) throw problem('notFound', {})
  switch (upload.state) {
    case 'stored': {
      const file = await findFile(db, scope, upload.fileId ?? '', { sheets: null })
      if (!file) throw problem('notFound', {})
      return { upload, receipt: receiptOf(file) }
    }
    case 'refused':
      throw problem('fileRefused', upload.refusal ?? { reason: 'damaged' })
    case 'cancelled':
      throw problem('uploadGone', {})
    case 'pending':
      if (upload.expiresAt <= now) throw problem('uploadGone', {})
      return { upload, receipt: null }
  }
}

const receiptOf = (file: {
  id: string
  name: string
  type: string
  size: number
  hash: string
  sentHash: string | null
  uploadedAt: Date
}): FileReceipt => ({
  file: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  hash: file.hash,
  sentHash: file.sentHash,
  storedAt: file.uploadedAt,
})

async function refuse(context: CommandContext, upload: UploadRow, refusal: FileRefusal): Promise<never> {
  await command(context, { action: 'evidence.attach' }, async (tx, audit) => {
    const own = { id: upload.id, userId: context.actor.userId }
    const held = await lockUpload(tx, scopeOf(context.actor), own)
    if (held?.state !== 'pending') return
    await settleUpload(tx, upload.id, { state: 'refused', refusal })
    audit({
      action: 'evidence.refused',
      subjectType: 'evidence',
      subjectId: upload.id,
      after: {
        subject: upload.subject,
        of: upload.subjectId,
        place: upload.place,
        name: upload.name,
        ...refusal,
      },
    })
  })
  await dropPartial(upload.id)
  throw problem('fileRefused', refusal)
}

async function attach(
  context: CommandContext,
  upload: UploadRow,
  found: InspectedFile,
  { hash, sentHash }: { hash: string; sentHash: string },
): Promise<FileReceipt> {
  const { actor, now } = context
  return command(context, { action: 'evidence.attach' }, async (tx, audit) => {
    const at = await loadPlace(tx, context, upload)
    const scope = scopeOf(actor)
    const held = await lockUpload(tx, scope, { id: upload.id, userId: actor.userId })
    if (held?.state === 'stored') {
      const stored = await findFile(tx, scope, held.fileId ?? '', { sheets: null })
      if (stored) return receiptOf(stored)
    }
    if (held?.state !== 'pending') throw problem('uploadGone', {})
    const { ownerId, unitId } = at
    // Two people who send one file at a time: it is the unit's one file.
    const same = await findSameFile(tx, { ownerId, unitId, hash }, at)
    const file = {
      id: same?.id ?? uuidv7(),
      ownerId,
      unitId,
      hash,
      sentHash: hash === sentHash ? null : sentHash,
      name: nameWithType(upload.name, found.type),
      type: found.type,
      size: found.content.length,
      width: found.width ?? null,
      height: found.height ?? null,
      pages: found.pages ?? null,
      located: found.located,
      uploadedById: actor.userId,
      uploadedByName: actor.name,
      uploadedAt: now,
    }
    if (!same) await insertFile(tx, file)
    await settleUpload(tx, upload.id, { state: 'stored', fileId: file.id })
    await placeFile(tx, context, audit, at, { file, replaces: upload.replacesId })
    return receiptOf((await findFile(tx, scope, file.id, { sheets: null })) ?? file)
  })
}
