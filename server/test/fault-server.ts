import { createServer, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { evidenceRouter } from '@/server/api/routers/evidence'
import { reportsRouter } from '@/server/api/routers/reports'
import { sheetsRouter } from '@/server/api/routers/sheets'
import { createCallerFactory, router } from '@/server/api/trpc'
import { database } from '@/server/db/client'
import { findActor } from '@/server/db/users'
import { REPORTING_DAY } from './county'

/** The API's reports, sheets and their files in a process of their own, to be killed: who asks is named in a header, the day is fixed. */
const app = router({ reports: reportsRouter, evidence: evidenceRouter, sheets: sheetsRouter })
const createCaller = createCallerFactory(app)
const UPLOADS = '/api/files/uploads/'

async function contextOf(incoming: IncomingMessage) {
  return {
    actor: await findActor(database(), String(incoming.headers['x-actor'])),
    now: REPORTING_DAY,
    address: '127.0.0.1',
  }
}

/** The parts of a file come as they are sent, piece by piece. */
async function receive(incoming: IncomingMessage, url: string): Promise<Response> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  const request = new Request(url, {
    method: incoming.method ?? 'HEAD',
    headers,
    ...(incoming.method === 'PATCH'
      ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' as const }
      : {}),
  })
  const api = createCaller(await contextOf(incoming))
  return api.evidence.receive({ id: new URL(url).pathname.slice(UPLOADS.length), request })
}

async function answer(incoming: IncomingMessage, url: string): Promise<Response> {
  const pieces: Buffer[] = []
  for await (const piece of incoming) pieces.push(piece as Buffer)
  const isPost = incoming.method === 'POST'
  const req = new Request(url, {
    method: incoming.method ?? 'GET',
    headers: { 'content-type': 'application/json' },
    ...(isPost ? { body: Buffer.concat(pieces) } : {}),
  })
  const createContext = () => contextOf(incoming)
  return fetchRequestHandler({ endpoint: '/api/trpc', req, router: app, createContext })
}

const server = createServer((incoming, outgoing) => {
  void (async () => {
    const url = `http://127.0.0.1${incoming.url ?? '/'}`
    const response = await (incoming.url?.startsWith(UPLOADS) ? receive : answer)(incoming, url)
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(await response.text())
  })()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`${String(address.port)}\n`)
})
