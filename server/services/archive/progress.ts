import 'server-only'

/** How far an archive is that this process is making. */
export interface ArchiveProgress {
  year: number
  done: number
  all: number
  /** It ended before it was whole: broken off by whoever took it, or by a fault. */
  ended?: true
}

const key = Symbol.for('mingji.archive')

/** One for the whole process, by owner: pages and handlers are bundled apart and would each have their own. */
export function archiving(): Map<string, ArchiveProgress> {
  const shared = globalThis as { [key]?: Map<string, ArchiveProgress> }
  return (shared[key] ??= new Map<string, ArchiveProgress>())
}
