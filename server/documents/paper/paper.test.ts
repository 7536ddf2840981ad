import JSZip from 'jszip'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PaperPicture } from '@/server/domain/paper/paper'
import { hostile, samplePaper } from './paper.fixture'
import { paperDocx } from './paper-docx'
import { paperPdf } from './paper-pdf'
import { printPicture } from './print-picture'
import { makeTypesetter } from './typesetter'

const at = new Date('2026-07-20T02:00:00Z')
const setter = makeTypesetter()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
let pictures: Record<string, PaperPicture>

beforeAll(async () => {
  const photo = await sharp({ create: { width: 480, height: 320, channels: 3, background: '#8a7' } })
    .webp()
    .toBuffer()
  pictures = { one: await printPicture(photo) }
})

describe('a paper as a PDF', () => {
  test('is a PDF for the archive with its faces and its photo in it, of several pages', () => {
    const pdf = text(paperPdf(setter, samplePaper, pictures, at))
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(pdf).toMatch(/NotoSerifSC-Regular/)
    expect(pdf).toMatch(/NotoSerifSC-Bold/)
    expect(pdf).toMatch(/\/DCTDecode/)
    expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(2)
  })
  test('is the same for the same paper, byte by byte', () => {
    const [one, other] = [0, 1].map(() => paperPdf(setter, samplePaper, pictures, at))
    expect(Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of(1))).toBe(0)
  })
  test('reads no word of it as markup, and a photo that is lost leaves its words', () => {
    expect(() => paperPdf(setter, { ...samplePaper, title: hostile.join(' ') }, {}, at)).not.toThrow()
  })
})

describe('a paper as a DOCX', () => {
  test('is the same for the same paper, byte by byte', async () => {
    const [one, other] = [
      await paperDocx(setter, samplePaper, pictures, at),
      await paperDocx(setter, samplePaper, pictures, at),
    ]
    const zips = await Promise.all([JSZip.loadAsync(one), JSZip.loadAsync(other)])
    for (const name of Object.keys(zips[0].files))
      expect([name, await zips[1].file(name)?.async('text')]).toEqual([
        name,
        await zips[0].file(name)?.async('text'),
      ])
    expect(Buffer.compare(one, other)).toBe(0)
  })
  test('has every word as it stands, repeated heads, the chart as lines and the page’s foot', async () => {
    const zip = await JSZip.loadAsync(await paperDocx(setter, samplePaper, pictures, at))
    const document = (await zip.file('word/document.xml')?.async('text')) ?? ''
    const words = document
      .replace(/<[^>]*>/g, '')
      .replace(
        /&(lt|gt|amp|quot|apos);/g,
        (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
      )
    for (const each of hostile) expect(words).toContain(each)
    expect(document).toContain('<w:tblHeader/>')
    const names = Object.keys(zip.files)
    expect(names.filter((name) => name.endsWith('.svg')).length).toBeGreaterThanOrEqual(2)
    expect(names.some((name) => name.endsWith('.jpg'))).toBe(true)
    const feet: (string | undefined)[] = []
    for (const name of names.filter((each) => /word\/footer\d\.xml/.test(each)))
      feet.push(await zip.file(name)?.async('text'))
    expect(feet).toHaveLength(2)
    for (const foot of feet) expect(foot).toContain(samplePaper.foot[0])
  })
})
