import type { Table } from 'dexie'
import type { Draft } from './drafts'

/** Where one form's drafts are kept on this device, a record per cell, until the server has them. */
export interface LocalDrafts<E> {
  read: () => Promise<Record<string, Draft<E>>>
  /** Whether the draft is kept now. */
  write: (cell: string, draft: Draft<E>) => Promise<boolean>
  /** Forgets what this page kept of a cell; what another tab has kept there since stays. */
  clear: (cell: string) => Promise<void>
}

/** After so many days a draft that nobody came back for is forgotten. The page says so. */
export const KEPT_DAYS = 90

interface Kept {
  /** The form and the account: nobody else's page asks for it. */
  form: string
  cell: string
  draft: Draft<unknown>
  keptAt: number
  /** Of this writing: who clears a draft clears the one that they know. */
  stamp: string
}

let opened: Promise<Table<Kept, [string, string]>> | undefined

/** The browser's database, opened once; what is too old is forgotten then. */
async function open(): Promise<Table<Kept, [string, string]>> {
  const { Dexie } = await import('dexie')
  const database = new Dexie('mingji')
  database.version(1).stores({ drafts: '[form+cell], form, keptAt' })
  const drafts = database.table<Kept, [string, string]>('drafts')
  await drafts
    .where('keptAt')
    .below(Date.now() - KEPT_DAYS * 86_400_000)
    .delete()
  return drafts
}

const table = (): Promise<Table<Kept, [string, string]>> => {
  opened ??= open().catch((error: unknown) => {
    // Refused now, it may be granted later: it is asked again.
    opened = undefined
    throw error
  })
  return opened
}

/**
 * Drafts in the browser's own database, by form (which names the account) and cell. Where it is full or refused, the page
 * goes on without it and says so: what was typed is still on the screen and the server is tried again.
 */
export function localDrafts<E>(form: string): LocalDrafts<E> {
  const stamps = new Map<string, string>()
  // One after the other: a draft that is cleared was written before.
  let queue: Promise<unknown> = Promise.resolve()
  const attempt = <T>(otherwise: T, work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work).catch(() => otherwise)
    queue = done
    return done
  }
  return {
    read: () =>
      attempt({}, async () => {
        const kept: Record<string, Draft<E>> = {}
        for (const { cell, draft, stamp } of await (await table()).where({ form }).toArray()) {
          stamps.set(cell, stamp)
          kept[cell] = draft as Draft<E>
        }
        return kept
      }),
    write: (cell, draft) =>
      attempt(false, async () => {
        const stamp = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
        stamps.set(cell, stamp)
        await (await table()).put({ form, cell, draft, keptAt: Date.now(), stamp })
        return true
      }),
    clear: (cell) =>
      attempt(undefined, async () => {
        const stamp = stamps.get(cell)
        stamps.delete(cell)
        if (stamp !== undefined)
          await (
            await table()
          )
            .where({ form, cell })
            .filter((kept) => kept.stamp === stamp)
            .delete()
      }),
  }
}
