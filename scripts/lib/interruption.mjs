/** Under `npm start`, one Ctrl-C arrives twice: from the terminal, and passed on by npm. */
const echo = 1000

/**
 * Listens for the wish to stop: Ctrl-C, `kill`, a closed terminal. A second one does not wait any longer.
 *
 * @returns {AbortSignal} its reason is the name of the system's signal
 */
export function listenForInterruption() {
  const controller = new AbortController()
  let first = 0
  const hear = (/** @type {NodeJS.Signals} */ name) => {
    if (!first) {
      first = performance.now()
      controller.abort(name)
    } else if (performance.now() - first > echo) {
      process.exit(exitCodeOf(name))
    }
  }
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, hear)
  return controller.signal
}

/**
 * What a shell reports of a program ended by a signal.
 *
 * @param {string} name
 */
export function exitCodeOf(name) {
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[name] ?? 0)
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function interrupted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
