import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test, vi } from 'vitest'
import { evidenceLimits } from '@/server/domain/evidence/limits'
import {
  docx,
  exe,
  jpeg,
  packedPdf,
  pdf,
  photo,
  pictureBomb,
  png,
  pptx,
  webp,
  xlsx,
  zipOf,
} from './files.fixture'
import { hasLocation } from './has-location'
import { inspectFile } from './inspect-file'

// Bytes by the ten million, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const limits = evidenceLimits()
const inspect = (content: Uint8Array, locations = false) => inspectFile(content, { locations, limits })
const text = (words: string) => new TextEncoder().encode(words)
const page = '<< /Type /Page >>'
const MB = 1024 * 1024

describe('what is taken in', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['a JPEG', () => jpeg(), { type: 'jpg', width: 60, height: 40 }],
    ['a PNG', png, { type: 'png', width: 60, height: 40 }],
    ['a WebP', webp, { type: 'webp', width: 60, height: 40 }],
    ['a PDF of three pages', () => pdf(3), { type: 'pdf', pages: 3 }],
    ['a PDF whose pages lie in an object stream', () => packedPdf([page, page]), { type: 'pdf', pages: 2 }],
    ['a PDF changed once', () => Buffer.concat([pdf(1), pdf(1)]), { type: 'pdf', pages: 1 }],
    [
      'a PDF whose picture happens to hold the bytes of a name',
      () =>
        Buffer.concat([pdf(1), Buffer.from('9 0 obj << /Length 9 >> stream\n/JS /Launch\nendstream endobj')]),
      { type: 'pdf', pages: 1 },
    ],
    ['a Word file', () => docx(), { type: 'docx' }],
    ['an Excel file', xlsx, { type: 'xlsx' }],
    ['a PowerPoint file', pptx, { type: 'pptx' }],
  ])('%s, as it came', async (_, make, facts) => {
    const content = await make()
    const found = await inspect(content)
    expect(found).toMatchObject({ ok: true, located: false, ...facts })
    expect(found.ok && Buffer.from(found.content).equals(content)).toBe(true)
  })
})

describe('what is refused, with its reason', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['nothing', () => new Uint8Array(0), { reason: 'empty' }],
    ['26 MB', () => new Uint8Array(26 * MB), { reason: 'tooLarge', limit: 25 }],
    ['a program, whatever it is called', exe, { reason: 'type' }],
    ['a page of HTML', () => text('<!doctype html><script>alert(1)</script>'), { reason: 'type' }],
    ['an SVG', () => text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), { reason: 'type' }],
    ['an SVG with a declaration', () => text('<?xml version="1.0"?><svg xmlns="a"/>'), { reason: 'type' }],
    ['a text', () => text('会议记录'), { reason: 'type' }],
    [
      'a GIF',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
          .gif()
          .toBuffer(),
      { reason: 'type' },
    ],
    [
      'an old or an encrypted Office file',
      () => Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'),
      { reason: 'oldOffice' },
    ],
    [
      'a Word file with macros',
      () => docx([{ name: 'word/vbaProject.bin', body: 'x' }]),
      { reason: 'macros' },
    ],
    [
      'macros under other letters',
      () => docx([{ name: 'word/VBAPROJECT.BIN', body: 'x' }]),
      { reason: 'macros' },
    ],
    [
      'a Word file that says it has macros',
      () => docx([], 'ms-word.document.macroEnabled.main'),
      { reason: 'macros' },
    ],
    [
      'macro sheets',
      () =>
        zipOf([
          { name: '[Content_Types].xml', body: '' },
          { name: 'xl/workbook.xml', body: '' },
          { name: 'xl/macrosheets/sheet1.xml', body: '' },
        ]),
      { reason: 'macros' },
    ],
    [
      'a program in a Word file',
      () => docx([{ name: 'word/embeddings/setup.exe', body: 'MZ' }]),
      { reason: 'active' },
    ],
    ['a way out of the archive', () => docx([{ name: '../../x.xml', body: 'x' }]), { reason: 'damaged' }],
    ['an archive that is no Office file', () => zipOf([{ name: 'a.txt', body: 'x' }]), { reason: 'type' }],
    ['half an archive', () => docx().slice(0, 100), { reason: 'damaged' }],
    [
      '3000 parts',
      () => docx(Array.from({ length: 3000 }, (_, at) => ({ name: `a${String(at)}`, body: '' }))),
      { reason: 'archive', limit: 200 },
    ],
    [
      '300 MB in an archive',
      () => docx([{ name: 'a', body: Buffer.alloc(9000), size: 300 * MB }]),
      { reason: 'archive', limit: 200 },
    ],
    [
      'a part packed a thousand times over',
      () => docx([{ name: 'a', body: Buffer.alloc(50 * MB) }]),
      { reason: 'archive', limit: 200 },
    ],
    [
      'an encrypted PDF',
      () => Buffer.concat([pdf(1), Buffer.from('trailer << /Encrypt 9 0 R >>')]),
      { reason: 'encrypted' },
    ],
    ['a PDF with a script', () => pdf(1, '/OpenAction << /S /JavaScript /JS (x) >>'), { reason: 'active' }],
    [
      'a script whose name is written in code',
      () => pdf(1, '/OpenAction << /S /J#61vaScript >>'),
      { reason: 'active' },
    ],
    ['a script in an object stream', () => packedPdf([page, '<< /S /JavaScript >>']), { reason: 'active' }],
    ['a PDF that starts a program', () => pdf(1, '/A << /S /Launch >>'), { reason: 'active' }],
    ['a PDF with a file in it', () => pdf(1, '/Names << /EmbeddedFiles 9 0 R >>'), { reason: 'active' }],
    ['an object stream packed otherwise', () => packedPdf([page], '/LZWDecode'), { reason: 'damaged' }],
    ['a thousand and one pages', () => pdf(1001), { reason: 'tooManyPages', limit: 1000 }],
    ['a PDF without pages', () => pdf(0), { reason: 'damaged' }],
    [
      'an object stream that unpacks to 60 MB',
      () => packedPdf([' '.repeat(60 * MB)]),
      { reason: 'archive', limit: 200 },
    ],
    ['a picture of 900 million pixels', pictureBomb, { reason: 'tooManyPixels', limit: 50 }],
    ['half a picture', async () => (await jpeg(600, 400)).slice(0, 700), { reason: 'damaged' }],
    [
      'the head of a picture, then something else',
      async () => Buffer.concat([(await jpeg()).slice(0, 30), exe()]),
      { reason: 'damaged' },
    ],
  ])('%s', async (_, make, refusal) => {
    expect(await inspect(await make())).toEqual({ ok: false, refusal })
  })
})

describe('what a picture says beside the picture', () => {
  const exifOf = async (content: Uint8Array) => (await sharp(content).metadata()).exif

  test('goes, and the picture stands upright', async () => {
    const taken = await photo()
    expect(hasLocation(await exifOf(taken))).toBe(true)
    const found = await inspect(taken)
    expect(found).toMatchObject({ ok: true, located: false, width: 40, height: 60 })
    expect(found.ok && (await exifOf(found.content))).toBeUndefined()
    // Nothing is left to take away a second time.
    expect(found.ok && (await inspect(found.content))).toMatchObject({ content: found.ok && found.content })
  })

  test('stays where the plan wants to know the place, byte for byte', async () => {
    const taken = await photo()
    const found = await inspect(taken, true)
    expect(found).toMatchObject({ ok: true, located: true, width: 40, height: 60 })
    expect(found.ok && Buffer.from(found.content).equals(taken)).toBe(true)
  })

  test.each([
    ['behind a JPEG', jpeg],
    ['behind a PNG', png],
    ['behind a WebP', webp],
  ])('what hides %s goes too', async (_, make) => {
    const hidden = docx()
    const found = await inspect(Buffer.concat([await make(), hidden]))
    expect(found.ok && Buffer.from(found.content).includes(Buffer.from(hidden))).toBe(false)
    expect(found.ok).toBe(true)
  })

  test('a comment in a JPEG goes', async () => {
    const plain = await jpeg()
    const remark = Buffer.from(
      'fffe000cSECRETWORD'.replace('SECRETWORD', Buffer.from('SECRETWORD').toString('hex')),
      'hex',
    )
    const found = await inspect(Buffer.concat([plain.slice(0, 2), remark, plain.slice(2)]))
    expect(found.ok && Buffer.from(found.content).includes('SECRETWORD')).toBe(false)
  })
})

test('a preview is small and shows what is there', async () => {
  const found = await inspect(await jpeg(3000, 2000))
  const preview = found.ok ? await sharp(found.preview).metadata() : null
  expect(preview).toMatchObject({ format: 'webp', width: 480, height: 320 })
})

test('the fixtures are what they say: a picture and its hash come out the same twice', async () => {
  const [first, second] = await Promise.all([jpeg(), jpeg()])
  const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
  expect(hash(first)).toBe(hash(second))
  expect(deflateRawSync(Buffer.alloc(50 * MB)).length).toBeLessThan(MB)
})
