import type { Draft } from './drafts'

/** Where one form's drafts are kept on this device: one entry per cell, so that two tabs don't overwrite each other. */
export interface LocalDrafts<E> {
  read: () => Record<string, Draft<E>>
  write: (cell: string, draft: Draft<E>) => void
  clear: (cell: string) => void
}

/**
 * Drafts in the browser's storage under `mingji/<form>/<user>/<cell>`. Where storage is full or refused, the page goes
 * on without it: what was typed is still on the screen and the server is tried again.
 */
export function localDrafts<E>(name: string): LocalDrafts<E> {
  const prefix = `mingji/${name}/`
  return {
    read: () =>
      attempt({}, () => {
        const kept: Record<string, Draft<E>> = {}
        for (let at = 0; at < localStorage.length; at += 1) {
          const key = localStorage.key(at)
          if (!key?.startsWith(prefix)) continue
          const draft: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
          if (isDraft<E>(draft)) kept[key.slice(prefix.length)] = draft
        }
        return kept
      }),
    write: (cell, draft) =>
      attempt(undefined, () => localStorage.setItem(prefix + cell, JSON.stringify(draft))),
    clear: (cell) => attempt(undefined, () => localStorage.removeItem(prefix + cell)),
  }
}

function isDraft<E>(value: unknown): value is Draft<E> {
  return typeof value === 'object' && value !== null && 'entry' in value && 'baseVersion' in value
}

function attempt<T>(otherwise: T, work: () => T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
