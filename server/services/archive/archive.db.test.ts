import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Catalogue } from '@/server/domain/archive/catalogue'
import type { Paper } from '@/server/domain/paper/paper'
import { hashOf } from '@/server/files/hash-of'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { enterLines } from '@/server/test/enter-lines'
import { putPublished } from '@/server/test/put-published'
import { verifyAudit } from '../audit/verify-audit'
import { makeBulletin } from '../bulletin/make-bulletin'
import { propose } from '../letter/propose'
import { list as listLetters } from '../letter/list'
import { sign } from '../letter/sign'
import { openPeriod } from '../period/open-period'
import { completeSheet } from '../sheet/complete-sheet'
import { listSheets } from '../sheet/list-sheets'
import { readSheet } from '../sheet/read-sheet'
import type { ArchiveWords } from './archive-words'
import { makeArchive, readArchives } from './make-archive'

let county: County
let folder: string
let bytes: Buffer
const now = new Date('2026-07-29T02:00:00Z')

const paper = (title: string): Paper => ({
  head: null,
  title,
  under: [],
  foot: [],
  imprint: [],
  blocks: [{ is: 'paragraph', text: title }],
})
/** As few words as a paper can have. */
const words: ArchiveWords = {
  letter: ({ unit }) => ({
    title: unit.name,
    parties: [],
    preamble: [],
    sections: [],
    sides: [],
    proof: [],
    annexes: [],
  }),
  sheet: ({ sheet }) => paper(sheet.unit.name),
  round: ({ round }) => paper(round.period.name),
  bulletin: ({ text }) => paper(text.title),
  annex: ({ facts }) => ({
    sheets: [
      {
        name: '结果',
        heads: [{ text: '单位', width: 20 }],
        rows: facts.rows.map(({ name }) => [name]),
      },
    ],
  }),
  minutes: ({ plan }) => paper(plan),
  title: ({ is }) => is,
  readme: ({ owner, year }) => ({ zh: `${owner}${String(year)}`, en: String(year) }),
  heads: ['文件', '名称', '字节', 'SHA-256'],
}

async function archived(): Promise<Buffer> {
  const stream = await makeArchive(as(county.actors.office, now), { year: 2026, words })
  return Buffer.from(await new Response(stream).arrayBuffer())
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const { office, inspector } = county.actors
  await openPeriod(as(office), { id: county.periods[0]?.id ?? '', version: 1 })
  const [first] = await listSheets(inspector)
  const id = first?.id ?? ''
  await enterLines(as(inspector), {
    id,
    lines: [
      { line: 'board', observation: { missing: ['finance'] }, reason: '财务未公示' },
      { line: 'files', observation: { numerator: 9, denominator: 10 }, reason: '一份缺页' },
    ],
  })
  await completeSheet(as(inspector), {
    id,
    version: (await readSheet(inspector, id)).sheet.version,
    unsigned: '纸质表上签字',
  })
  const publicationId = await putPublished(county, 0, new Date('2026-07-28T02:00:00Z'))
  await makeBulletin(as(office, now), {
    publicationId,
    date: '2026-07-29',
    text: {
      organ: '考核办',
      number: '1',
      title: '通报',
      to: '',
      body: '如下。',
      signer: '考核办',
      copies: '',
    },
  })
  folder = await mkdtemp(join(tmpdir(), 'mingji-archive-'))
  bytes = await archived()
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const verified = () => spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' })
async function unpack(): Promise<void> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  for (const file of Object.values(zip.files)) {
    const path = join(folder, file.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await file.async('nodebuffer'))
  }
}

describe('a year’s archive', () => {
  test('has what was published, sent out, inspected and decided, each with its hash in the catalogue', async () => {
    const zip = await JSZip.loadAsync(bytes)
    const text = (await zip.file('catalogue.json')?.async('text')) ?? ''
    const { files, owner, year } = JSON.parse(text) as Catalogue
    expect([owner, year]).toEqual(['平安区', 2026])
    expect(Object.keys(zip.files).sort()).toEqual(
      [...files.map(({ path }) => path), 'catalogue.csv', 'catalogue.json'].sort(),
    )
    for (const { path, sha256, bytes: size } of files) {
      const content = (await zip.file(path)?.async('uint8array')) ?? new Uint8Array()
      expect([path, hashOf(content), content.length]).toEqual([path, sha256, size])
    }
    const paths = files.map(({ path }) => path.replace(/[\da-f]{8}-[\da-f-]{27}/, 'ID'))
    for (const each of [
      /^publications\/.*\/publication\.json$/,
      /^publications\/.*\/bulletin-1\.pdf$/,
      /^publications\/.*\/bulletin-1\.docx$/,
      /^publications\/.*\/bulletin-1\.xlsx$/,
      /^plans\/.*-v1\.json$/,
      /^inspections\/.*\.pdf$/,
      /^rounds\/.*\.pdf$/,
      /^minutes\/.*\.pdf$/,
    ])
      expect(
        paths.some((path) => each.test(path)),
        String(each),
      ).toBe(true)
    expect(files.find(({ kind }) => kind === 'publication')?.root).toMatch(/^[\da-f]{64}$/)
  })

  test('is checked by the program in it, in a process that knows nothing of this one', async () => {
    await unpack()
    const { status, stdout, stderr } = verified()
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('All agrees')
    expect(stdout).toMatch(/publications 1, .*bulletins 1/)
  })

  test('a changed mark is found by its catalogue; with the catalogue changed too, by computing again', async () => {
    const path = join(folder, 'catalogue.json')
    const zip = await JSZip.loadAsync(bytes)
    const text = (await zip.file('catalogue.json')?.async('text')) ?? ''
    const catalogue = JSON.parse(text) as Catalogue
    const file = catalogue.files.find(({ kind }) => kind === 'publication')
    if (!file) throw new Error('no publication')
    const document = JSON.parse((await zip.file(file.path)?.async('text')) ?? '') as {
      results: { total: number }[]
    }
    if (document.results[0]) document.results[0].total = 99
    const changed = Buffer.from(JSON.stringify(document))
    await writeFile(join(folder, file.path), changed)
    expect(verified()).toMatchObject({ status: 1 })
    file.sha256 = hashOf(changed)
    await writeFile(path, JSON.stringify(catalogue))
    const { status, stdout } = verified()
    expect(status).toBe(1)
    expect(stdout).toMatch(/total/)
    expect(stdout).toMatch(/root/)
  })

  test('a file that nobody listed, and one that is missing, are named', async () => {
    await unpack()
    await writeFile(join(folder, 'extra.txt'), 'x')
    await rm(join(folder, 'README.md'))
    const { status, stdout } = verified()
    expect(status).toBe(1)
    expect(stdout).toMatch(/extra\.txt.*not in the catalogue/)
    expect(stdout).toMatch(/README\.md.*missing/)
  })

  test('is the same for the same record, byte by byte', async () => {
    expect(Buffer.compare(await archived(), bytes)).toBe(0)
  })

  test('is recorded once it is whole', async () => {
    const { archives, years, making } = await readArchives(county.actors.office)
    expect([years, making]).toEqual([[2026], null])
    expect(archives[0]).toMatchObject({ year: 2026, bytes: bytes.length, byName: county.actors.office.name })
    const records = await database().auditRecord.findMany({ where: { action: 'archive.make' } })
    expect(records[0]).toMatchObject({ after: { catalogueHash: archives[0]?.catalogueHash } })
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })

  test('that is not taken to its end is not recorded, and the next can be made', async () => {
    const before = (await readArchives(county.actors.office)).archives.length
    const stream = await makeArchive(as(county.actors.office, now), { year: 2026, words })
    await expect(makeArchive(as(county.actors.office, now), { year: 2026, words })).rejects.toMatchObject({
      code: 'notInThisState',
    })
    await stream.cancel()
    await expect
      .poll(async () => (await readArchives(county.actors.office)).making, { timeout: 30_000 })
      .toMatchObject({ year: 2026, ended: true })
    expect((await readArchives(county.actors.office)).archives).toHaveLength(before)
    expect((await archived()).length).toBe(bytes.length)
  })

  test('of a year without publications, or of another county, is not found', async () => {
    const other = (await makeCounty('630204')).actors.office
    for (const [actor, year] of [
      [county.actors.office, 2025],
      [other, 2026],
    ] as const)
      await expect(makeArchive(as(actor, now), { year, words })).rejects.toMatchObject({ code: 'notFound' })
    expect(await readArchives(other)).toMatchObject({ years: [], archives: [] })
  })
})

test('letters are in it that were signed', async () => {
  const { office, leader } = county.actors
  await propose(as(office, REPORTING_DAY), { planId: county.planId, version: 1 })
  const { units } = await listLetters(office, { planId: county.planId })
  const letters = units.flatMap(({ last }) => (last ? [{ id: last.id, hash: last.hash }] : []))
  await sign(as(leader, REPORTING_DAY), { letters: letters.slice(0, 1) })
  bytes = await archived()
  await rm(folder, { recursive: true, force: true })
  await unpack()
  const { status, stdout } = verified()
  expect([status, stdout]).toEqual([0, expect.stringContaining('letters 1')])
})
