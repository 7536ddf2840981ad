import { inflateSync } from 'node:zlib'

/** An object's text without its stream; `number` is empty for what stands between objects, as the trailer. */
export interface PdfObject {
  number: string
  text: string
}

/** Object streams that unpack to more than any document needs. */
export class PackedTooMuch extends Error {}

/** Object streams that are packed in another way, or not at all what they say: what they hide can't be judged. */
export class Unreadable extends Error {
  constructor(options?: ErrorOptions) {
    super('an object stream that cannot be read', options)
  }
}

const MOST_STREAM = 8 * 1024 * 1024
const MOST_ALL = 32 * 1024 * 1024
const OBJECT = /(\d{1,10})\s+\d{1,5}\s+obj\b/g

/** Every object of a PDF, in turn: those in the open, then what lies packed in their object streams. */
export function* readPdfObjects(content: Uint8Array): Generator<PdfObject> {
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  let unpacked = 0
  let at = 0
  while (at < file.length) {
    // A stream's bytes may look like anything; only what stands before and behind them is read.
    const found = file.indexOf('stream', at)
    const isStream = found >= 0 && /^\r?\n|^\r/.test(file.slice(found + 6, found + 8))
    const end = found < 0 ? file.length : found
    yield* objectsIn(file.slice(at, end))
    if (found < 0) return
    if (!isStream) {
      at = found + 6
      continue
    }
    const from = found + 6 + (file.startsWith('\r\n', found + 6) ? 2 : 1)
    const close = file.indexOf('endstream', from)
    const to = close < 0 ? file.length : close
    const head = plain(file.slice(Math.max(at, file.lastIndexOf('obj', found)), found))
    if (/\/Type\s*\/ObjStm\b/.test(head)) {
      const text = unpack(content.subarray(from, to), head)
      unpacked += text.length
      if (unpacked > MOST_ALL) throw new PackedTooMuch()
      yield* packedObjects(text, head)
    }
    at = close < 0 ? file.length : close + 9
  }
}

/** Names may be written in hexadecimal, letter by letter. */
const plain = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function* objectsIn(text: string): Generator<PdfObject> {
  let number = ''
  let from = 0
  for (const match of text.matchAll(OBJECT)) {
    yield { number, text: plain(text.slice(from, match.index)) }
    number = match[1] ?? ''
    from = match.index + match[0].length
  }
  yield { number, text: plain(text.slice(from)) }
}

function unpack(bytes: Uint8Array, head: string): string {
  if (!/\/Filter\b/.test(head)) return Buffer.from(bytes).toString('latin1')
  if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b\s*\]?/.test(head)) throw new Unreadable()
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_STREAM }).toString('latin1')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new PackedTooMuch()
    throw new Unreadable({ cause })
  }
}

/** An object stream: pairs of number and place, then the objects. */
function* packedObjects(text: string, head: string): Generator<PdfObject> {
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0)
  const pairs = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let nth = 0; nth + 1 < pairs.length; nth += 2) {
    const from = first + (pairs[nth + 1] ?? 0)
    const next = pairs[nth + 3]
    const to = next === undefined ? text.length : first + next
    yield { number: String(pairs[nth]), text: plain(text.slice(from, to)) }
  }
}
