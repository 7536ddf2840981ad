import 'server-only'

/** What this process is simulating. */
export interface Counting {
  running: Promise<void> | null
  at: { runId: string; done: number; draws: number } | null
  /** Runs that could not be counted since the process started. */
  failed: Set<string>
}

const key = Symbol.for('mingji.simulation')

/** One for the whole process: pages and the bell are bundled apart and would each have their own. */
export function counting(): Counting {
  const shared = globalThis as { [key]?: Counting }
  return (shared[key] ??= { running: null, at: null, failed: new Set() })
}
