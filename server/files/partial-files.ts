import 'server-only'
import { mkdirSync } from 'node:fs'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore as PartialStore } from '@tus/file-store'
import { Server, Upload } from '@tus/server'
import { dataFolder } from './data-folder'

/** Where uploads are addressed. */
export const UPLOADS = '/api/files/uploads'

/** How long a file may stay unfinished. */
export const UPLOAD_HOURS = 48

let made: { folder: string; server: Server; store: PartialStore } | undefined

/** The protocol's server (tus 1.0) over the data folder's `uploads`: who may send what is decided before it is asked. */
function partials() {
  const folder = join(dataFolder(), 'uploads')
  if (made?.folder === folder) return made
  // The store makes its folder too, but doesn't wait for it: the first file of an installation would find none.
  mkdirSync(folder, { recursive: true })
  const store = new PartialStore({
    directory: folder,
    expirationPeriodInMilliseconds: UPLOAD_HOURS * 3_600_000,
  })
  const server = new Server({
    path: UPLOADS,
    datastore: store,
    relativeLocation: true,
    allowedOrigins: () => false,
  })
  made = { folder, server, store }
  return made
}

/** Ids are made by senders and name files here: nothing but a UUID is one. */
function checked(id: string): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error('not an upload')
  return id
}

const pathOf = (id: string): string => join(partials().folder, checked(id))

/** Makes room for an upload of so many bytes. */
export async function beginPartial(id: string, size: number): Promise<void> {
  await partials().store.create(
    new Upload({ id: checked(id), size, offset: 0, creation_date: new Date().toISOString() }),
  )
}

const SPOKEN = ['tus-resumable', 'upload-offset', 'content-type', 'content-length']

/** Answers how much is there (HEAD) or takes more (PATCH), in the words of the protocol. */
export async function speakTus(id: string, request: Request): Promise<Response> {
  const headers = new Headers()
  // Only what the protocol is about: its server judges headers of proxies too, and knows less of them than we do.
  for (const name of SPOKEN) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return partials().server.handleWeb(
    new Request(new URL(`${UPLOADS}/${checked(id)}`, request.url), {
      method: request.method,
      headers,
      ...(request.method === 'PATCH' ? { body: request.body, duplex: 'half' as const } : {}),
    }),
  )
}

/** How many bytes of an upload are there; null where none was begun or it is gone. */
export async function receivedOf(id: string): Promise<number | null> {
  try {
    return (await stat(pathOf(id))).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** What came of an upload so far, safely on the disk; null where it is gone. */
export async function readPartial(id: string): Promise<Uint8Array | null> {
  try {
    const file = await open(pathOf(id), 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    return await readFile(pathOf(id))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Removes what came of an upload. */
export async function dropPartial(id: string): Promise<void> {
  await Promise.all([rm(pathOf(id), { force: true }), rm(`${pathOf(id)}.json`, { force: true })])
}

/** Removes what was begun and left. */
export async function dropExpired(): Promise<void> {
  await partials().server.cleanUpExpiredUploads()
}
