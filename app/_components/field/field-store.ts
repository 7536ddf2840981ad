import { v7 as uuidv7 } from 'uuid'
import { deleteFieldDb, type FieldDb, openFieldDb, rememberFieldAccount } from './field-db'
import type {
  FieldAccount,
  FieldSheet,
  FieldState,
  Kept,
  LocalEntry,
  LocalPhoto,
  LocalSignature,
} from './field-types'

const NOTHING: FieldState = {
  ready: false,
  sheets: {},
  downloadedAt: null,
  entries: [],
  photos: [],
  signatures: [],
  notKept: null,
  persisted: null,
  room: null,
  syncing: false,
  error: null,
  syncedAt: null,
}

type NewEntry = Omit<LocalEntry, 'id' | 'seq' | 'takenAt' | 'state' | 'receivedAt' | 'problem' | 'late'>
type NewPhoto = Pick<LocalPhoto, 'sheetId' | 'line' | 'village' | 'name' | 'hash'> & { content: Blob }
type NewSignature = Omit<LocalSignature, 'id' | 'signedAt' | 'state' | 'receivedAt' | 'problem'>

const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(String(error)))

/**
 * What this device holds for one account: tasks taken along, entries, photos and signatures, each until the server has it. Everything is in
 * the browser's own database before it is shown as kept; where the browser refuses, it is in memory and the page says so.
 */
export class FieldStore {
  private state: FieldState = NOTHING
  private readonly listeners = new Set<() => void>()
  private db: FieldDb | null = null
  private opening: Promise<void> | undefined
  private readonly memory = { bytes: new Map<string, Blob>(), facts: new Map<string, unknown>() }
  private channel: BroadcastChannel | undefined

  constructor(readonly account: FieldAccount) {}

  readonly read = (): FieldState => this.state
  readonly readAtServer = (): FieldState => NOTHING
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    void this.open()
    return () => this.listeners.delete(listener)
  }

  /** Reads what is kept, once. */
  open(): Promise<void> {
    this.opening ??= this.load()
    return this.opening
  }

  private async load(): Promise<void> {
    try {
      this.db = await openFieldDb(this.account.id)
      await this.reload()
      // What another page of this device enters is this page's too.
      this.channel = new BroadcastChannel(`mingji-field-${this.account.id}`)
      this.channel.onmessage = () => void this.reload().catch(() => this.letGo())
    } catch {
      this.db = null
      this.change({ ready: true, notKept: 'refused' })
    }
    await this.measure()
  }

  private async reload(): Promise<void> {
    const { db } = this
    if (!db) return
    const [sheets, entries, photos, signatures, downloaded] = await Promise.all([
      db.sheets.toArray(),
      db.entries.toArray(),
      db.photos.toArray(),
      db.signatures.toArray(),
      db.facts.get('downloadedAt'),
    ])
    this.change({
      ready: true,
      sheets: Object.fromEntries(sheets.map((kept) => [kept.id, kept])),
      entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      photos: photos.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      signatures: signatures.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      downloadedAt: downloaded?.value instanceof Date ? downloaded.value : null,
    })
  }

  /** Asks the browser not to give up what is kept here, and how much room there is. */
  async measure(ask = false): Promise<void> {
    // Typed as always there; browsers leave it out of insecure pages.
    const storage = navigator.storage as StorageManager | undefined
    if (!storage) return
    try {
      const persisted = ask ? await storage.persist() : await storage.persisted()
      const { usage = 0, quota = 0 } = await storage.estimate()
      this.change({ persisted, room: quota > 0 ? { used: usage, all: quota } : null })
    } catch {
      this.change({ persisted: null })
    }
  }

  /** This browser, as the server knows it: made once, and gone with what it held. */
  async device(): Promise<{ id: string; name: string }> {
    const id = (await this.fact('device', () => uuidv7())) as string
    return { id, name: deviceName(navigator.userAgent) }
  }

  private async fact(key: string, make: () => unknown): Promise<unknown> {
    await this.open()
    const { db } = this
    if (db) {
      const kept = await db.raw.transaction('rw', db.facts, async () => {
        const before = await db.facts.get(key)
        if (before) return before
        const fresh = { key, value: make() }
        await db.facts.put(fresh)
        return fresh
      })
      return kept.value
    }
    if (!this.memory.facts.has(key)) this.memory.facts.set(key, make())
    return this.memory.facts.get(key)
  }

  /**
   * Takes up what the server told of sheets. Entries that are in it are not kept twice. `whole`: when these are all of the account's
   * tasks; what is none any more is let go, but for what this device holds something for.
   */
  async takeAlong(told: readonly FieldSheet[], whole: Date | null = null): Promise<void> {
    await this.open()
    const kept = told
      .filter(({ sheet, at }) => {
        const before = this.state.sheets[sheet.id]
        return before === undefined || before.at < at
      })
      .map((sheet): Kept => ({ id: sheet.sheet.id, at: sheet.at, sheet }))
    if (kept.length === 0 && whole === null) return
    const here = new Map(kept.map(({ id, at }) => [id, at]))
    const done = this.state.entries.filter(({ sheetId, state, receivedAt }) => {
      const at = here.get(sheetId)
      return state === 'received' && at !== undefined && receivedAt !== null && receivedAt < at
    })
    const signed = this.state.signatures.filter(({ id, sheetId, state }) => {
      const sheet = kept.find((one) => one.id === sheetId)?.sheet
      return state === 'received' && sheet?.signatures.some((one) => one.id === id)
    })
    const shown = this.state.photos.filter(({ sheetId, state, receipt }) => {
      const sheet = kept.find((one) => one.id === sheetId)?.sheet
      return state === 'received' && sheet?.files.some(({ file }) => file.id === receipt?.file)
    })
    const stays = (id: string) => whole === null || here.has(id) || this.waitsFor(id) > 0
    const sheets = Object.fromEntries([
      ...Object.entries(this.state.sheets).filter(([id]) => stays(id)),
      ...kept.map((one) => [one.id, one] as const),
    ])
    const gone = Object.keys(this.state.sheets).filter((id) => !(id in sheets))
    done.push(...this.mendedBy(kept.flatMap(({ sheet }) => sheet.heads)))
    const without = <One extends { id: string }>(all: readonly One[], drop: readonly { id: string }[]) =>
      all.filter(({ id }) => !drop.some((one) => one.id === id))
    this.change({
      sheets,
      entries: without(this.state.entries, done),
      signatures: without(this.state.signatures, signed),
      photos: without(this.state.photos, shown),
      ...(whole ? { downloadedAt: whole } : {}),
    })
    const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)
    await this.write(async (db) => {
      await db.sheets.bulkPut(kept)
      await db.sheets.bulkDelete(gone)
      await db.entries.bulkDelete(ids(done))
      await db.signatures.bulkDelete(ids(signed))
      await db.photos.bulkDelete(ids(shown))
      if (whole) await db.facts.put({ key: 'downloadedAt', value: whole })
    })
    if (whole) rememberFieldAccount(this.account)
    this.tell()
  }

  /** How much of a sheet the server doesn't have yet. */
  waitsFor(sheetId: string): number {
    const { entries, photos, signatures } = this.state
    const open = (one: { sheetId: string; state: string }) =>
      one.sheetId === sheetId && one.state !== 'received'
    return entries.filter(open).length + photos.filter(open).length + signatures.filter(open).length
  }

  async enter(entry: NewEntry): Promise<LocalEntry> {
    await this.open()
    const made = {
      ...entry,
      id: uuidv7(),
      takenAt: new Date(),
      state: 'waiting' as const,
      receivedAt: null,
      problem: null,
      late: false,
    }
    const key = `seq/${entry.sheetId}`
    const numbered: { row: LocalEntry | null } = { row: null }
    const isKept = await this.write(async (db) => {
      await db.raw.transaction('rw', db.facts, db.entries, async () => {
        const before = (await db.facts.get(key))?.value
        const seq = (typeof before === 'number' ? before : 0) + 1
        const row = { ...made, seq }
        await db.facts.put({ key, value: seq })
        await db.entries.put(row)
        numbered.row = row
      })
    })
    // In memory, after what is kept: numbers aren't given twice.
    const own = this.state.entries.filter(({ sheetId }) => sheetId === entry.sheetId)
    const row = (isKept && numbered.row) || {
      ...made,
      seq: Math.max(0, ...own.map(({ seq }) => seq)) + 1,
    }
    this.change({ entries: [...this.state.entries, row] })
    this.tell()
    return row
  }

  /** Keeps a photo; false where there is no room: nothing else is lost, and the photo is the caller's to save elsewhere. */
  async photograph({ content, ...photo }: NewPhoto): Promise<boolean> {
    await this.open()
    const row: LocalPhoto = {
      ...photo,
      id: uuidv7(),
      size: content.size,
      sent: 0,
      takenAt: new Date(),
      state: 'waiting',
      receivedAt: null,
      problem: null,
      receipt: null,
    }
    const bytes = { id: row.id, type: content.type, content: await content.arrayBuffer() }
    const isKept = await this.write((db) =>
      db.raw.transaction('rw', db.photos, db.bytes, async () => {
        await db.bytes.put(bytes)
        await db.photos.put(row)
      }),
    )
    if (!isKept && this.state.notKept === 'full') return false
    if (!isKept) this.memory.bytes.set(row.id, content)
    this.change({ photos: [...this.state.photos, row] })
    this.tell()
    void this.measure()
    return true
  }

  /** A photo's bytes; null once the server has them. */
  async bytesOf(id: string): Promise<Blob | null> {
    const kept = await this.db?.bytes.get(id)
    if (kept) return new Blob([kept.content], { type: kept.type })
    return this.memory.bytes.get(id) ?? null
  }

  async sign(signature: NewSignature): Promise<void> {
    await this.open()
    const row: LocalSignature = {
      ...signature,
      id: uuidv7(),
      signedAt: new Date(),
      state: 'waiting',
      receivedAt: null,
      problem: null,
    }
    await this.write((db) => db.signatures.put(row))
    this.change({ signatures: [...this.state.signatures, row] })
    this.tell()
  }

  async setEntries(changed: readonly LocalEntry[]): Promise<void> {
    const byId = new Map(changed.map((one) => [one.id, one]))
    const mended = new Set(
      this.mendedBy(changed.filter(({ state }) => state === 'received')).map(({ id }) => id),
    )
    this.change({
      entries: this.state.entries.filter(({ id }) => !mended.has(id)).map((one) => byId.get(one.id) ?? one),
    })
    await this.write(async (db) => {
      await db.entries.bulkPut([...changed])
      await db.entries.bulkDelete([...mended])
    })
    this.tell()
  }

  /** Entries that were refused, and that what the server has now was made over: they are mended and wait for nothing any more. */
  private mendedBy(taken: readonly { supersedes: readonly string[] }[]): LocalEntry[] {
    const over = new Set(taken.flatMap(({ supersedes }) => supersedes))
    return this.state.entries.filter(({ id, state }) => state === 'refused' && over.has(id))
  }

  async setPhoto(id: string, change: Partial<LocalPhoto>, keep = true): Promise<void> {
    const photos = this.state.photos.map((one) => (one.id === id ? { ...one, ...change } : one))
    this.change({ photos })
    const row = photos.find((one) => one.id === id)
    if (!keep || !row) return
    await this.write((db) => db.photos.put(row))
    // The server has it and said under which hash: this device need not hold it any longer.
    if (row.state === 'received') await this.write((db) => db.bytes.delete(id))
    this.tell()
  }

  /** Takes a photo away that the server doesn't have. */
  async dropPhoto(id: string): Promise<void> {
    this.memory.bytes.delete(id)
    this.change({ photos: this.state.photos.filter((one) => one.id !== id) })
    await this.write((db) =>
      db.raw.transaction('rw', db.photos, db.bytes, async () => {
        await db.photos.delete(id)
        await db.bytes.delete(id)
      }),
    )
    this.tell()
    void this.measure()
  }

  async setSignature(id: string, change: Partial<LocalSignature>): Promise<void> {
    const signatures = this.state.signatures.map((one) => (one.id === id ? { ...one, ...change } : one))
    this.change({ signatures })
    const row = signatures.find((one) => one.id === id)
    if (row) await this.write((db) => db.signatures.put(row))
    this.tell()
  }

  setSync(change: Pick<Partial<FieldState>, 'syncing' | 'error' | 'syncedAt'>): void {
    this.change(change)
  }

  /** Forgets this account on this device, whatever it still holds. */
  async forget(): Promise<void> {
    this.channel?.close()
    this.db?.raw.close()
    this.db = null
    await deleteFieldDb(this.account.id)
    rememberFieldAccount(null)
  }

  /** What was kept is gone, by a page that signed out: nothing is shown as if it were still there. */
  private letGo(): void {
    this.channel?.close()
    this.db = null
    this.change({ ...NOTHING, ready: true })
  }

  /** Whether it is kept in the browser's database now. */
  private async write(work: (db: FieldDb) => PromiseLike<unknown>): Promise<boolean> {
    if (!this.db) return false
    try {
      await work(this.db)
      if (this.state.notKept !== null) this.change({ notKept: null })
      return true
    } catch (error) {
      this.change({ notKept: isFull(error) ? 'full' : 'refused' })
      return false
    }
  }

  private tell(): void {
    this.channel?.postMessage(null)
  }

  private change(patch: Partial<FieldState>): void {
    this.state = { ...this.state, ...patch }
    for (const listener of this.listeners) listener()
  }
}

/** What kind of device it is, in the few words that tell one from another. */
export function deviceName(userAgent: string): string {
  const system = ['iPad', 'iPhone', 'HarmonyOS', 'Android', 'Windows', 'Macintosh', 'Linux'].find((name) =>
    userAgent.includes(name),
  )
  const browser = [
    'MicroMessenger',
    'HuaweiBrowser',
    'MiuiBrowser',
    'Edg',
    'Firefox',
    'Chrome',
    'Safari',
  ].find((name) => userAgent.includes(name))
  return [system ?? 'Device', browser ?? 'Browser'].join(' · ')
}
