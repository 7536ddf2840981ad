/** What stands in a period's runs and in the record at a moment. */
export interface RecountFacts {
  /** The latest run; null before the first. */
  latest: { isFresh: boolean; createdAt: Date } | null
  /** Whether anything was entered for the period at all. */
  hasValues: boolean
  /** When anything of the assessment was recorded last; null before the first. */
  recordedAt: Date | null
}

/** `idle`: nothing to count. `queued`: changed, and waits for the record to come to rest. `due`: is counted now. */
export type Recount = 'idle' | 'queued' | 'due'

/** While people go on entering, a ranking that nobody looks at yet need not be newer than this. */
const LONGEST_WAIT_MS = 15 * 60_000

/**
 * Whether a period's ranking is to be counted anew without anybody asking: once what it follows from has changed and the record has been
 * at rest for `restMs`, or the latest run is a quarter of an hour old.
 */
export function recountOf(
  { latest, hasValues, recordedAt }: RecountFacts,
  now: Date,
  restMs: number,
): Recount {
  if (latest === null ? !hasValues : latest.isFresh) return 'idle'
  const since = (at: Date | null) => (at === null ? Infinity : now.getTime() - at.getTime())
  if (since(recordedAt) >= restMs) return 'due'
  return latest !== null && since(latest.createdAt) >= LONGEST_WAIT_MS ? 'due' : 'queued'
}
