import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const deflated = promisify(deflateRaw)
/** Of the format without its extensions. */
const MOST_FILES = 65_535
const MOST_BYTES = 0xffff_ffff
/** 1 January 1980, the format's first day: the same content gives the same bytes. */
const DATE = 0x21
const UTF8 = 0x0800
/** Already packed; packing them again takes time and saves nothing. */
const PACKED = /\.(pdf|docx|xlsx|jpg|png|webp)$/

interface Entry {
  name: Buffer
  method: number
  crc: number
  packed: number
  size: number
  at: number
}

/** A zip as a stream: each file is handed on whole as soon as it is there; nothing of it is kept but its line of the directory. */
export class ZipWriter {
  private readonly entries: Entry[] = []
  private written = 0

  constructor(private readonly write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>) {}

  /** How many bytes were handed on so far. */
  get bytes(): number {
    return this.written
  }

  async add(path: string, content: Uint8Array): Promise<void> {
    const stored = PACKED.test(path)
    const data = stored ? content : await deflated(content, { level: 9 })
    const entry: Entry = {
      name: Buffer.from(path, 'utf8'),
      method: stored ? 0 : 8,
      crc: crc32(content),
      packed: data.length,
      size: content.length,
      at: this.written,
    }
    this.entries.push(entry)
    if (this.entries.length > MOST_FILES || this.written + data.length > MOST_BYTES)
      throw new RangeError('too much for one archive')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    describe(head, 4, entry)
    await this.hand(head, entry.name, data)
  }

  /** Writes the directory; nothing can be added any more. */
  async finish(): Promise<void> {
    const at = this.written
    for (const entry of this.entries) {
      const line = Buffer.alloc(46)
      line.writeUInt32LE(0x02014b50, 0)
      line.writeUInt16LE(20, 4)
      describe(line, 6, entry)
      line.writeUInt32LE(entry.at, 42)
      await this.hand(line, entry.name)
    }
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.entries.length, 8)
    end.writeUInt16LE(this.entries.length, 10)
    end.writeUInt32LE(this.written - at, 12)
    end.writeUInt32LE(at, 16)
    await this.hand(end)
  }

  private async hand(...parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts) {
      this.written += part.length
      await this.write(new Uint8Array(part))
    }
  }
}

/** What a file's head and its line of the directory have in common, from one place on. */
function describe(into: Buffer, from: number, { name, method, crc, packed, size }: Entry): void {
  into.writeUInt16LE(20, from)
  into.writeUInt16LE(UTF8, from + 2)
  into.writeUInt16LE(method, from + 4)
  into.writeUInt16LE(0, from + 6)
  into.writeUInt16LE(DATE, from + 8)
  into.writeUInt32LE(crc, from + 10)
  into.writeUInt32LE(packed, from + 14)
  into.writeUInt32LE(size, from + 18)
  into.writeUInt16LE(name.length, from + 22)
}
