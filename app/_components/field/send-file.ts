const PART = 1024 * 1024
const TUS = { 'tus-resumable': '1.0.0' }

/** The connection broke, or something between here and the server gave up: it is tried again. */
class Cut extends Error {}

/** Sends a file's bytes to an upload that was begun, from where the server has them: half a photo goes on, a part that came twice is there once. */
export async function sendFile(
  id: string,
  content: Blob,
  onSent: (sent: number) => void,
  to: { origin: string; headers: Record<string, string> } = { origin: '', headers: {} },
): Promise<void> {
  const url = `${to.origin}/api/files/uploads/${id}`
  const asked = await fetch(url, { method: 'HEAD', headers: { ...to.headers, ...TUS } })
  if (!asked.ok) throw new Cut(`HEAD ${String(asked.status)}`)
  let offset = Number(asked.headers.get('upload-offset') ?? 0)
  while (offset < content.size) {
    const part = content.slice(offset, offset + PART)
    const answer = await fetch(url, {
      method: 'PATCH',
      headers: {
        ...to.headers,
        ...TUS,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: part,
    })
    if (!answer.ok) throw new Cut(`PATCH ${String(answer.status)}`)
    offset = Number(answer.headers.get('upload-offset') ?? offset + part.size)
    onSent(offset)
  }
}
