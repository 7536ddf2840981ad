/** One entry of an archive, as its central directory declares it. */
export interface ZipEntry {
  name: string
  method: number
  packed: number
  size: number
  /** Where its local header begins. */
  offset: number
  /** Where its name stands in the central directory. */
  nameAt: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const MOST_COMMENT = 65_535

/**
 * The central directory of an archive, read without unpacking anything. Null where it is none, or one that a workbook of
 * a few megabytes never needs (ZIP64, several discs).
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  // One more than allowed tells that there are too many.
  for (let nth = 0; nth < Math.min(count, mostEntries + 1); nth += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
    const length = view.getUint16(at + 28, true)
    const nameAt = at + 46
    if (nameAt + length > bytes.length) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      nameAt,
    })
    at = nameAt + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - MOST_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  return null
}
