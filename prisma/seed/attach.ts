import sharp from 'sharp'
import { beginUpload } from '@/server/services/evidence/begin-upload'
import { finishUpload } from '@/server/services/evidence/finish-upload'
import { receivePart } from '@/server/services/evidence/receive-part'
import type { CommandContext } from '@/server/services/command'

/** A ruled sheet without a word on it: what a photo of a table looks like when nobody's data may be shown. */
export function picture(rows: number): Promise<Buffer> {
  const [width, height, line] = [900, 640, 44]
  const lines = Array.from({ length: rows + 1 }, (_, at) => {
    const y = 90 + at * line
    return `<path d="M60 ${String(y)}H840" stroke="#8a94a3"/>`
  })
  const columns = [60, 240, 440, 640, 840].map(
    (x) => `<path d="M${String(x)} 90V${String(90 + rows * line)}" stroke="#8a94a3"/>`,
  )
  const words = Array.from({ length: rows }, (_, at) =>
    [80, 260, 460, 660]
      .map(
        (x, nth) =>
          `<rect x="${String(x)}" y="${String(106 + at * line)}" width="${String(60 + ((at * 37 + nth * 53) % 80))}" height="12" fill="${at === 0 ? '#3c4653' : '#b9c1cc'}"/>`,
      )
      .join(''),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="#fbfaf6"/><rect x="300" y="36" width="300" height="22" fill="#3c4653"/>${[...lines, ...columns, ...words].join('')}</svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer()
}

/** Sends a file as the browser does: begun, carried over, judged and kept. What was sent before is not sent again. */
export async function attach(
  context: CommandContext,
  id: string,
  place: { at: Parameters<typeof beginUpload>[1]['at']; file: string; rows: number },
): Promise<void> {
  const content = await picture(place.rows)
  const begun = await beginUpload(context, {
    id,
    at: place.at,
    name: place.file,
    size: content.length,
    hash: null,
    replaces: null,
  })
  if (begun.is !== 'upload') return
  const request = new Request(`http://localhost/api/files/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(begun.received),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(content.subarray(begun.received)),
  })
  const answer = await receivePart(context.actor, context.now, { id, request })
  if (!answer.ok) throw new Error(`${place.file} was not taken: ${String(answer.status)}`)
  await finishUpload(context, { id })
}
