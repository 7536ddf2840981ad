import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** What the next request shall suffer. */
export type Mishap = 'none' | 'dropped' | 'half kept' | 'refused' | 'dropped while answering'

/**
 * As much of S3 as a file store needs, over real HTTP: objects by path, a signature and a right checksum asked of every request.
 * `mishap` says what goes wrong from now on.
 */
export async function startS3() {
  const objects = new Map<string, Buffer>()
  const state = { mishap: 'none' as Mishap, unsigned: 0, writes: 0 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (state.mishap === 'dropped') request.destroy()
    })
    request.on('end', () => {
      const answer = (status: number, code: string) => {
        response.writeHead(status, { 'content-type': 'application/xml' })
        response.end(
          request.method === 'HEAD' ? '' : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
        )
      }
      const signed =
        /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/r1\/s3\/aws4_request, SignedHeaders=.*, Signature=[0-9a-f]{64}$/
      if (!signed.test(request.headers.authorization ?? '')) {
        state.unsigned += 1
        answer(403, 'AccessDenied')
        return
      }
      if (state.mishap === 'refused') {
        answer(403, 'AccessDenied')
        return
      }
      const key = new URL(request.url ?? '', 'http://s3').pathname
      const body = Buffer.concat(chunks)
      switch (request.method) {
        case 'PUT': {
          const sum = createHash('sha256').update(body).digest('base64')
          if (request.headers['x-amz-checksum-sha256'] !== sum) {
            answer(400, 'BadDigest')
            return
          }
          state.writes += 1
          objects.set(key, state.mishap === 'half kept' ? body.subarray(0, body.length / 2) : body)
          response.writeHead(200, { etag: '"x"' })
          return response.end()
        }
        case 'HEAD':
        case 'GET': {
          const kept = objects.get(key)
          if (!kept) {
            answer(404, request.method === 'HEAD' ? '' : 'NoSuchKey')
            return
          }
          response.writeHead(200, { 'content-length': kept.length })
          if (request.method === 'HEAD') return response.end()
          if (state.mishap === 'dropped while answering') {
            response.write(kept.subarray(0, kept.length / 2))
            return setImmediate(() => response.destroy())
          }
          return response.end(kept)
        }
        default: {
          answer(405, 'MethodNotAllowed')
          return
        }
      }
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    objects,
    state,
    settings: {
      bucket: 'evidence',
      endpoint: `http://127.0.0.1:${String(port)}`,
      region: 'r1',
      pathStyle: true,
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
