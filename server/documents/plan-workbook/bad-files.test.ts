import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compareImport } from '@/server/domain/plan/workbook/compare-import'
import { readPlanFile } from './read-plan-file'

/* Files that are no workbooks, or too much of one */

async function verdictsOf(file: Uint8Array) {
  const { rows, edits } = compareImport(new Map(), await readPlanFile(file))
  expect(edits).toEqual([])
  return rows.flatMap(({ sheet, reasons }) => reasons.map(({ code, cell }) => [sheet, cell, code]))
}

/** An archive with one deflated entry, whose sizes are what its directory says they are. */
function archive(entries: { name: string; body: Buffer; size: number }[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, body, size } of entries) {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(body.length, 18)
    head.writeUInt32LE(size, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(body.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    local.push(head, Buffer.from(name), body)
    central.push(entry, Buffer.from(name))
    offset += 30 + name.length + body.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
const MB = 1024 * 1024
const zeros = deflateRawSync(Buffer.alloc(50 * MB, 0x20))
const bomb = (size: number) =>
  archive([
    { name: '[Content_Types].xml', body: deflateRawSync(Buffer.from('<Types/>')), size: 8 },
    { name: 'xl/worksheets/sheet1.xml', body: zeros, size },
  ])

test.each<[string, Uint8Array | string, string]>([
  ['50 MB in 50 KB', bomb(50 * MB), 'packedTooMuch'],
  ['50 MB that say they are 1 KB', bomb(1024), 'notAWorkbook'],
  ['50 MB that say nothing of their size', bomb(0), 'notAWorkbook'],
  [
    'a thousand entries',
    archive(Array.from({ length: 1000 }, (_, at) => ({ name: `a${at}`, body: Buffer.alloc(1), size: 1 }))),
    'tooManyEntries',
  ],
  ['six megabytes', new Uint8Array(6 * MB), 'fileTooLarge'],
  [
    'an old or encrypted workbook',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
    'encrypted',
  ],
  ['nothing', '', 'notAWorkbook'],
  ['a text', '单位,目标', 'notAWorkbook'],
  ['half a JSON', '{"format":', 'notJson'],
  ['another JSON', '{"a":1}', 'notAPlan'],
])('%s is refused by name, without growing', async (_, content, code) => {
  const file = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const before = process.memoryUsage().rss
  const said = await verdictsOf(file)
  expect(said.length).toBeGreaterThan(0)
  expect(new Set(said.map(([, , each]) => each))).toEqual(new Set([code]))
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * MB)
})

test('two cells far apart are no rectangle to lay out', async () => {
  const body = Buffer.from(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9000"><c r="XFD9000"><v>1</v></c></row></sheetData></worksheet>',
  )
  const types = Buffer.from('<Types/>')
  const file = archive([
    { name: '[Content_Types].xml', body: deflateRawSync(types), size: types.length },
    { name: 'xl/worksheets/sheet1.xml', body: deflateRawSync(body), size: body.length },
  ])
  expect(await verdictsOf(file)).toEqual([['', null, 'sheetTooLarge']])
})
