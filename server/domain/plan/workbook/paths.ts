/** A value inside plain data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  let at = data
  for (const name of path) {
    if (at === null || typeof at !== 'object') return undefined
    at = (at as Record<string, unknown>)[name]
  }
  return at
}

/** Puts a value into plain data, making what is missing on the way. */
export function putAt(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = data
  for (const name of path.slice(0, -1)) {
    const next = at[name]
    if (next !== null && typeof next === 'object') at = next as Record<string, unknown>
    else {
      const made: Record<string, unknown> = {}
      at[name] = made
      at = made
    }
  }
  const last = path.at(-1)
  if (last !== undefined) at[last] = value
}
