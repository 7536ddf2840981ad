import { v7 as uuidv7 } from 'uuid'
import * as cells from './drafts'
import type { Answer, Clash, Draft, Drafts, Held } from './drafts'
import type { LocalDrafts, Rival } from './local-drafts'

export interface AutosaveOptions<E> {
  held: Readonly<Record<string, Held<E>>>
  local: LocalDrafts<E>
  send: (drafts: Readonly<Record<string, Draft<E>>>, key: string) => Promise<Answer<E>>
  same: (a: E, b: E) => boolean
  /** Whether an entry can be sent; one that can't waits for its other half, kept on this device. */
  whole: (entry: E, cell: string) => boolean
  /** Whether a failure may pass by itself (no network, no database), so that it is tried again unasked. */
  passing: (error: unknown) => boolean
  /** Cells that a refusal is about; they are not sent again until they are changed, the others are. */
  blamed: (error: unknown, sent: readonly string[]) => readonly string[]
  /** Whether this person can write in the form as it stands. */
  writable: boolean
  /** Whether cells may be made here that the server has never held. */
  takesNew?: boolean
}

export interface AutosaveState<E> extends Drafts<E> {
  saving: boolean
  savedAt: number | null
  error: unknown
  /** Cells that were refused as they stand, with the refusal. */
  refused: Readonly<Record<string, unknown>>
  restored: boolean
  /** Whether everything unsaved is on this device too. */
  kept: boolean
  /** Drafts on this device of a form that takes none any more: shown, never sent, never mixed in. */
  leftover: Readonly<Record<string, Draft<E>>>
}

const DELAY_MS = 1_000
const RETRY_MS = [3_000, 10_000, 30_000]

/** Keeps one form's cells: shows what is typed at once, saves it a second later, keeps on this device what isn't saved. */
export class AutosaveStore<E> {
  private state: AutosaveState<E>
  private readonly initial: AutosaveState<E>
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private batch: { key: string; drafts: Readonly<Record<string, Draft<E>>> } | null = null
  private running: Promise<void> | null = null
  private rivals: Readonly<Record<string, readonly Rival<E>[]>> = {}
  private readonly savedListeners = new Set<(held: Readonly<Record<string, Held<E>>>) => void>()

  constructor(private readonly options: AutosaveOptions<E>) {
    const nothing = { saving: false, savedAt: null, error: null, refused: {}, restored: false, leftover: {} }
    this.state = this.initial = { held: options.held, drafts: {}, clashes: {}, kept: true, ...nothing }
  }

  snapshot = (): AutosaveState<E> => this.state
  /** What the server rendered: the first render in the browser has to look the same. */
  serverSnapshot = (): AutosaveState<E> => this.initial

  subscribe = (listener: () => void): (() => void) => {
    const first = this.listeners.size === 0
    this.listeners.add(listener)
    if (first) void this.restore()
    return () => {
      this.listeners.delete(listener)
      // The form is left: what was typed within the last second is sent now, once.
      if (this.listeners.size === 0) void this.flush()
    }
  }

  /** Told what the server holds of the cells that were saved here: another tab takes it up. */
  onSaved = (listener: (held: Readonly<Record<string, Held<E>>>) => void): (() => void) => {
    this.savedListeners.add(listener)
    return () => this.savedListeners.delete(listener)
  }

  /** Forgets drafts that can't be saved any more. */
  dropLeftover = (): void => {
    for (const cell of Object.keys(this.state.leftover)) void this.options.local.clear(cell)
    this.change({ leftover: {} })
  }

  type = (cell: string, entry: E): void => this.typeAll({ [cell]: entry })

  /** What belongs together, as a paste does, at once. */
  typeAll = (entries: Readonly<Record<string, E>>): void => {
    const refused = Object.fromEntries(
      Object.entries(this.state.refused).filter(([cell]) => !(cell in entries)),
    )
    this.change({ ...cells.typeEntries(this.state, entries), refused })
    this.schedule(DELAY_MS)
  }

  keepMine = (cell: string): void => {
    this.change(cells.keepMine(this.state, cell))
    this.nextRival(cell)
    void this.flush()
  }

  takeTheirs = (cell: string): void => {
    const isOwn = this.state.clashes[cell]?.own
    if (!isOwn) void this.options.local.clear(cell)
    this.change(cells.takeTheirs(this.state, cell))
    if (!isOwn) return
    // Kept as this page's own by now: the other page's record has done its service.
    this.nextRival(cell)
    void this.flush()
  }

  receive = (held: Readonly<Record<string, Held<E>>>): void => {
    const after = cells.receive(this.state, held)
    if (after === this.state) return
    // What was typed here and saved by another tab is saved.
    const saved = Object.entries(after.drafts).filter(([cell, { entry }]) => {
      const now = after.held[cell]
      return now !== undefined && this.options.same(now.entry, entry)
    })
    for (const [cell] of saved) void this.options.local.clear(cell)
    const gone = new Set(saved.map(([cell]) => cell))
    const drafts = Object.fromEntries(Object.entries(after.drafts).filter(([cell]) => !gone.has(cell)))
    this.change({ ...after, drafts, error: Object.keys(drafts).length === 0 ? null : this.state.error })
  }

  /** Saves what is typed, then does `work` while nothing else is sent. */
  alone = async (work: () => Promise<void>): Promise<void> => {
    await this.flush()
    while (this.running) await this.running
    const task = work()
    const settled = () => {
      this.running = null
    }
    this.running = task.then(settled, settled)
    await task
  }

  /** The server gave cells other names: what it holds now is taken up, and what was typed meanwhile follows its cell. */
  moved = (held: Readonly<Record<string, Held<E>>>, names: ReadonlyMap<string, string>): void => {
    const after = cells.follow(cells.receive(this.state, held), names)
    for (const cell of names.keys()) void this.options.local.clear(cell)
    this.change(after)
    this.schedule(DELAY_MS)
  }

  /** Saves what can be saved, now; resolves when the server has answered. */
  flush = async (): Promise<void> => {
    clearTimeout(this.timer)
    while (this.running) await this.running
    const drafts = this.due()
    if (Object.keys(drafts).length === 0) return
    this.running = this.save(drafts).finally(() => {
      this.running = null
    })
    await this.running
  }

  private due(): Record<string, Draft<E>> {
    const { refused } = this.state
    return Object.fromEntries(
      Object.entries(cells.sendable(this.state)).filter(
        ([cell, { entry }]) => !(cell in refused) && this.options.whole(entry, cell),
      ),
    )
  }

  private async save(drafts: Readonly<Record<string, Draft<E>>>): Promise<void> {
    // The same entries tried again carry the same key: had the first try arrived, it would be answered again.
    const batch = this.batch && sameDrafts(this.batch.drafts, drafts) ? this.batch : { key: uuidv7(), drafts }
    this.batch = batch
    this.change({ saving: true })
    try {
      const answer = await this.options.send(drafts, batch.key)
      this.failures = 0
      this.batch = null
      const after = cells.settle(this.state, drafts, answer)
      for (const { cell } of answer.saved) if (!(cell in after.drafts)) void this.options.local.clear(cell)
      this.change({ ...after, saving: false, savedAt: Date.now(), error: null })
      const saved = new Set(answer.saved.map(({ cell }) => cell))
      const held = Object.fromEntries(Object.entries(after.held).filter(([cell]) => saved.has(cell)))
      for (const listener of this.savedListeners) listener(held)
      if (Object.keys(this.due()).length > 0) this.schedule(DELAY_MS)
    } catch (error) {
      const blamed = this.options.blamed(error, Object.keys(drafts))
      const refused = { ...this.state.refused, ...Object.fromEntries(blamed.map((cell) => [cell, error])) }
      this.change({ saving: false, error: blamed.length > 0 ? null : error, refused })
      if (blamed.length > 0) this.schedule(0)
      else if (this.options.passing(error)) this.schedule(RETRY_MS[Math.min(this.failures++, 2)] ?? DELAY_MS)
    }
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer)
    // A form that nobody sees doesn't try again: its drafts are kept on this device until it is opened.
    if (this.listeners.size === 0) return
    if (Object.keys(this.due()).length > 0) this.timer = setTimeout(() => void this.flush(), delay)
  }

  private async restore(): Promise<void> {
    const kept = await this.options.local.read()
    if (!this.options.writable) {
      const { drafts } = cells.restore(this.state, kept, this.options.same, this.options.takesNew)
      if (Object.keys(drafts).length > 0) this.change({ leftover: drafts })
      return
    }
    const after = cells.restore(this.state, kept, this.options.same, this.options.takesNew)
    this.rivals = this.options.local.rivals()
    for (const cell of Object.keys(kept)) if (!(cell in after.drafts)) void this.options.local.clear(cell)
    if (Object.keys(after.drafts).every((cell) => cell in this.state.drafts)) return
    this.change({ ...after, restored: true })
    for (const cell of Object.keys(this.rivals)) if (cell in after.drafts) this.offerRival(cell)
    this.schedule(DELAY_MS)
  }

  /** What else was typed into a cell by a page that ended: shown beside the draft, and neither is sent until one is chosen. */
  private offerRival(cell: string): void {
    const [rival, ...rest] = this.rivals[cell] ?? []
    if (!rival) return
    const { entry, baseVersion } = rival.draft
    const known = [this.state.drafts[cell], this.state.held[cell]]
    if (known.some((one) => one !== undefined && this.options.same(one.entry, entry))) {
      void this.options.local.forget(cell, rival.stamp)
      this.rivals = { ...this.rivals, [cell]: rest }
      this.offerRival(cell)
      return
    }
    const at = new Date(rival.keptAt).toISOString()
    const clash: Clash<E> = { entry, version: baseVersion, by: '', at, own: true }
    this.change({ clashes: { ...this.state.clashes, [cell]: clash } })
  }

  /** One was chosen: the other is forgotten, and the next one shown if there is any. */
  private nextRival(cell: string): void {
    const [rival, ...rest] = this.rivals[cell] ?? []
    if (!rival) return
    void this.options.local.forget(cell, rival.stamp)
    this.rivals = { ...this.rivals, [cell]: rest }
    this.offerRival(cell)
  }

  private change(patch: Partial<AutosaveState<E>>): void {
    const before = this.state.drafts
    this.state = { ...this.state, ...patch }
    const changed = Object.entries(this.state.drafts).filter(([cell, draft]) => draft !== before[cell])
    if (changed.length > 0) void this.keep(changed)
    for (const listener of this.listeners) listener()
  }

  /** On this device before the server is asked for anything; whether that worked is told as soon as it is known. */
  private async keep(changed: readonly [string, Draft<E>][]): Promise<void> {
    const written = await Promise.all(changed.map(([cell, draft]) => this.options.local.write(cell, draft)))
    const kept = written.every(Boolean)
    if (kept !== this.state.kept) this.change({ kept })
  }
}

function sameDrafts<E>(
  a: Readonly<Record<string, Draft<E>>>,
  b: Readonly<Record<string, Draft<E>>>,
): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
