import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-directory'

/** Rows times columns of one sheet: the reader lays a sheet out as a rectangle, so two far cells cost all between them. */
const MOST_CELLS = 1_500_000

/** Whether every sheet's outermost cells leave a rectangle that can be laid out; null where one cannot be unpacked. */
export function sheetsFit(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean | null {
  for (const entry of entries.filter(({ name }) => /^xl\/worksheets\//i.test(name))) {
    const xml = unpack(bytes, entry)
    if (xml === null) return null
    if (extentOf(xml) > MOST_CELLS) return false
  }
  return true
}

/** An entry's bytes, never more than it declares. */
function unpack(bytes: Uint8Array, { offset, method, packed, size }: ZipEntry): Buffer | null {
  if (offset + 30 > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const body = bytes.subarray(from, from + packed)
  if (method === 0) return Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  try {
    return inflateRawSync(body, { maxOutputLength: size })
  } catch {
    return null
  }
}

/** The largest row times the largest column that any cell names or stands in. */
function extentOf(xml: Buffer): number {
  let rows = 0
  let columns = 0
  let implicit = 0
  for (let at = xml.indexOf(OPEN); at !== -1; at = xml.indexOf(OPEN, at + 1)) {
    const tag = TAG.exec(xml.toString('latin1', at, Math.min(at + LONGEST_TAG, xml.length)))
    if (!tag) continue
    const [, name, attributes = ''] = tag
    const reference = /\sr\s*=\s*["']\s*([A-Za-z]{0,3})(\d*)/.exec(attributes)
    if (name === 'row') {
      rows = Math.max(rows + 1, Number(reference?.[2] ?? 0))
      implicit = 0
    } else {
      implicit += 1
      columns = Math.max(columns, implicit, reference?.[1] ? columnOf(reference[1]) : 0)
      rows = Math.max(rows, Number(reference?.[2] ?? 0))
    }
  }
  return rows * columns
}
const OPEN = Buffer.from('<')
const LONGEST_TAG = 200
const TAG = /^<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)/

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}
