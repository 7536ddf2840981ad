import 'server-only'

/**
 * Keeps what never changes once it is written, so that a process reads it once: `most` things, the oldest given up
 * first. What isn't there yet (null) is looked for again. For rows that the database refuses to change only.
 */
export function memory<T>(most: number): (key: string, read: () => Promise<T>) => Promise<T> {
  const held = new Map<string, T>()
  return async (key, read) => {
    const known = held.get(key)
    if (known !== undefined) return known
    const value = await read()
    if (value === null) return value
    const [oldest] = held.keys()
    if (held.size >= most && oldest !== undefined) held.delete(oldest)
    held.set(key, value)
    return value
  }
}
