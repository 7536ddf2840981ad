import { once } from 'node:events'
import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/**
 * Refuses an address that cannot be listened on, before anything long is begun.
 *
 * @param {{ host: string, port: number }} address
 */
export async function checkPort({ host, port }) {
  const probe = createServer()
  try {
    await once(probe.listen({ host, port }), 'listening')
  } catch (error) {
    throw listenRefusal(error, { host, port })
  }
  await new Promise((resolve) => probe.close(resolve))
}

/** A port that nobody listens on now. */
export async function freePort() {
  const probe = createServer()
  await once(probe.listen(0, '127.0.0.1'), 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/**
 * @param {unknown} error
 * @param {{ host: string, port: number }} address
 * @returns {unknown}
 */
export function listenRefusal(error, { host, port }) {
  const because = { cause: error }
  switch (/** @type {NodeJS.ErrnoException} */ (error).code) {
    case 'EADDRINUSE':
      return new Refusal(`Port ${port} is taken by another program. Set PORT to another number.`, because)
    case 'EACCES':
      return new Refusal(`Port ${port} needs a privileged user. Set PORT to 1024 or more.`, because)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Refusal(`HOST must be an address of this machine, not "${host}".`, because)
    default:
      return error
  }
}
