import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/* Files made for the tests: each is what its name says and nothing else. */

export interface Part {
  name: string
  body: string | Buffer
  /** What the directory says it unpacks to, where that isn't the truth. */
  size?: number
}

/** An archive of deflated parts. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, body, size } of parts) {
    const bytes = Buffer.from(body)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(bytes), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size ?? bytes.length, 22)
    head.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc32(bytes), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size ?? bytes.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(offset, 42)
    local.push(head, title, packed)
    central.push(entry, title)
    offset += 30 + title.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const types = (main: string) => ({
  name: '[Content_Types].xml',
  body: `<Types><Override PartName="/a" ContentType="application/vnd.${main}+xml"/></Types>`,
})

/** A Word file, with whatever else it is to hold. */
export const docx = (more: readonly Part[] = [], main = 'openxmlformats.document.main'): Uint8Array =>
  zipOf([types(main), { name: 'word/document.xml', body: '<document/>' }, ...more])

export const xlsx = (): Uint8Array =>
  zipOf([types('openxmlformats.sheet.main'), { name: 'xl/workbook.xml', body: '<workbook/>' }])

export const pptx = (): Uint8Array =>
  zipOf([types('openxmlformats.presentation.main'), { name: 'ppt/presentation.xml', body: '<p/>' }])

/** A PDF of so many pages, its objects in the open; `more` goes into its catalog. */
export function pdf(pages = 1, more = ''): Uint8Array {
  const kids = Array.from({ length: pages }, (_, at) => `${String(at + 3)} 0 R`).join(' ')
  const leaves = Array.from(
    { length: pages },
    (_, at) => `${String(at + 3)} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj`,
  ).join('\n')
  return Buffer.from(
    `%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R ${more} >> endobj\n` +
      `2 0 obj << /Type /Pages /Count ${String(pages)} /Kids [${kids}] >> endobj\n${leaves}\n` +
      `trailer << /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  )
}

/** A PDF whose objects lie in a compressed object stream. */
export function packedPdf(objects: readonly string[], filter = '/FlateDecode'): Uint8Array {
  let place = 0
  const pairs = objects.map((text, at) => {
    const pair = `${String(at + 10)} ${String(place)}`
    place += text.length + 1
    return pair
  })
  const head = `${pairs.join(' ')} `
  const body = deflateSync(Buffer.from(head + objects.join(' '), 'latin1'))
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj << /Type /ObjStm /N ${String(objects.length)} /First ${String(head.length)} /Filter ${filter} >> stream\n`,
      'latin1',
    ),
    body,
    Buffer.from('\nendstream endobj\n%%EOF\n', 'latin1'),
  ])
}

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } })

export const jpeg = async (width = 60, height = 40): Promise<Uint8Array> =>
  canvas(width, height).jpeg().toBuffer()

export const png = async (): Promise<Uint8Array> => canvas(60, 40).png().toBuffer()
export const webp = async (): Promise<Uint8Array> => canvas(60, 40).webp().toBuffer()

/** A photo as a phone takes it: turned on its side, and with the place where it was taken. */
export const photo = async (): Promise<Uint8Array> =>
  canvas(60, 40)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '36/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '102/1 6/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** A PNG of 30,000 × 30,000 pixels in some kilobytes. */
export function pictureBomb(): Uint8Array {
  const chunk = (name: string, body: Buffer): Buffer => {
    const bytes = Buffer.concat([Buffer.from(name), body])
    const whole = Buffer.alloc(bytes.length + 8)
    whole.writeUInt32BE(body.length)
    bytes.copy(whole, 4)
    whole.writeUInt32BE(crc32(bytes), bytes.length + 4)
    return whole
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(30_000, 0)
  head.writeUInt32BE(30_000, 4)
  head.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(30_000 * 3751))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The first bytes of a Windows program. */
export const exe = (): Uint8Array =>
  Buffer.concat([
    Buffer.from('4d5a90000300000004000000ffff0000b800000000000000', 'hex'),
    Buffer.alloc(2000, 0x90),
  ])
