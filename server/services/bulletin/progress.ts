import 'server-only'

export type Stage = 'reading' | 'wording' | 'setting'

const key = Symbol.for('mingji.papers')

/** One for the whole process: pages and handlers are bundled apart and would each have their own. */
function making(): Map<string, Map<string, Stage>> {
  const shared = globalThis as { [key]?: Map<string, Map<string, Stage>> }
  return (shared[key] ??= new Map<string, Map<string, Stage>>())
}

/** Says how far a file of something is, while it is being made. */
export async function tellProgress<T>(
  id: string,
  format: string,
  work: (at: (stage: Stage) => void) => Promise<T>,
): Promise<T> {
  const own = making().get(id) ?? new Map<string, Stage>()
  making().set(id, own)
  own.set(format, 'reading')
  try {
    return await work((stage) => own.set(format, stage))
  } finally {
    own.delete(format)
    if (own.size === 0) making().delete(id)
  }
}

/** Which files of it are being made by this process, and how far each is. */
export const progressOf = (id: string): { format: string; stage: Stage }[] =>
  [...(making().get(id) ?? [])].map(([format, stage]) => ({ format, stage }))
