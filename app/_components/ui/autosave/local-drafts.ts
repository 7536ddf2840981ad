import type { Table } from 'dexie'
import type { Draft } from './drafts'

/** What another page of this device typed into a cell and never got to the server: it ended with it. */
export interface Rival<E> {
  draft: Draft<E>
  keptAt: number
  stamp: string
}

/** Where one form's drafts are kept on this device, a record per cell and page, until the server has them. */
export interface LocalDrafts<E> {
  /** The latest of each cell. */
  read: () => Promise<Record<string, Draft<E>>>
  /** What else was kept of a cell by pages that ended, the latest first; known once the drafts were read. */
  rivals: () => Readonly<Record<string, readonly Rival<E>[]>>
  /** Whether the draft is kept now. */
  write: (cell: string, draft: Draft<E>) => Promise<boolean>
  /** Forgets what this page kept of a cell, or found there as the latest; what another page has kept there stays. */
  clear: (cell: string) => Promise<void>
  /** Forgets what another page kept, once it was chosen or not. */
  forget: (cell: string, stamp: string) => Promise<void>
}

/** After so many days a draft that nobody came back for is forgotten. The page says so. */
export const KEPT_DAYS = 90

interface Kept {
  /** The form and the account: nobody else's page asks for it. */
  form: string
  cell: string
  /** The page that wrote it: two that end without a connection leave two texts. */
  page: string
  draft: Draft<unknown>
  keptAt: number
  /** Of this writing: who clears a draft clears the one that they know. */
  stamp: string
}
type KeptTable = Table<Kept, [string, string, string]>

let opened: Promise<KeptTable> | undefined

/** The browser's database, opened once; what is too old is forgotten then. */
async function open(): Promise<KeptTable> {
  const { Dexie } = await import('dexie')
  const database = new Dexie('mingji')
  database.version(1).stores({ drafts: '[form+cell], form, keptAt' })
  database
    .version(2)
    .stores({ kept: '[form+cell+page], form, [form+cell], keptAt' })
    .upgrade(async (transaction) => {
      const before = (await transaction.table('drafts').toArray()) as Omit<Kept, 'page'>[]
      await transaction.table('kept').bulkPut(before.map((one) => ({ ...one, page: '' })))
    })
  database.version(3).stores({ drafts: null })
  const kept: KeptTable = database.table('kept')
  await kept
    .where('keptAt')
    .below(Date.now() - KEPT_DAYS * 86_400_000)
    .delete()
  return kept
}

const table = (): Promise<KeptTable> => {
  opened ??= open().catch((error: unknown) => {
    // Refused now, it may be granted later: it is asked again.
    opened = undefined
    throw error
  })
  return opened
}

let last = 0
/** The time, and later than the writing before: of two the latest is known. */
const later = (): number => (last = Math.max(Date.now(), last + 1))

const fresh = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`

/**
 * Drafts in the browser's own database, by form (which names the account), cell and page. Where it is full or refused, the page
 * goes on without it and says so: what was typed is still on the screen and the server is tried again.
 */
export function localDrafts<E>(form: string): LocalDrafts<E> {
  const page = fresh()
  /** By cell the writing that this page goes on from: its own, or the one that it found. */
  const stamps = new Map<string, string>()
  let others: Record<string, Rival<E>[]> = {}
  // One after the other: a draft that is cleared was written before.
  let queue: Promise<unknown> = Promise.resolve()
  const attempt = <T>(otherwise: T, work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work).catch(() => otherwise)
    queue = done
    return done
  }
  const remove = async (cell: string, stamp: string | undefined) => {
    if (stamp === undefined) return
    const kept = await table()
    await kept
      .where({ form, cell })
      .filter((one) => one.stamp === stamp)
      .delete()
  }
  return {
    read: () =>
      attempt({}, async () => {
        const latest: Record<string, Draft<E>> = {}
        const all = await (await table()).where({ form }).toArray()
        others = {}
        for (const { cell, draft, keptAt, stamp } of all.toSorted((a, b) => b.keptAt - a.keptAt)) {
          if (cell in latest) (others[cell] ??= []).push({ draft: draft as Draft<E>, keptAt, stamp })
          else {
            stamps.set(cell, stamp)
            latest[cell] = draft as Draft<E>
          }
        }
        return latest
      }),
    rivals: () => others,
    write: (cell, draft) =>
      attempt(false, async () => {
        const [before, stamp] = [stamps.get(cell), fresh()]
        stamps.set(cell, stamp)
        await (await table()).put({ form, cell, page, draft, keptAt: later(), stamp })
        // What it goes on from, another page's, is part of it now.
        await remove(cell, before)
        return true
      }),
    clear: (cell) =>
      attempt(undefined, async () => {
        const stamp = stamps.get(cell)
        stamps.delete(cell)
        await remove(cell, stamp)
      }),
    forget: (cell, stamp) => attempt(undefined, () => remove(cell, stamp)),
  }
}
