import 'server-only'
import {
  findSameFile,
  findUpload,
  insertUpload,
  isAttached,
  listAttached,
  listPendingUploads,
} from '@/server/db/evidence'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { cleanName } from '@/server/domain/evidence/clean-name'
import { decideUpload } from '@/server/domain/evidence/decide-upload'
import type { EvidencePlace } from '@/server/domain/evidence/place'
import { beginPartial, dropExpired, receivedOf, UPLOAD_HOURS } from '@/server/files/partial-files'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { limits } from './limits'
import { loadPlace } from './load-place'
import { limitUploads } from './upload-rate'

export interface BeginInput {
  /** Made by the browser: the same again begins nothing twice. */
  id: string
  at: EvidencePlace
  name: string
  size: number
  /** As the browser computed it, where it could. */
  hash: string | null
  /** The use whose place it is to take. */
  replaces: string | null
}

/** `known`: the unit has this very file already; nothing needs to be sent. */
export type Begun =
  | { is: 'upload'; id: string; received: number }
  | { is: 'known'; file: string }
  | { is: 'settled'; id: string }

/** Begins to take in a file for a place, or goes on with what was begun. */
export async function beginUpload(context: CommandContext, input: BeginInput): Promise<Begun> {
  const { actor, now } = context
  await limitUploads('begin', actor.userId)
  const name = cleanName(input.name)
  refusePersonalData({ [name]: name })
  const begun = await command(context, { action: 'evidence.attach' }, async (tx): Promise<Begun> => {
    const at = await loadPlace(tx, context, input.at)
    const { subject, subjectId, place } = at
    const mine = await findUpload(tx, scopeOf(actor), { id: input.id, userId: actor.userId })
    if (mine)
      return mine.state === 'pending'
        ? { is: 'upload', id: mine.id, received: 0 }
        : { is: 'settled', id: mine.id }
    const [attached, pending] = [
      await listAttached(tx, subjectId),
      await listPendingUploads(tx, subjectId, now),
    ]
    const all = [...attached, ...pending]
    const decision = decideUpload(
      input.size,
      {
        files: all.length,
        bytes: all.reduce((sum, { size }) => sum + size, 0),
        ofPlace: all.filter((one) => one.place === place).length,
      },
      limits(),
      input.replaces !== null,
    )
    if (!decision.ok) {
      if (decision.because === 'file') throw problem('fileRefused', decision.refusal)
      throw problem('evidenceFull', { what: decision.because, limit: decision.limit })
    }
    const same =
      input.hash &&
      (await findSameFile(
        tx,
        {
          ownerId: at.ownerId,
          unitId: at.unitId,
          hash: input.hash,
          ...(at.locations ? {} : { located: false as const }),
        },
        at,
      ))
    if (same) {
      if (await isAttached(tx, { subject, subjectId, place, fileId: same.id }))
        throw problem('alreadyAttached', {})
      return { is: 'known', file: same.id }
    }
    const taken = await insertUpload(tx, {
      id: input.id,
      ownerId: at.ownerId,
      unitId: at.unitId,
      subject,
      subjectId,
      place,
      replacesId: input.replaces,
      name,
      size: input.size,
      hash: input.hash,
      begunById: actor.userId,
      begunByName: actor.name,
      begunAt: now,
      expiresAt: new Date(now.getTime() + UPLOAD_HOURS * 3_600_000),
    })
    // Another person's, or in another place: as if it weren't there.
    if (!taken) throw problem('receiptOfAnother', {})
    return { is: 'upload', id: input.id, received: 0 }
  })
  if (begun.is !== 'upload') return begun
  await tidy(now)
  const received = await receivedOf(begun.id)
  if (received === null) await beginPartial(begun.id, input.size)
  return { ...begun, received: received ?? 0 }
}

let tidied = 0
const HOUR = 3_600_000

/** Once in an hour, what was begun and left is removed. */
async function tidy(now: Date): Promise<void> {
  if (now.getTime() - tidied < HOUR) return
  tidied = now.getTime()
  await dropExpired()
}
