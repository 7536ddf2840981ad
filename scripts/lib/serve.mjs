import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { ringBell } from './bell.mjs'
import { listenRefusal } from './port.mjs'
import { repository } from './repository.mjs'

/** How long requests may take to finish once the server has been asked to stop. */
const patience = 10_000

/**
 * Serves the built application. The environment must be complete before.
 *
 * @param {Pick<import('./settings.mjs').Settings, 'port' | 'host' | 'certificate'>} settings
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function serve({ port, host, certificate }) {
  // The database library warns its other libraries' authors about their use of it; that is nothing to an operator.
  Object.assign(process, { noDeprecation: true })
  const { default: next } = await import('next')
  // Whatever the host: Next.js compares it with addresses in which it has itself turned 127.0.0.1 into localhost, and
  // would take its own rewritten ones for another server's, without end.
  const app = next({ dev: false, dir: repository, hostname: 'localhost', port })
  await app.prepare()
  const handle = app.getRequestHandler()
  /** @type {import('node:http').RequestListener} */
  const listener = (request, response) => {
    // Where the connection really came from: whatever a sender wrote there is overwritten (see server/auth/address.ts).
    request.headers['x-mingji-address'] = request.socket.remoteAddress ?? ''
    void handle(request, response)
  }
  const server = certificate
    ? createSecureServer({ ...certificate, minVersion: 'TLSv1.2' }, listener)
    : createServer(listener)
  try {
    await once(server.listen({ port, host }), 'listening')
  } catch (error) {
    throw listenRefusal(error, { host, port })
  }
  const stopBell = await startBell(listener)
  return {
    async close() {
      await stopBell()
      const closed = new Promise((resolve) => server.close(resolve))
      const impatient = setTimeout(() => server.closeAllConnections(), patience)
      await closed
      clearTimeout(impatient)
      await app.close()
    },
  }
}

/**
 * Lets the application do what is to be done by the clock. It is rung over a door of its own, which opens to this machine
 * alone and to nothing else than the bell, whatever certificate and proxy stand before the other.
 *
 * @param {import('node:http').RequestListener} listener
 * @returns {Promise<() => Promise<void>>} stops it
 */
async function startBell(listener) {
  const secret = process.env.MINGJI_BELL
  if (!secret) return async () => {}
  const door = createServer((request, response) => {
    if (request.url === '/api/tick') listener(request, response)
    else response.writeHead(404).end()
  })
  await once(door.listen({ port: 0, host: '127.0.0.1' }), 'listening')
  const address = door.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stop = ringBell(`http://127.0.0.1:${port}`, secret)
  return async () => {
    await stop()
    door.closeAllConnections()
    door.close()
  }
}
