import { randomBytes } from 'node:crypto'

/** How often what is to be done by the clock is looked at. */
const every = 15_000

/**
 * The secret by which the application knows its own bell. Put it into the environment before the application is loaded.
 */
export function bellSecret() {
  return randomBytes(32).toString('hex')
}

/**
 * Rings the application (app/api/tick) every few seconds, one ring after the other's end. What goes wrong there is the
 * application's to tell; the next ring tries again.
 *
 * @param {string} origin where the application answers this machine
 * @param {string} secret
 * @returns {() => Promise<void>} stops it, and waits for the ring under way
 */
export function ringBell(origin, secret) {
  /** @type {Promise<void> | null} */
  let ringing = null
  const ring = async () => {
    try {
      await fetch(new URL('/api/tick', origin), { method: 'POST', headers: { 'x-mingji-bell': secret } })
    } catch {
      // Not up yet, or going down.
    }
  }
  const timer = setInterval(() => {
    ringing ??= ring().finally(() => {
      ringing = null
    })
  }, every)
  return async () => {
    clearInterval(timer)
    await ringing
  }
}
