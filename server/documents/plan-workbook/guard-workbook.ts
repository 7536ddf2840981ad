import type { ReasonCode } from '@/server/domain/plan/workbook/reason'
import { readZipDirectory, type ZipEntry } from './zip-directory'

/** What a file may be at most. A county's whole plan with every township's targets is some 200 KB. */
export const MOST_BYTES = 5 * 1024 * 1024
const MOST_ENTRIES = 500
const MOST_UNPACKED = 64 * 1024 * 1024
const MOST_RATIO = 200

/** What cells are read from; drawings, links, macros and pictures are left packed. */
const NEEDED =
  /^\[Content_Types\]\.xml$|^_rels\/\.rels$|^xl\/(?:_rels\/)?workbook\d*\.xml(?:\.rels)?$|^xl\/(?:sharedStrings|styles)\d*\.xml$|^xl\/worksheets\/[^/]+\.xml$/i

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const STORED = 0
const DEFLATED = 8

export type Guarded =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; entries: readonly ZipEntry[] }
  | { ok: false; code: ReasonCode; data: Readonly<Record<string, string>> }

/**
 * Judges a file by what its directory declares, before anything is unpacked. Gives a copy whose directory names only the
 * parts that cells are read from; the reader holds every part to its declared size.
 */
export function guardWorkbook(file: Uint8Array): Guarded {
  const refuse = (code: ReasonCode, data: Readonly<Record<string, string>> = {}): Guarded => ({
    ok: false,
    code,
    data,
  })
  if (file.length > MOST_BYTES) return refuse('fileTooLarge', { limit: '5' })
  if (OLE.every((byte, at) => file[at] === byte)) return refuse('encrypted')
  const entries = readZipDirectory(file, MOST_ENTRIES)
  if (entries === null || entries.length === 0) return refuse('notAWorkbook')
  if (entries.length > MOST_ENTRIES) return refuse('tooManyEntries', { limit: String(MOST_ENTRIES) })
  const sum = entries.reduce((total, { size }) => total + size, 0)
  if (sum > MOST_UNPACKED)
    return refuse('packedTooMuch', { size: megabytes(sum), limit: megabytes(MOST_UNPACKED) })
  const dense = entries.find(({ size, packed }) => size > MOST_RATIO * Math.max(packed, 1) && size > 1024)
  if (dense)
    return refuse('packedTooMuch', {
      size: megabytes(dense.size),
      limit: megabytes(MOST_RATIO * dense.packed),
    })
  const needed = entries.filter(({ name }) => NEEDED.test(name))
  // A size that is not declared is one that nobody is held to.
  const honest = needed.every(
    ({ method, size, packed }) =>
      (method === STORED && size === packed) || (method === DEFLATED && size > 0 && packed > 0),
  )
  const names = new Set(needed.map(({ name }) => name))
  if (!honest || names.size !== needed.length || !names.has('[Content_Types].xml'))
    return refuse('notAWorkbook')
  return { ok: true, bytes: strike(file, entries), entries: needed }
}

/** A copy in which the entries that are not needed are named so that nobody asks for them. */
function strike(file: Uint8Array, entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(file)
  for (const { name, nameAt } of entries) if (!NEEDED.test(name) && name !== '') bytes[nameAt] = 0x3f
  return bytes
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / (1024 * 1024)))
