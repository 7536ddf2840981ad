import 'server-only'
import { database } from '@/server/db/client'
import { findUpload } from '@/server/db/evidence'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { speakTus } from '@/server/files/partial-files'
import { limitUploads } from './upload-rate'

/** How much of one's own upload is there, or some more of it: the two requests of the protocol that carry a file. */
export async function receivePart(
  actor: Actor,
  now: Date,
  { id, request }: { id: string; request: Request },
): Promise<Response> {
  await limitUploads('part', actor.userId)
  const upload = await findUpload(database(), scopeOf(actor), { id, userId: actor.userId })
  if (!upload) throw problem('notFound', {})
  if (upload.state === 'pending') {
    if (upload.expiresAt <= now) throw problem('uploadGone', {})
    return speakTus(id, request)
  }
  // Whoever lost the last answer asks, hears that all is there, and then what became of it.
  const length = String(upload.size)
  return new Response(null, {
    status: request.method === 'HEAD' ? 200 : 409,
    headers: { 'tus-resumable': '1.0.0', 'upload-offset': length, 'upload-length': length },
  })
}
