import { describe, expect, test } from 'vitest'
import { cleanName, nameWithType } from './clean-name'
import { decideUpload } from './decide-upload'
import { lackEvidence } from './evidence-rule'
import { evidenceLimits, MEGABYTE } from './limits'

describe('a file’s name for people', () => {
  test.each([
    ['签到表.pdf', '签到表.pdf'],
    ['..\\..\\windows\\x.exe', 'x.exe'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\照片\\公示栏.jpg', '公示栏.jpg'],
    ['a\0b\r\n.jpg', 'ab.jpg'],
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['half\uD83D of a sign.png', 'half of a sign.png'],
    ['CON.pdf', '_CON.pdf'],
    ['lpt1', '_lpt1'],
    ['console.pdf', 'console.pdf'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['. .hidden. ', 'hidden'],
    ['...', 'file'],
    ['', 'file'],
    ['/', 'file'],
  ])('%j is %j', (given, name) => {
    expect(cleanName(given)).toBe(name)
  })

  test('is no longer than a row, and keeps its ending', () => {
    const name = cleanName(`${'长'.repeat(300)}.docx`)
    expect(Array.from(name).length).toBe(120)
    expect(name.endsWith('长.docx')).toBe(true)
  })

  test.each([
    ['a.jpg', 'jpg', 'a.jpg'],
    ['a.JPEG', 'jpg', 'a.JPEG'],
    ['a.png', 'jpg', 'a.jpg'],
    ['IMG_1.HEIC', 'jpg', 'IMG_1.jpg'],
    ['a.exe', 'pdf', 'a.exe.pdf'],
    ['a.pdf', 'jpg', 'a.pdf.jpg'],
    ['表', 'xlsx', '表.xlsx'],
  ] as const)('%j that is a %s is saved as %j', (name, type, saved) => {
    expect(nameWithType(name, type)).toBe(saved)
  })
})

describe('one more file', () => {
  const limits = evidenceLimits(25)
  const none = { files: 0, bytes: 0, ofPlace: 0 }
  test.each([
    ['fits', 1, none, false, { ok: true }],
    ['of 25 MB fits', 25 * MEGABYTE, none, false, { ok: true }],
    [
      'of a byte more does not',
      25 * MEGABYTE + 1,
      none,
      false,
      { because: 'file', refusal: { reason: 'tooLarge', limit: 25 } },
    ],
    ['of nothing does not', 0, none, false, { because: 'file', refusal: { reason: 'empty' } }],
    [
      'is one too many for the indicator',
      1,
      { ...none, files: 50, ofPlace: 50 },
      false,
      { because: 'indicatorFull', limit: 50 },
    ],
    ['in another’s place is not', 1, { ...none, files: 50, ofPlace: 50 }, true, { ok: true }],
    [
      'is one too many for the report',
      1,
      { ...none, files: 300 },
      false,
      { because: 'reportFull', limit: 300 },
    ],
    [
      'is too much for the report',
      1,
      { ...none, bytes: 500 * MEGABYTE },
      false,
      { because: 'reportTooLarge', limit: 500 },
    ],
  ])('%s', (_, size, sum, replacing, decision) => {
    expect(decideUpload(size, sum, limits, replacing)).toMatchObject(decision)
  })
})

test('what lacks evidence is what needs it and has none', () => {
  const due = [
    { code: 'A', evidence: { required: true as const } },
    { code: 'B', evidence: { required: true as const } },
    { code: 'C', evidence: { note: '照片' } },
    { code: 'D' },
  ]
  expect(lackEvidence(due, new Set(['B']))).toEqual(['A'])
})
