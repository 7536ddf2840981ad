import { inflateRawSync } from 'node:zlib'
import type { FileType } from '@/server/domain/evidence/file-types'
import { type EvidenceLimits, MEGABYTE } from '@/server/domain/evidence/limits'
import { readZipDirectory, type ZipEntry } from '../plan-workbook/zip-directory'
import { type Inspection, refused } from './inspection'

const MAIN_PART: readonly (readonly [string, FileType])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]
const MACROS = /(?:^|\/)vbaproject[^/]*\.bin$|(?:^|\/)vbadata\.xml$|^xl\/macrosheets\//i
/** Programs and what starts them, wherever they hide in it. */
const PROGRAM = /\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|msi|lnk)$/i
const CONTENT_TYPES = '[Content_Types].xml'
const STORED = 0
const DEFLATED = 8

/** An Office file, judged by what its directory declares; of its parts only the list of their types is read. */
export function inspectOffice(content: Uint8Array, limits: EvidenceLimits): Inspection {
  const entries = readZipDirectory(content, limits.entries)
  if (entries === null || entries.length === 0) return refused('damaged')
  const sum = entries.reduce((total, { size }) => total + size, 0)
  const dense = entries.some(
    ({ size, packed }) => size > limits.ratio * Math.max(packed, 1) && size > MEGABYTE,
  )
  if (entries.length > limits.entries || sum > limits.unpacked || dense)
    return refused('archive', limits.unpacked / MEGABYTE)
  const names = new Set(entries.map(({ name }) => name))
  const type = MAIN_PART.find(([part]) => names.has(part))?.[1]
  const list = entries.find(({ name }) => name === CONTENT_TYPES)
  if (type === undefined || list === undefined) return refused('type')
  if (names.size !== entries.length || entries.some(({ name }) => escapes(name))) return refused('damaged')
  const types = partText(content, list)
  if (types === null) return refused('damaged')
  if (/macroEnabled|vbaProject/i.test(types) || entries.some(({ name }) => MACROS.test(name)))
    return refused('macros')
  if (entries.some(({ name }) => PROGRAM.test(name))) return refused('active')
  return { ok: true, type, content, located: false }
}

const escapes = (name: string): boolean => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|\0/.test(name)

/** A small part as text; null where it is not what the directory says. */
function partText(content: Uint8Array, { offset, packed, method, size }: ZipEntry): string | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  if (offset + 30 > content.length || view.getUint32(offset, true) !== 0x04034b50) return null
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (size > MEGABYTE || from + packed > content.length) return null
  const bytes = content.subarray(from, from + packed)
  if (method === STORED) return new TextDecoder().decode(bytes)
  if (method !== DEFLATED) return null
  try {
    return new TextDecoder().decode(inflateRawSync(bytes, { maxOutputLength: MEGABYTE }))
  } catch {
    return null
  }
}
