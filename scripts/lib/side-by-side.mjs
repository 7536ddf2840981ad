/**
 * Runs rows of work beside one another, each row in its order. The first failure ends the others and is the one told.
 *
 * @param {((beside: AbortSignal) => Promise<void>)[]} rows
 */
export async function sideBySide(rows) {
  const stop = new AbortController()
  /** @type {unknown[]} */
  const failures = []
  await Promise.all(
    rows.map((row) =>
      row(stop.signal).catch((/** @type {unknown} */ error) => {
        failures.push(error)
        stop.abort()
      }),
    ),
  )
  if (failures.length) throw failures[0]
}
