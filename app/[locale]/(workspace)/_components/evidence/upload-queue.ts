import type { TRPCClient } from '@trpc/client'
import type { DetailedError, Upload } from 'tus-js-client'
import { v7 as uuidv7 } from 'uuid'
import type { AppRouter } from '@/server/api/root'
import type { ApiOutput } from '@/app/_trpc/client'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import type { EvidencePlace } from '@/server/domain/evidence/place'
import { prepareFile } from '@/app/_components/ui/prepare-file'

export type FileReceipt = ApiOutput['evidence']['finish']

export interface UploadPlace {
  indicator: string
  /** The use whose place it is to take. */
  replaces: string | null
  keepsPlace: boolean
}

export interface QueuedUpload {
  key: string
  indicator: string
  name: string
  size: number
  sent: number
  /** `waiting` for its turn, `cut` off from the server, `paused` by the person; `refused` for good. */
  state: 'waiting' | 'preparing' | 'sending' | 'cut' | 'paused' | 'checking' | 'refused'
  error: unknown
}

export interface Stored {
  indicator: string
  receipt: FileReceipt
  /** Whether what is stored has the hash that this browser computed; null where it computed none. */
  sameHash: boolean | null
}

type Known = ApiOutput['evidence']['of']['pending']

interface Snapshot {
  uploads: readonly QueuedUpload[]
  stored: readonly Stored[]
}

interface Work {
  file: File
  place: UploadPlace
  /** The upload's id at the server, once it is begun; the same until it is done. */
  id: string
  content?: Blob
  hash?: string | null
  tus?: Upload
}

/** Of a file at a time, so that a proxy with small limits lets it pass and little is sent twice. */
const PART = 1024 * 1024
const AT_ONCE = 2
const RETRIES = [0, 1000, 3000, 5000, 10_000]
/** Refusals that another try won't change. */
const FINAL = new Set([
  'fileRefused',
  'evidenceFull',
  'alreadyAttached',
  'personalData',
  'unknownIndicator',
  'notInThisState',
  'periodNotOpen',
  'notFound',
  'forbidden',
  'badRequest',
  'receiptOfAnother',
])

/** The files of one report, answer or appeal on their way: begun, sent in parts, gone on with after every break, finished once. */
export class UploadQueue {
  private snapshot: Snapshot = { uploads: [], stored: [] }
  private readonly works = new Map<string, Work>()
  private readonly listeners = new Set<() => void>()
  /** What the server has of earlier tries, to go on with when the same file is chosen again. */
  private known: Known = []
  private onStored: () => void = () => undefined

  constructor(
    private readonly of: Pick<EvidencePlace, 'subject' | 'subjectId'>,
    private readonly api: TRPCClient<AppRouter>,
  ) {}

  readonly read = (): Snapshot => this.snapshot
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What the server has now, and whom to tell that it has more. */
  know(known: Known, onStored: () => void): void {
    this.known = known
    this.onStored = onStored
  }

  /** Whether an upload is one of those sent from here. */
  sends(id: string): boolean {
    return [...this.works.values()].some((work) => work.id === id)
  }

  add(files: readonly File[], place: UploadPlace): void {
    for (const file of files) {
      const key = uuidv7()
      this.works.set(key, { file, place, id: uuidv7() })
      this.change({
        uploads: [
          ...this.snapshot.uploads,
          {
            key,
            indicator: place.indicator,
            name: file.name || 'file',
            size: file.size,
            sent: 0,
            state: 'waiting',
            error: null,
          },
        ],
      })
    }
    this.next()
  }

  pause(key: string): void {
    void this.works.get(key)?.tus?.abort()
    this.set(key, { state: 'paused' })
    this.next()
  }

  resume(key: string): void {
    this.set(key, { state: 'waiting', error: null })
    this.next()
  }

  /** Everything that was cut off tries again: the connection is back. */
  readonly resumeAll = (): void => {
    for (const { key, state } of this.snapshot.uploads)
      if (state === 'cut') this.set(key, { state: 'waiting' })
    this.next()
  }

  async cancel(key: string): Promise<void> {
    const work = this.works.get(key)
    void work?.tus?.abort()
    this.drop(key)
    this.next()
    if (work?.content) await this.api.evidence.cancel.mutate({ id: work.id }).catch(() => undefined)
    this.onStored()
  }

  private next(): void {
    const { uploads } = this.snapshot
    const busy = uploads.filter(({ state }) => ['preparing', 'sending', 'checking'].includes(state)).length
    for (const { key } of uploads
      .filter(({ state }) => state === 'waiting')
      .slice(0, Math.max(0, AT_ONCE - busy)))
      void this.run(key)
  }

  private async run(key: string): Promise<void> {
    const work = this.works.get(key)
    if (!work) return
    this.set(key, { state: 'preparing' })
    try {
      await this.bring(key, work)
    } catch (error) {
      const code = problemOf(error)?.code
      // Gone at the server: from the start, under another name.
      if (code === 'uploadGone') work.id = uuidv7()
      if (this.works.has(key)) this.set(key, { state: code && FINAL.has(code) ? 'refused' : 'cut', error })
    }
    this.next()
  }

  private async bring(key: string, work: Work): Promise<void> {
    const { indicator, replaces, keepsPlace } = work.place
    if (!work.content) {
      const { content, name, hash } = await prepareFile(work.file, keepsPlace)
      Object.assign(work, { content, hash })
      this.set(key, { size: content.size, name })
      const before = this.known.find(
        (upload) => upload.own && upload.indicatorCode === indicator && hash !== null && upload.hash === hash,
      )
      if (before) work.id = before.id
    }
    const { content, hash = null } = work
    if (!content) return
    const name = this.snapshot.uploads.find((upload) => upload.key === key)?.name ?? work.file.name
    const at = { ...this.of, place: indicator }
    const begun = await this.api.evidence.begin.mutate({
      at,
      id: work.id,
      name,
      size: content.size,
      hash,
      replaces,
    })
    if (begun.is === 'known') {
      await this.api.evidence.reuse.mutate({ at, file: begun.file, replaces, key: work.id })
      this.drop(key)
      this.onStored()
      return
    }
    if (begun.is === 'upload' && !(await this.send(key, work, content))) return
    this.set(key, { state: 'checking', sent: content.size })
    const receipt = await this.api.evidence.finish.mutate({ id: work.id })
    const sameHash = hash === null ? null : hash === receipt.hash
    this.drop(key)
    this.change({ stored: [...this.snapshot.stored, { indicator, receipt, sameHash }] })
    this.onStored()
  }

  /** False where the person stopped it. */
  private async send(key: string, work: Work, content: Blob): Promise<boolean> {
    const { Upload } = await import('tus-js-client')
    if (this.stateOf(key) !== 'preparing') return false
    this.set(key, { state: 'sending' })
    return new Promise((resolve, reject) => {
      const upload = new Upload(content, {
        uploadUrl: `/api/files/uploads/${work.id}`,
        uploadSize: content.size,
        chunkSize: PART,
        retryDelays: RETRIES,
        storeFingerprintForResuming: false,
        onShouldRetry: ({ originalResponse }: DetailedError) => {
          const status = originalResponse?.getStatus() ?? 0
          return (
            this.stateOf(key) === 'sending' &&
            (status === 0 || status >= 500 || [409, 423, 429].includes(status))
          )
        },
        onProgress: (sent) => this.set(key, { sent }),
        onSuccess: () => resolve(true),
        onError: reject,
      })
      work.tus = upload
      const stop = this.subscribe(() => {
        if (this.stateOf(key) === 'sending') return
        stop()
        resolve(false)
      })
      upload.start()
    })
  }

  private stateOf(key: string): QueuedUpload['state'] | null {
    return this.snapshot.uploads.find((upload) => upload.key === key)?.state ?? null
  }

  private set(key: string, change: Partial<QueuedUpload>): void {
    this.change({
      uploads: this.snapshot.uploads.map((upload) =>
        upload.key === key ? { ...upload, ...change } : upload,
      ),
    })
  }

  private drop(key: string): void {
    this.works.delete(key)
    this.change({ uploads: this.snapshot.uploads.filter((upload) => upload.key !== key) })
  }

  private change(change: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...change }
    for (const listener of this.listeners) listener()
  }
}
