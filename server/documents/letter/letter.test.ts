import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { letterDocx } from './letter-docx'
import { letterPdf } from './letter-pdf'
import { hostile, samplePaper } from './sample-paper.fixture'

const at = new Date('2026-04-05T02:00:00Z')
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a letter as a PDF', () => {
  const pdf = letterPdf(samplePaper, at)
  test('is a PDF for the archive with the open faces in it', () => {
    expect(text(pdf)).toMatch(/^%PDF-1\.7/)
    expect(text(pdf)).toMatch(/NotoSerifSC-Regular/)
    expect(text(pdf)).toMatch(/NotoSerifSC-Bold/)
    expect(text(pdf)).toMatch(/\/MediaBox \[0 0 595\.2\d* 841\.8\d*\]/)
  })
  test('reads no word of it as markup: a name that would end the setting is set as it stands', () => {
    const plain = { ...samplePaper, parties: ['甲方：平安区', '乙方：三合镇 #panic("x") #(1/0)'] }
    expect(() => letterPdf(plain, at)).not.toThrow()
  })
  test('is the same for the same letter, byte by byte', () => {
    expect(Buffer.compare(letterPdf(samplePaper, at), pdf)).toBe(0)
  })
})

describe('a letter as a DOCX', () => {
  test('has the page of an official document, and every word as it stands', async () => {
    const zip = await JSZip.loadAsync(await letterDocx(samplePaper, at))
    const document = (await zip.file('word/document.xml')?.async('text')) ?? ''
    expect(document).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
    expect(document).toMatch(/<w:docGrid[^>]*w:linePitch="579"/)
    expect(document).toContain('<w:tblHeader/>')
    // No grid that a program would stretch small lines to: lines and characters have their own distances, in whole units.
    expect(document).not.toMatch(/w:docGrid[^>]*w:type="lines/)
    expect(await zip.file('word/styles.xml')?.async('text')).toContain('<w:spacing w:val="-5"/>')
    expect(document).not.toMatch(/w:(line|before|after|val)="-?\d+\.\d/)
    const words = document
      .replace(/<[^>]*>/g, '')
      .replace(
        /&(lt|gt|amp|quot|apos);/g,
        (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
      )
    for (const each of hostile) expect(words).toContain(each)
    expect(await zip.file('word/fontTable.xml')?.async('text')).toContain('w:altName w:val="FangSong"')
  })
})
