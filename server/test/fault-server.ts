import { createServer } from 'node:http'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { reportsRouter } from '@/server/api/routers/reports'
import { router } from '@/server/api/trpc'
import { database } from '@/server/db/client'
import { findActor } from '@/server/db/users'
import { REPORTING_DAY } from './county'

/** The API's reports alone in a process of their own, to be killed: who asks is named in a header, the day is fixed. */
const app = router({ reports: reportsRouter })

const server = createServer((incoming, outgoing) => {
  void (async () => {
    const pieces: Buffer[] = []
    for await (const piece of incoming) pieces.push(piece as Buffer)
    const url = `http://127.0.0.1${incoming.url ?? '/'}`
    const isPost = incoming.method === 'POST'
    const req = new Request(url, {
      method: incoming.method ?? 'GET',
      headers: { 'content-type': 'application/json' },
      ...(isPost ? { body: Buffer.concat(pieces) } : {}),
    })
    const answer = await fetchRequestHandler({
      endpoint: '/api/trpc',
      req,
      router: app,
      createContext: async () => ({
        actor: await findActor(database(), String(incoming.headers['x-actor'])),
        now: REPORTING_DAY,
        address: '127.0.0.1',
      }),
    })
    outgoing.statusCode = answer.status
    outgoing.end(await answer.text())
  })()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`${String(address.port)}\n`)
})
