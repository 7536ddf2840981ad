import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCallerFactory } from '@/server/api/trpc'
import { appRouter } from '@/server/api/root'
import { database, disconnect } from '@/server/db/client'
import { docx, exe, jpeg, pdf, photo } from '@/server/documents/evidence/files.fixture'
import type { Actor } from '@/server/domain/access/actor'
import { Problem } from '@/server/domain/errors'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import { hashOf } from '@/server/files/hash-of'
import { openStore } from '@/server/files/open-store'
import { listPeriods } from '@/server/services/period/list-periods'
import { openPeriod } from '@/server/services/period/open-period'
import { readProgress } from '@/server/services/period/read-progress'
import { listReports } from '@/server/services/report/list-reports'
import { moveReport } from '@/server/services/report/move-report'
import { saveReport } from '@/server/services/report/save-report'
import { takeStep } from '@/server/services/rectification/take-step'
import { completeSheet } from '@/server/services/sheet/complete-sheet'
import { listSheets } from '@/server/services/sheet/list-sheets'
import { readSheet } from '@/server/services/sheet/read-sheet'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { enterLines } from '@/server/test/enter-lines'
import { freshDatabase } from '@/server/test/database'
import { type BeginInput, beginUpload } from './begin-upload'
import { cancelUpload } from './cancel-upload'
import { detachFile } from './detach-file'
import { earlierFiles } from './earlier-files'
import { finishUpload } from './finish-upload'
import { readEvidence } from './read-evidence'
import { receivePart } from './receive-part'
import { reuseFile } from './reuse-file'
import { serveFile } from './serve-file'

let county: County
let reporter: Actor
let report: string
let data: string

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'mingji-evidence-'))
  process.env['MINGJI_DATA'] = data
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  reporter = reporterOf(0)
  const [first] = await listPeriods(county.actors.office)
  if (first) await openPeriod(as(county.actors.office), { id: first.id, version: first.version })
  report = await reportOf(reporter)
})
afterAll(async () => {
  await disconnect()
  await rm(data, { recursive: true, force: true })
})

const reporterOf = (at: number): Actor => county.actors.reporters[at] ?? county.actors.office
const headOf = (at: number): Actor => county.actors.heads[at] ?? county.actors.office
async function reportOf(actor: Actor): Promise<string> {
  const [own] = await listReports(actor, REPORTING_DAY)
  return own?.id ?? ''
}
const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof Problem ? String(error.code) : String(error)),
  )
const tus = (body: Uint8Array, offset: number) =>
  new Request('http://localhost/api/files/uploads/x', {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      'content-length': String(body.length),
    },
    body: new Uint8Array(body),
  })
const ask = () =>
  new Request('http://localhost/api/files/uploads/x', {
    method: 'HEAD',
    headers: { 'tus-resumable': '1.0.0' },
  })
const of = (subjectId: string, place: string) => ({ subject: 'report' as const, subjectId, place })
const begin = (content: Uint8Array, more: Partial<BeginInput> = {}): BeginInput => ({
  id: uuidv7(),
  at: of(report, 'B1'),
  name: '签到表.pdf',
  size: content.length,
  hash: null,
  replaces: null,
  ...more,
})
async function upload(content: Uint8Array, more: Partial<BeginInput> = {}, actor = reporter) {
  const input = begin(content, more)
  await beginUpload(as(actor), input)
  await receivePart(actor, REPORTING_DAY, { id: input.id, request: tus(content, 0) })
  return { id: input.id, receipt: await finishUpload(as(actor), { id: input.id }) }
}
const filesNow = async () => {
  const { files } = await readEvidence(reporter, REPORTING_DAY, { subject: 'report', subjectId: report })
  return files.filter(({ endedAt }) => endedAt === null)
}
let pages = 100
/** A file that no other test has. */
const unique = (): Uint8Array => pdf((pages += 1))

describe('a file comes in', () => {
  test('in three pieces, asked in between, and once, however often it is begun and finished', async () => {
    const content = unique()
    const input = begin(content, { hash: hashOf(content) })
    const { id } = input
    await beginUpload(as(reporter), input)
    await receivePart(reporter, REPORTING_DAY, { id, request: tus(content.subarray(0, 1000), 0) })
    // The answer was lost; a sender who begins again hears how much is there.
    expect(await beginUpload(as(reporter), input)).toEqual({ is: 'upload', id, received: 1000 })
    const wrong = await receivePart(reporter, REPORTING_DAY, { id, request: tus(content, 0) })
    expect(wrong.status).toBe(409)
    const asked = await receivePart(reporter, REPORTING_DAY, { id, request: ask() })
    expect(asked.headers.get('upload-offset')).toBe('1000')
    expect(await code(finishUpload(as(reporter), { id }))).toBe('uploadIncomplete')
    await receivePart(reporter, REPORTING_DAY, { id, request: tus(content.subarray(1000, 2000), 1000) })
    await receivePart(reporter, REPORTING_DAY, { id, request: tus(content.subarray(2000), 2000) })
    const receipts = await Promise.all(Array.from({ length: 20 }, () => finishUpload(as(reporter), { id })))
    expect(new Set(receipts.map(({ file }) => file)).size).toBe(1)
    expect(receipts[0]).toMatchObject({ hash: hashOf(content), size: content.length, sentHash: null })
    expect((await filesNow()).filter(({ file }) => file.hash === hashOf(content))).toHaveLength(1)
    // Nothing waits any more, and whoever still asks hears that all is there.
    expect(await readdir(join(data, 'uploads'))).toEqual([])
    const late = await receivePart(reporter, REPORTING_DAY, { id, request: ask() })
    expect(late.headers.get('upload-offset')).toBe(String(content.length))
    expect(await beginUpload(as(reporter), input)).toEqual({ is: 'settled', id })
  })

  test('of a sender who stops in the middle of a piece, what came is kept', async () => {
    const content = unique()
    const input = begin(content)
    await beginUpload(as(reporter), input)
    const broken = new Request('http://localhost/x', {
      method: 'PATCH',
      headers: tus(content, 0).headers,
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(content.slice(0, 700))
          controller.error(new Error('gone'))
        },
      }),
      duplex: 'half',
    } as RequestInit)
    await receivePart(reporter, REPORTING_DAY, { id: input.id, request: broken }).catch(() => null)
    const asked = await receivePart(reporter, REPORTING_DAY, { id: input.id, request: ask() })
    const offset = Number(asked.headers.get('upload-offset'))
    await receivePart(reporter, REPORTING_DAY, {
      id: input.id,
      request: tus(content.subarray(offset), offset),
    })
    expect((await finishUpload(as(reporter), { id: input.id })).hash).toBe(hashOf(content))
  })

  test('a photo loses its place, and the receipt says both hashes', async () => {
    const taken = await photo()
    const { receipt } = await upload(taken, { name: 'IMG_1.JPG', hash: hashOf(taken) })
    expect(receipt).toMatchObject({ type: 'jpg', name: 'IMG_1.JPG', sentHash: hashOf(taken) })
    expect(receipt.hash).not.toBe(hashOf(taken))
  })

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['a program called a photo', '现场照片.jpg', exe, { reason: 'type' }],
    ['macros', '表.xlsx', () => docx([{ name: 'word/vbaProject.bin', body: 'x' }]), { reason: 'macros' }],
  ])('%s is refused, the same again, and leaves nothing', async (_, name, make, refusal) => {
    const content = await make()
    const input = begin(content, { name })
    await beginUpload(as(reporter), input)
    await receivePart(reporter, REPORTING_DAY, { id: input.id, request: tus(content, 0) })
    for (const time of [1, 2]) {
      const said = await finishUpload(as(reporter), { id: input.id }).catch((error: unknown) => error)
      expect([time, said]).toEqual([time, expect.objectContaining({ code: 'fileRefused', data: refusal })])
    }
    expect(await readdir(join(data, 'uploads'))).toEqual([])
    expect((await filesNow()).map(({ file }) => file.name)).not.toContain(name)
  })

  test('what changed on the way is refused', async () => {
    const content = unique()
    const input = begin(content, { hash: hashOf(unique()) })
    await beginUpload(as(reporter), input)
    await receivePart(reporter, REPORTING_DAY, { id: input.id, request: tus(content, 0) })
    await expect(finishUpload(as(reporter), { id: input.id })).rejects.toMatchObject({
      data: { reason: 'changedOnTheWay' },
    })
  })

  test.each<[string, Partial<BeginInput>, string]>([
    ['a file of nothing', { size: 0 }, 'fileRefused'],
    ['a file over the limit', { size: 26 * 1024 * 1024 }, 'fileRefused'],
    ['for a report that is not there', { at: of(uuidv7(), 'B1') }, 'notFound'],
    ['a name with a resident’s number', { name: '张三 13912345678.pdf' }, 'personalData'],
  ])('%s is not begun', async (_, more, refusal) => {
    expect(await code(beginUpload(as(reporter), begin(unique(), more)))).toBe(refusal)
  })

  test('an indicator that the report does not owe takes none', async () => {
    const at = of(report, 'B2')
    expect(await code(beginUpload(as(reporter), begin(unique(), { at })))).toBe('unknownIndicator')
  })

  test('one that is given up can’t be finished, and is no longer waited for', async () => {
    const input = begin(unique())
    await beginUpload(as(reporter), input)
    await cancelUpload(as(reporter), { id: input.id })
    await cancelUpload(as(reporter), { id: input.id })
    expect(await code(finishUpload(as(reporter), { id: input.id }))).toBe('uploadGone')
    const { pending } = await readEvidence(reporter, REPORTING_DAY, { subject: 'report', subjectId: report })
    expect(pending.map(({ id }) => id)).not.toContain(input.id)
  })
})

describe('a file that is there', () => {
  test('is known by its hash and serves another place without being sent', async () => {
    const content = unique()
    const { receipt, id } = await upload(content)
    const again = begin(content, { hash: hashOf(content) })
    expect(await code(beginUpload(as(reporter), again))).toBe('alreadyAttached')
    const [use] = (await filesNow()).filter(({ file }) => file.id === receipt.file)
    await detachFile(as(reporter), { id: use?.id ?? '' })
    expect(await beginUpload(as(reporter), again)).toEqual({ is: 'known', file: receipt.file })
    const key = uuidv7()
    const reuse = { at: of(report, 'B1'), file: receipt.file, replaces: null, key }
    const uses = await Promise.all(Array.from({ length: 20 }, () => reuseFile(as(reporter), reuse)))
    expect(new Set(uses.map((answer) => answer.use)).size).toBe(1)
    const { files } = await earlierFiles(reporter, { report, indicator: 'B1', search: '签到' })
    expect(files.find((file) => file.id === receipt.file)?.uses).toMatchObject([
      { indicator: 'B1', here: true, period: { code: '2026Q1' } },
    ])
    expect(id).not.toBe(again.id)
  })

  test('is replaced, and the old one stays known with who and when', async () => {
    const old = await upload(unique(), { name: 'old.pdf' })
    const use = (await filesNow()).find(({ file }) => file.id === old.receipt.file)
    const next = await upload(unique(), { name: 'new.pdf', replaces: use?.id ?? null })
    const { files } = await readEvidence(reporter, REPORTING_DAY, { subject: 'report', subjectId: report })
    const was = files.find(({ id }) => id === use?.id)
    const is = files.find(({ file }) => file.id === next.receipt.file)
    expect(was).toMatchObject({ endedByName: 'reporter0', replacedById: is?.id })
    expect(was?.endedAt).toEqual(REPORTING_DAY)
    expect(is).toMatchObject({ replacesId: was?.id, endedAt: null })
    // A use that ended can't be replaced or taken away again.
    expect(await code(detachFile(as(reporter), { id: was?.id ?? '' }))).toBe('notFound')
  })

  test('is handed out to whom it belongs, guarded, whole or in part', async () => {
    const content = unique()
    const { receipt } = await upload(content, { name: '村务公开 照片(1).pdf' })
    const get = (headers: Record<string, string> = {}, preview = false) =>
      serveFile(county.actors.office, {
        id: receipt.file,
        preview,
        request: new Request('http://localhost/x', { headers }),
      })
    const whole = await get()
    expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="1.pdf"; filename*=UTF-8''${encodeURIComponent('村务公开 照片')}%281%29.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-cache',
    })
    const part = await get({ range: 'bytes=10-19' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${content.length}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(10, 20))).toBe(true)
    expect((await get({ range: 'bytes=999999-' })).status).toBe(416)
    expect((await get({ 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304)
    expect(await code(get({}, true))).toBe('notFound')
    const picture = await upload(await jpeg(900, 600), { name: 'a.jpg' })
    const small = await serveFile(headOf(0), {
      id: picture.receipt.file,
      preview: true,
      request: new Request('http://localhost/x'),
    })
    expect(small.headers.get('content-type')).toBe('image/webp')
    // Lost with its folder, it is made again, the same; and kept.
    const bytes = Buffer.from(await small.arrayBuffer())
    await rm(join(data, 'evidence', 'previews'), { recursive: true })
    const again = () =>
      serveFile(headOf(0), {
        id: picture.receipt.file,
        preview: true,
        request: new Request('http://localhost/x'),
      }).then(async (answer) => Buffer.from(await answer.arrayBuffer()))
    const made = await Promise.all([again(), again(), again()])
    expect(made.every((one) => one.equals(bytes))).toBe(true)
    expect(await openStore().readPreview(picture.receipt.hash)).not.toBeNull()
  })
})

describe('whose it is not, it is not there', () => {
  const createCaller = createCallerFactory(appRouter)
  const call = async (actor: Actor, path: string, input: unknown): Promise<string> => {
    const { evidence } = createCaller({ actor, now: REPORTING_DAY, address: '' })
    const verbs = evidence as unknown as Record<string, (input: unknown) => Promise<unknown>>
    return (
      verbs[path]?.(input).then(
        () => 'answered',
        (error: unknown) => (error as { code: string }).code,
      ) ?? 'no such verb'
    )
  }

  test('another township’s, another county’s, for each role and in every way of asking', async () => {
    const { receipt } = await upload(unique())
    const use = (await filesNow()).find(({ file }) => file.id === receipt.file)?.id
    const open = begin(unique())
    await beginUpload(as(reporter), open)
    const there = await makeCounty('630202')
    const request = () => new Request('http://localhost/x')
    const place = { report, indicator: 'B1' }
    const reading = [
      ['of', { subject: 'report', subjectId: report }],
      ['download', { id: receipt.file, preview: false, request: request() }],
      ['download', { id: receipt.file, preview: true, request: request() }],
    ] as const
    const writing = [
      ['earlier', { ...place, search: '' }],
      ['begin', begin(unique())],
      ['receive', { id: open.id, request: ask() }],
      ['receive', { id: open.id, request: tus(unique(), 0) }],
      ['finish', { id: open.id }],
      ['cancel', { id: open.id }],
      ['reuse', { at: of(report, 'B1'), file: receipt.file, replaces: null }],
      ['detach', { id: use }],
    ] as const
    const strangers = [reporterOf(1), there.actors.reporters[0] ?? there.actors.office]
    for (const actor of [...strangers, headOf(1), there.actors.office, there.actors.heads[0] ?? headOf(1)])
      for (const [path, input] of reading)
        expect([actor.username, path, await call(actor, path, input)]).toEqual([
          actor.username,
          path,
          'NOT_FOUND',
        ])
    for (const actor of strangers)
      for (const [path, input] of writing)
        expect([actor.username, path, await call(actor, path, input)]).toEqual([
          actor.username,
          path,
          'NOT_FOUND',
        ])
    // A file of one's own does not open another's place.
    const own = await reportOf(reporterOf(1))
    expect(
      await call(reporterOf(1), 'reuse', {
        at: of(own, 'B1'),
        file: receipt.file,
        replaces: null,
      }),
    ).toBe('NOT_FOUND')
    // Who may read, may.
    for (const actor of [reporter, headOf(0), county.actors.office])
      for (const [path, input] of reading.slice(0, 2))
        expect([actor.username, path, await call(actor, path, input)]).toEqual([
          actor.username,
          path,
          'answered',
        ])
    await cancelUpload(as(reporter), { id: open.id })
  })

  test('an upload’s id that somebody else has taken', async () => {
    const input = begin(unique())
    await beginUpload(as(reporter), input)
    const own = { ...input, at: of(await reportOf(reporterOf(1)), 'B1') }
    expect(await code(beginUpload(as(reporterOf(1)), own))).toBe('receiptOfAnother')
    await cancelUpload(as(reporter), { id: input.id })
  })
})

describe('the record', () => {
  test('does not change, whatever asks', async () => {
    const db = database()
    for (const statement of [
      'UPDATE evidence_file SET name = $$x$$',
      'DELETE FROM evidence_file',
      'TRUNCATE evidence_file CASCADE',
      'DELETE FROM evidence_use',
      'UPDATE evidence_use SET file_id = file_id, place = $$B9$$',
      'UPDATE evidence_use SET ended_at = NULL WHERE ended_at IS NOT NULL',
      'UPDATE evidence_upload SET state = $$pending$$ WHERE state = $$stored$$',
      'DELETE FROM evidence_upload',
    ])
      await expect(db.$executeRawUnsafe(statement), statement).rejects.toThrow(/refused/)
  })
})

describe('a report', () => {
  test('is submitted only when every file is stored; the submission names what it came with', async () => {
    const cells = [
      { indicator: 'B1', observation: { numerator: 9, denominator: 10 }, note: null, baseVersion: 0 },
    ]
    await saveReport(as(reporter), { id: report, cells })
    const content = unique()
    const input = begin(content)
    await beginUpload(as(reporter), input)
    const submit = { id: report, version: 1 }
    await expect(moveReport(as(reporter), 'submit', submit)).rejects.toMatchObject({
      code: 'uploadsPending',
      data: { indicators: ['B1'] },
    })
    await receivePart(reporter, REPORTING_DAY, { id: input.id, request: tus(content, 0) })
    expect(await code(moveReport(as(reporter), 'submit', submit))).toBe('uploadsPending')
    await finishUpload(as(reporter), { id: input.id })
    expect(await code(moveReport(as(reporter), 'submit', submit))).toBe('answered')
    const record = await database().auditRecord.findFirst({
      where: { action: 'report.submit', subjectId: report },
      select: { after: true },
    })
    expect(record?.after).toMatchObject({ evidence: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    // What was submitted stays as it was submitted.
    const [use] = await filesNow()
    expect(await code(detachFile(as(reporter), { id: use?.id ?? '' }))).toBe('notInThisState')
    expect(await code(beginUpload(as(reporter), begin(unique())))).toBe('notInThisState')
  })
})

test('a report is not submitted without a file that the plan asks for, nor once it was taken away', async () => {
  const indicator: PlanIndicator = {
    code: 'E1',
    categoryCode: 'B',
    name: '会议',
    nameEn: '',
    unit: '次',
    unitEn: '',
    definition: '',
    definitionEn: '',
    suppliedBy: 'self',
    departmentId: null,
    evidence: { required: true, note: '会议记录' },
    scoring: { phases: ['regular'], kind: 'amount', accumulate: 'sum' },
  }
  const there = await makeCounty('630205', [indicator])
  const [period] = await listPeriods(there.actors.office)
  await openPeriod(as(there.actors.office), { id: period?.id ?? '', version: period?.version ?? 0 })
  const own = there.actors.reporters[0] ?? there.actors.office
  const id = await reportOf(own)
  await saveReport(as(own), {
    id,
    cells: [
      { indicator: 'B1', observation: { numerator: 9, denominator: 10 }, note: null, baseVersion: 0 },
      // Not even where nothing was held: the note says why, and the file is asked for all the same.
      { indicator: 'E1', observation: null, note: '本季度未召开', baseVersion: 0 },
    ],
  })
  const submit = { id, version: 1 }
  const refusal = { code: 'evidenceMissing', data: { missing: ['E1'] } }
  await expect(moveReport(as(own), 'submit', submit)).rejects.toMatchObject(refusal)
  // Another indicator's file proves nothing of this one.
  await upload(unique(), { at: of(id, 'B1') }, own)
  await expect(moveReport(as(own), 'submit', submit)).rejects.toMatchObject(refusal)
  const { receipt } = await upload(unique(), { at: of(id, 'E1') }, own)
  // The office's board counts what must be there and is, unit by unit.
  const board = await readProgress(there.actors.office, period?.id ?? '', REPORTING_DAY)
  expect(board.units.map(({ unit, evidence }) => [unit.name, evidence]).toSorted()).toEqual(
    [
      ['三合镇', { filled: 1, due: 1 }],
      ['古城乡', { filled: 0, due: 1 }],
      ['沙沟乡', { filled: 0, due: 1 }],
    ].toSorted(),
  )
  const { files } = await readEvidence(own, REPORTING_DAY, { subject: 'report', subjectId: id })
  await detachFile(as(own), { id: files.find(({ file }) => file.id === receipt.file)?.id ?? '' })
  await expect(moveReport(as(own), 'submit', submit)).rejects.toMatchObject(refusal)
  await upload(unique(), { at: of(id, 'E1') }, own)
  expect(await code(moveReport(as(own), 'submit', submit))).toBe('answered')
})

describe('what is put beside a sheet, an order and a claim', () => {
  const image = async () => {
    pages += 1
    return jpeg(pages, 40)
  }
  const get = (actor: Actor, id: string) =>
    code(serveFile(actor, { id, preview: false, request: new Request('http://localhost/api/files/x') }))

  test('an inspector’s photo is the unit’s to see once the sheet is completed, and no other unit’s ever', async () => {
    const { office, inspector, otherInspector, leader } = county.actors
    const sheet = (await listSheets(inspector)).find(({ unit }) => unit.id === county.townshipIds[0])
    const at = { subject: 'sheet' as const, subjectId: sheet?.id ?? '', place: 'board' }
    const { receipt } = await upload(await image(), { at, name: '公示栏.jpg' }, inspector)
    const seen = async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries({ office, inspector, otherInspector, leader, own: headOf(0), other: headOf(1) }).map(
            async ([who, actor]) => [who, await get(actor, receipt.file)],
          ),
        ),
      ) as Record<string, string>
    const before = { office: 'answered', own: 'notFound', other: 'notFound', leader: 'notFound' }
    expect(await seen()).toMatchObject(before)
    await enterLines(as(inspector), {
      id: sheet?.id ?? '',
      lines: [
        { line: 'board', observation: { missing: ['policy'] }, reason: '政策未公示' },
        { line: 'files', observation: { numerator: 10, denominator: 10 }, reason: null },
      ],
    })
    const { version } = (await readSheet(inspector, sheet?.id ?? '')).sheet
    await completeSheet(as(inspector), { id: sheet?.id ?? '', version, unsigned: '纸质表上签字' })
    expect(await seen()).toMatchObject({
      ...before,
      inspector: 'answered',
      own: 'answered',
      leader: 'answered',
    })
    // After completion nothing is taken away.
    const uses = await database().evidenceUse.findMany({ where: { subjectId: sheet?.id ?? '' } })
    expect(await code(detachFile(as(inspector), { id: uses[0]?.id ?? '' }))).toBe('notInThisState')
  })

  test('who verifies an answer adds what they saw while it is theirs to judge; the unit does not', async () => {
    const { office, inspector } = county.actors
    const [finding] = await database().rectification.findMany({
      where: { unitId: county.townshipIds[0] ?? '' },
    })
    const id = finding?.id ?? ''
    const step = async (actor: Actor, action: 'order' | 'answer', more: object) => {
      const { version } = await database().rectification.findUniqueOrThrow({ where: { id } })
      await takeStep(as(actor), action, { id, version, words: '台账', ...more })
    }
    const place = (at: string) => ({ subject: 'rectification' as const, subjectId: id, place: at })
    const attach = async (actor: Actor, at: string) =>
      code(upload(await image(), { at: place(at), name: '整改.jpg' }, actor))
    expect(await attach(inspector, 'verified')).toBe('notInThisState')
    await step(office, 'order', { dueOn: '2026-05-15', post: '专干' })
    expect(await attach(inspector, 'verified')).toBe('notInThisState')
    expect(await attach(reporterOf(0), '')).toBe('answered')
    await step(reporterOf(0), 'answer', {})
    expect(await attach(inspector, 'verified')).toBe('answered')
    expect(await attach(office, 'verified')).toBe('answered')
    expect(await attach(reporterOf(0), 'verified')).toBe('notFound')
    expect(await attach(inspector, '')).toBe('notFound')
    const { files } = await readEvidence(headOf(0), REPORTING_DAY, {
      subject: 'rectification',
      subjectId: id,
    })
    expect(files.map(({ indicatorCode }) => indicatorCode)).toEqual(['', 'verified', 'verified'])
    await expect(
      readEvidence(headOf(1), REPORTING_DAY, { subject: 'rectification', subjectId: id }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })
})
