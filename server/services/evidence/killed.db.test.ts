import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TRPCClientError } from '@trpc/client'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppRouter } from '@/server/api/root'
import { database } from '@/server/db/client'
import { pdf } from '@/server/documents/evidence/files.fixture'
import type { Actor } from '@/server/domain/access/actor'
import { hashOf } from '@/server/files/hash-of'
import { openStore } from '@/server/files/open-store'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { endServed, type ServedToKill, serveToKill } from '@/server/test/serve-to-kill'
import { verifyAudit } from '../audit/verify-audit'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { listReports } from '../report/list-reports'
import { readReport } from '../report/read-report'
import { saveReport } from '../report/save-report'
import { readEvidence } from './read-evidence'

/** In each round the server dies three times: in the middle of a part, of finishing and of submitting. */
const ROUNDS = 2

let county: County
let reporter: Actor
let report: string
let environment: { DATABASE_URL: string; MINGJI_DATA: string }

beforeAll(async () => {
  environment = {
    DATABASE_URL: await freshDatabase(),
    MINGJI_DATA: await mkdtemp(join(tmpdir(), 'mingji-killed-')),
  }
  Object.assign(process.env, environment)
  county = await makeCounty()
  reporter = county.actors.reporters[0] ?? county.actors.office
  const [first] = await listPeriods(county.actors.office)
  await openPeriod(as(county.actors.office), { id: first?.id ?? '', version: first?.version ?? 0 })
  report = (await listReports(reporter, REPORTING_DAY))[0]?.id ?? ''
  const cell = { indicator: 'B1', observation: { numerator: 9, denominator: 10 }, note: null, baseVersion: 0 }
  await saveReport(as(reporter), { id: report, cells: [cell] })
})
afterAll(async () => {
  endServed()
  await rm(environment.MINGJI_DATA, { recursive: true, force: true })
})

const tus = (offset: number, length: number) => ({
  'x-actor': reporter.userId,
  'tus-resumable': '1.0.0',
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
  'content-length': String(length),
})
async function send(server: ServedToKill, id: string, content: Uint8Array, offset: number): Promise<number> {
  const answer = await fetch(`${server.url}/api/files/uploads/${id}`, {
    method: 'PATCH',
    headers: tus(offset, content.length),
    body: new Uint8Array(content),
  })
  expect(answer.status).toBe(204)
  return Number(answer.headers.get('upload-offset'))
}
async function receivedOf(server: ServedToKill, id: string): Promise<number> {
  const { 'x-actor': actor, 'tus-resumable': version } = tus(0, 0)
  const answer = await fetch(`${server.url}/api/files/uploads/${id}`, {
    method: 'HEAD',
    headers: { 'x-actor': actor, 'tus-resumable': version },
  })
  expect(answer.status).toBe(200)
  return Number(answer.headers.get('upload-offset'))
}

/** Begins to send a part, and kills the server when most of it has left and the rest has not. */
async function killWhileSending(server: ServedToKill, id: string, content: Uint8Array, offset: number) {
  const sending = request(`${server.url}/api/files/uploads/${id}`, {
    method: 'PATCH',
    headers: tus(offset, content.length),
  })
  const gone = new Promise<void>((resolve) => sending.on('close', resolve).on('error', () => undefined))
  await new Promise<void>((resolve) => sending.write(content.subarray(0, -1), () => resolve()))
  await server.kill()
  await gone
}

/** Asks for something, and kills the server after some other answers, whether this one came or not. */
async function killDuring<Answer>(
  server: ServedToKill,
  work: (api: ReturnType<ServedToKill['api']>) => Promise<Answer>,
  answers: number,
): Promise<Answer | null> {
  const api = server.api(reporter)
  const asked = work(api).catch((error: unknown) => {
    // A refusal is a failure of this test; only a connection that is gone is what it waits for.
    if (error instanceof TRPCClientError && (error as TRPCClientError<AppRouter>).data) throw error
    return null
  })
  for (let answer = 0; answer < answers; answer += 1) await api.reports.list.query()
  await server.kill()
  return asked
}

const filesNow = async () => {
  const { files } = await readEvidence(reporter, REPORTING_DAY, { subject: 'report', subjectId: report })
  return files.filter(({ endedAt }) => endedAt === null).map(({ file }) => file)
}

test('killed while a file comes in, while it is stored and while its report is submitted, it keeps each once', async () => {
  let server = await serveToKill(environment)
  const again = async () => {
    server = await serveToKill(environment)
    return server.api(reporter)
  }
  const kept: { file: string; hash: string }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const content = pdf(1 + round, `/Lang (${'zh'.repeat(100_000)})`)
    const id = uuidv7()
    const input = {
      id,
      at: { subject: 'report' as const, subjectId: report, place: 'B1' },
      name: `会议记录${String(round)}.pdf`,
      size: content.length,
      hash: hashOf(content),
      replaces: null,
    }
    let api = server.api(reporter)
    expect(await api.evidence.begin.mutate(input)).toEqual({ is: 'upload', id, received: 0 })
    const third = Math.floor(content.length / 3)
    expect(await send(server, id, content.subarray(0, third), 0)).toBe(third)
    await killWhileSending(server, id, content.subarray(third, 2 * third), third)

    api = await again()
    const received = await receivedOf(server, id)
    // What was acknowledged is there; of what was on its way, no more than was sent.
    expect(received).toBeGreaterThanOrEqual(third)
    expect(received).toBeLessThan(2 * third)
    expect(await api.evidence.begin.mutate(input)).toEqual({ is: 'upload', id, received })
    const submit = async (with_: typeof api, key: string) => {
      const { version } = await readReport(reporter, report, REPORTING_DAY)
      return with_.reports.submit.mutate({ id: report, version, key })
    }
    await expect(submit(api, uuidv7())).rejects.toMatchObject({
      data: { problem: { code: 'uploadsPending' } },
    })
    await send(server, id, content.subarray(received), received)
    await expect(submit(api, uuidv7())).rejects.toMatchObject({
      data: { problem: { code: 'uploadsPending' } },
    })
    const told = await killDuring(server, (dying) => dying.evidence.finish.mutate({ id }), 2 * round)

    api = await again()
    const receipt = await api.evidence.finish.mutate({ id })
    expect(receipt).toMatchObject({ hash: hashOf(content), size: content.length })
    if (told) expect(receipt).toEqual(told)
    kept.push({ file: receipt.file, hash: receipt.hash })
    // Once, and its bytes are those that were sent.
    expect((await filesNow()).filter(({ hash }) => hash === receipt.hash)).toHaveLength(1)
    expect(Buffer.from((await openStore().read(receipt.hash)) ?? []).equals(content)).toBe(true)

    const key = uuidv7()
    const { version } = await readReport(reporter, report, REPORTING_DAY)
    const step = { id: report, version, key }
    const answered = await killDuring(server, (dying) => dying.reports.submit.mutate(step), ROUNDS - round)
    const between = await readReport(reporter, report, REPORTING_DAY)
    if (answered) expect(between.stage).toBe('awaitingSignature')
    // Either it is submitted, with its event, or nothing of it is there.
    expect(between.version - version).toBe(between.stage === 'awaitingSignature' ? 1 : 0)
    api = await again()
    expect(await api.reports.submit.mutate(step)).toEqual({ state: 'submitted' })
    const after = await readReport(reporter, report, REPORTING_DAY)
    expect([after.stage, after.version - version]).toEqual(['awaitingSignature', 1])
    expect(after.events.filter(({ action }) => action === 'submit')).toHaveLength(round + 1)
    await api.reports.withdraw.mutate({ id: report, version: after.version, key: uuidv7() })
  }
  const files = await filesNow()
  expect(
    files.map(({ id, hash }) => ({ file: id, hash })).toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  ).toEqual(kept.toSorted((a, b) => (a.file < b.file ? -1 : 1)))
  expect(await database().evidenceFile.count()).toBe(ROUNDS)
  // Nothing that was on its way is left lying about.
  expect(await readdir(join(environment.MINGJI_DATA, 'uploads'))).toEqual([])
  await expect(verifyAudit()).resolves.toMatchObject({ ok: true })
}, 300_000)
