import type { Draft } from './drafts'

/** Where one form's drafts are kept on this device: one entry per cell, so that two tabs don't overwrite each other. */
export interface LocalDrafts<E> {
  read: () => Record<string, Draft<E>>
  /** Whether the draft is kept now. */
  write: (cell: string, draft: Draft<E>) => boolean
  clear: (cell: string) => void
}

/**
 * Drafts in the browser's storage under `mingji/<form>/<user>/<cell>`. Where storage is full or refused, the page goes
 * on without it and says so: what was typed is still on the screen and the server is tried again.
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
      attempt(false, () => {
        localStorage.setItem(prefix + cell, JSON.stringify(draft))
        return true
      }),
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
