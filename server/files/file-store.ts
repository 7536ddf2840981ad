/**
 * Where files lie: by the SHA-256 of their content, so that the same content is kept once and nothing is ever written
 * over. Beside a file may lie a preview, which can always be made again.
 */
export interface FileStore {
  /** Keeps content and answers its hash, once it is safely there. */
  put(content: Uint8Array): Promise<string>
  /** The content of a hash, whole and proved by it. Null where it isn't there. */
  read(hash: string): Promise<Uint8Array<ArrayBuffer> | null>
  putPreview(hash: string, content: Uint8Array): Promise<void>
  readPreview(hash: string): Promise<Uint8Array<ArrayBuffer> | null>
}

/** What lies under a hash is something else, or less. */
export class FileDamaged extends Error {
  constructor(readonly hash: string) {
    super(`what is stored as ${hash} has another hash`)
    this.name = 'FileDamaged'
  }
}

/** The store can't be reached, or has refused: nothing is lost, and it can be tried again. */
export class StoreFailed extends Error {
  constructor(what: string, options: ErrorOptions) {
    super(what, options)
    this.name = 'StoreFailed'
  }
}

export type Folder = 'files' | 'previews'

/** `files/ab/abcd…`: a folder per first byte, so that none gets too full. */
export function keyOf(folder: Folder, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a hash')
  return `${folder}/${hash.slice(0, 2)}/${hash}`
}
