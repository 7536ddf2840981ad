import 'server-only'
import { database } from '@/server/db/client'
import { findFile } from '@/server/db/evidence'
import { listSheetIds } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { seenSubjects } from '@/server/domain/evidence/seen-subjects'
import { fileTypes, isFileType } from '@/server/domain/evidence/file-types'
import { openStore } from '@/server/files/open-store'
import { fromStore } from './from-store'
import { readPreview } from './read-preview'
import { sliceOf } from './slice-of'

/** Whatever a file holds, no browser runs it, frames it or takes it for something else; nobody else's cache keeps it. */
const GUARDED = {
  'cache-control': 'private, no-cache',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

/** A file in scope, proved by its hash, to be saved; or the small picture of it. */
export async function serveFile(
  actor: Actor,
  { id, preview, request }: { id: string; preview: boolean; request: Request },
): Promise<Response> {
  const db = database()
  const scope = scopeOf(actor)
  // What an inspector photographed is the unit's to see once the sheet is completed.
  const sheets =
    actor.role === 'office'
      ? null
      : await listSheetIds(
          db,
          scope,
          actor.role === 'inspector' ? { inspectorId: actor.userId } : { completed: true },
        )
  const file = await findFile(db, scope, id, { subjects: seenSubjects[actor.role], sheets })
  if (!file || !isFileType(file.type)) throw problem('notFound', {})
  const etag = `"${file.hash}${preview ? '-preview' : ''}"`
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: { ...GUARDED, etag } })
  const content = preview
    ? await readPreview({ hash: file.hash, type: file.type })
    : await fromStore(() => openStore().read(file.hash))
  if (content === null) throw problem('fileDamaged', {})
  const slice = preview ? null : sliceOf(request.headers.get('range'), content.length)
  if (slice === 'outside')
    return new Response(null, {
      status: 416,
      headers: { ...GUARDED, 'content-range': `bytes */${String(content.length)}` },
    })
  const body = slice ? content.subarray(slice.from, slice.to + 1) : content
  return new Response(body, {
    status: slice ? 206 : 200,
    headers: {
      ...GUARDED,
      etag,
      'content-type': preview ? 'image/webp' : fileTypes[file.type].mime,
      'content-length': String(body.length),
      'content-disposition': preview ? 'inline' : attachment(file.name, file.type),
      ...(preview ? {} : { 'accept-ranges': 'bytes' }),
      ...(slice
        ? {
            'content-range': `bytes ${String(slice.from)}-${String(slice.to)}/${String(content.length)}`,
          }
        : {}),
    },
  })
}

/** To be saved under its own name: in full for browsers of today, as letters and figures for the others. */
function attachment(name: string, type: string): string {
  const plain =
    name
      .replace(/\.[^.]*$/, '')
      .replace(/[^\w.-]+/g, '_')
      .replace(/^_+|_+$/g, '') || 'file'
  // What RFC 8187 leaves unescaped is less than what a URL does.
  const full = encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}.${type}"; filename*=UTF-8''${full}`
}
