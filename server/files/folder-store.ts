import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FileDamaged, type FileStore, type Folder, keyOf, StoreFailed } from './file-store'
import { hashOf } from './hash-of'

/** Files in a folder of this machine. */
export function folderStore(folder: string): FileStore {
  const pathOf = (part: Folder, hash: string) => join(folder, keyOf(part, hash))

  /** Beside its place first, to the disk, then into its place in one step: there is never half a file. */
  async function write(path: string, content: Uint8Array): Promise<void> {
    const beside = `${path}.${randomUUID()}`
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(beside, 'wx', 0o600)
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, path)
      await syncFolder(dirname(path))
    } catch (cause) {
      await rm(beside, { force: true })
      throw new StoreFailed(`${path} could not be written`, { cause })
    }
  }

  async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return new Uint8Array(await readFile(path))
    } catch (cause) {
      if (isMissing(cause)) return null
      throw new StoreFailed(`${path} could not be read`, { cause })
    }
  }

  return {
    async put(content) {
      const hash = hashOf(content)
      const path = pathOf('files', hash)
      // Of the right size is not enough to be trusted: what a crash or a disk spoilt is written anew.
      if ((await sizeOf(path)) === content.length) {
        const there = await read(path)
        if (there && hashOf(there) === hash) return hash
      }
      await write(path, content)
      return hash
    },
    async read(hash) {
      const content = await read(pathOf('files', hash))
      if (content && hashOf(content) !== hash) throw new FileDamaged(hash)
      return content
    },
    putPreview: (hash, content) => write(pathOf('previews', hash), content),
    readPreview: (hash) => read(pathOf('previews', hash)),
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (cause) {
    if (isMissing(cause)) return null
    throw new StoreFailed(`${path} could not be looked at`, { cause })
  }
}

/** So that a name survives a power cut. Windows can't open a folder, and needs it less. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
