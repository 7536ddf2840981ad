import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '@/server/api/root'
import { problemOf } from '@/app/_components/ui/problem-of'
import { placeText } from '@/server/domain/inspection/sheet-place'
import type { FieldStore } from './field-store'
import type { LocalEntry, LocalPhoto } from './field-types'
import { sendFile } from './send-file'

/** Entries in one request: small, so that a thin connection gets some of them through. */
const BATCH = 20
const RETRY_MS = [2_000, 5_000, 15_000, 30_000, 60_000]
/** Failures that may pass by themselves. */
const PASSING = [null, 'databaseUnavailable', 'internal', 'tooManyAttempts', 'storeUnavailable']
/** What keeps a signature or a photo waiting rather than refused. */
const LATER = [...PASSING, 'signedOut', 'uploadGone', 'uploadIncomplete', 'typedByAnother']

const codeOf = (error: unknown): string | null => problemOf(error)?.code ?? null

/**
 * Brings what a device holds to the server: says how much there is, then sends it in order, in small batches, each thing until it is
 * acknowledged. Cut off, it goes on where it was; the same sent twice is there once.
 */
export class FieldSync {
  private running: Promise<void> | null = null
  private again = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private readonly announced = new Map<string, number>()
  private readonly touched = new Set<string>()

  constructor(
    private readonly store: FieldStore,
    private readonly api: TRPCClient<AppRouter>,
    /** How a file's bytes go. */
    private readonly send = sendFile,
  ) {}

  /** Sends what is to be sent; called as often as one likes. */
  readonly run = (): Promise<void> => {
    clearTimeout(this.timer)
    if (this.running) this.again = true
    this.running ??= this.all().finally(() => {
      this.running = null
      if (this.again) {
        this.again = false
        void this.run()
      }
    })
    return this.running
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private async all(): Promise<void> {
    await this.store.open()
    if (!this.hasWork() || !navigator.onLine) return
    this.store.setSync({ syncing: true })
    try {
      await this.alone(async () => {
        await this.announce()
        await this.entries()
        await this.signatures()
        await this.photos()
        await this.refresh()
      })
      this.failures = 0
      this.store.setSync({ syncing: false, error: null, syncedAt: new Date() })
    } catch (error) {
      this.store.setSync({ syncing: false, error })
      if (PASSING.includes(codeOf(error)))
        this.timer = setTimeout(
          () => void this.run(),
          RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)],
        )
    }
  }

  private hasWork(): boolean {
    const { entries, photos, signatures } = this.store.read()
    return (
      this.touched.size > 0 || [...entries, ...photos, ...signatures].some(({ state }) => state === 'waiting')
    )
  }

  /** One page of this browser at a time, where the browser can arrange it. */
  private async alone(work: () => Promise<void>): Promise<void> {
    const locks = navigator.locks as LockManager | undefined
    if (locks) await locks.request(`mingji-field-${this.store.account.id}`, work)
    else await work()
  }

  private waiting(): LocalEntry[] {
    return this.store.read().entries.filter(({ state }) => state === 'waiting')
  }

  private async announce(): Promise<void> {
    const counts = new Map<string, number>()
    for (const { sheetId, seq } of this.waiting())
      counts.set(sheetId, Math.max(seq, counts.get(sheetId) ?? 0))
    const fresh = [...counts].filter(([sheet, upTo]) => (this.announced.get(sheet) ?? 0) < upTo)
    if (fresh.length === 0) return
    await this.api.sheets.announce.mutate({
      device: await this.store.device(),
      typedBy: this.store.account.id,
      counts: fresh.map(([sheet, upTo]) => ({ sheet, upTo })),
    })
    for (const [sheet, upTo] of fresh) this.announced.set(sheet, upTo)
  }

  private async entries(): Promise<void> {
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      const [first] = batch
      if (!first) return
      this.touched.add(first.sheetId)
      try {
        const { received, refused } = await this.api.sheets.observe.mutate({
          id: first.sheetId,
          typedBy: this.store.account.id,
          device: await this.store.device(),
          sentAt: new Date(),
          entries: batch.map((entry) => ({
            id: entry.id,
            line: entry.line,
            village: entry.village,
            ...(entry.rater === null ? {} : { rater: entry.rater }),
            observation: entry.observation,
            reason: entry.reason,
            deductions: entry.deductions,
            supersedes: entry.supersedes,
            seq: entry.seq,
            takenAt: entry.takenAt,
          })),
        })
        await this.store.setEntries(
          batch.map((entry) => {
            const taken = received.find(({ id }) => id === entry.id)
            if (taken)
              return {
                ...entry,
                state: 'received',
                receivedAt: taken.receivedAt,
                late: taken.late,
                problem: null,
              }
            const problem = refused.find(({ id }) => id === entry.id)?.problem ?? null
            return { ...entry, state: 'refused', problem }
          }),
        )
      } catch (error) {
        const problem = problemOf(error)
        // About the whole sheet: taken by somebody else, its period over, gone. What was entered stays here and says why.
        if (!problem || [...PASSING, 'signedOut', 'typedByAnother'].includes(problem.code)) throw error
        await this.store.setEntries(batch.map((entry) => ({ ...entry, state: 'refused', problem })))
      }
    }
  }

  /** The oldest waiting entries of one sheet. */
  private next(): LocalEntry[] {
    const waiting = this.waiting()
    return waiting.filter(({ sheetId }) => sheetId === waiting[0]?.sheetId).slice(0, BATCH)
  }

  private async photos(): Promise<void> {
    for (const photo of this.store.read().photos) {
      if (photo.state !== 'waiting') continue
      try {
        await this.photo(photo)
      } catch (error) {
        const code = codeOf(error)
        if (code === 'uploadGone') await this.store.setPhoto(photo.id, { sent: 0 })
        if (LATER.includes(code)) throw error
        await this.store.setPhoto(photo.id, { state: 'refused', problem: problemOf(error) })
      }
    }
  }

  private async photo(photo: LocalPhoto): Promise<void> {
    const content = await this.store.bytesOf(photo.id)
    if (!content) return
    this.touched.add(photo.sheetId)
    const at = { subject: 'sheet' as const, subjectId: photo.sheetId, place: placeText(photo) }
    const done = (receipt: LocalPhoto['receipt'], receivedAt: Date) =>
      this.store.setPhoto(photo.id, {
        state: 'received',
        sent: photo.size,
        receipt,
        receivedAt,
        problem: null,
      })
    const begun = await this.api.evidence.begin.mutate({
      id: photo.id,
      at,
      name: photo.name,
      size: content.size,
      hash: photo.hash,
      replaces: null,
    })
    if (begun.is === 'known') {
      await this.api.evidence.reuse.mutate({ at, file: begun.file, replaces: null, key: photo.id })
      await done({ file: begun.file, hash: photo.hash ?? '', sentHash: null }, new Date())
      return
    }
    if (begun.is === 'upload')
      await this.send(photo.id, content, (sent) => void this.store.setPhoto(photo.id, { sent }, false))
    const { file, hash, sentHash, storedAt } = await this.api.evidence.finish.mutate({ id: photo.id })
    await done({ file, hash, sentHash }, storedAt)
  }

  private async signatures(): Promise<void> {
    for (const signature of this.store.read().signatures) {
      if (signature.state !== 'waiting') continue
      const { id, sheetId, side, name, post, strokes, refused, heads, signedAt } = signature
      this.touched.add(sheetId)
      try {
        const { receivedAt } = await this.api.sheets.sign.mutate({
          sheet: sheetId,
          typedBy: this.store.account.id,
          id,
          side,
          name,
          post,
          strokes: strokes.map((stroke) => [...stroke]),
          refused,
          heads,
          signedAt,
        })
        await this.store.setSignature(id, { state: 'received', receivedAt, problem: null })
      } catch (error) {
        if (LATER.includes(codeOf(error))) throw error
        await this.store.setSignature(id, { state: 'refused', problem: problemOf(error) })
      }
    }
  }

  /** What the server holds now of the sheets that something was sent for, others' entries included. */
  private async refresh(): Promise<void> {
    const touched = [...this.touched]
    const told = await Promise.all(
      touched.map((id) =>
        this.api.sheets.read.query({ id }).catch((error: unknown) => {
          // Not to be seen any more: what was entered on it stays here with its refusal.
          if (codeOf(error) === 'notFound') return null
          throw error
        }),
      ),
    )
    await this.store.takeAlong(told.filter((sheet) => sheet !== null))
    for (const id of touched) this.touched.delete(id)
  }

  /** Takes up what the server holds of a sheet now: others may have entered on it. */
  look(id: string): Promise<void> {
    this.touched.add(id)
    return this.run()
  }

  /** Takes the account's tasks along, with those that this device holds something for. */
  async download(): Promise<void> {
    const { sheets, entries } = this.store.read()
    const held = [...entries, ...Object.values(sheets).map(({ id }) => ({ sheetId: id }))]
    const also = [...new Set(held.map(({ sheetId }) => sheetId))].filter((id) => this.store.waitsFor(id) > 0)
    const { at, sheets: told } = await this.api.sheets.download.query({ also: also.slice(0, 200) })
    await this.store.takeAlong(told, at)
  }
}
