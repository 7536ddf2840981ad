import 'fake-indexeddb/auto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { FieldStore } from '@/app/_components/field/field-store'
import { FieldSync } from '@/app/_components/field/field-sync'
import { sendFile } from '@/app/_components/field/send-file'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { sendTeam } from '@/server/test/field-team'
import { endServed, serveToKill } from '@/server/test/serve-to-kill'
import { verifyAudit } from '../audit/verify-audit'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { listSheets } from './list-sheets'
import { readSheet } from './read-sheet'

/** How many entries and photos a phone brings back, and after how many requests the server dies each time. */
const ENTRIES = 60
const PHOTOS = 3
const DEATHS = [2, 4]

let county: County
let inspector: Actor
let environment: { DATABASE_URL: string; MINGJI_DATA: string }

beforeAll(async () => {
  environment = {
    DATABASE_URL: await freshDatabase(),
    MINGJI_DATA: await mkdtemp(join(tmpdir(), 'mingji-field-')),
  }
  Object.assign(process.env, environment)
  county = await makeCounty()
  inspector = county.actors.inspector
  const [first] = await listPeriods(county.actors.office)
  await openPeriod(as(county.actors.office), { id: first?.id ?? '', version: first?.version ?? 0 })
  vi.stubGlobal('navigator', { onLine: true, userAgent: 'Android Chrome' })
})
afterEach(() => vi.useRealTimers())
afterAll(async () => {
  vi.unstubAllGlobals()
  endServed()
  await rm(environment.MINGJI_DATA, { recursive: true, force: true })
})

test('killed again and again while a phone syncs, the server loses nothing it acknowledged and has nothing twice', async () => {
  const [sheet] = await listSheets(inspector)
  if (!sheet) throw new Error('no sheet')
  const villages = await sendTeam(sheet, [inspector], ['东村', '西村', '南村'], new Date())
  const account = { id: inspector.userId, name: inspector.name }
  const field = new FieldStore(account)
  await field.takeAlong([await readSheet(inspector, sheet.id)], new Date())
  let over: string[] = []
  for (let count = 0; count < ENTRIES; count += 1) {
    const { id } = await field.enter({
      sheetId: sheet.id,
      line: 'files',
      village: villages[count % 3] ?? null,
      rater: null,
      observation: { numerator: count % 10, denominator: 10 },
      reason: `第${String(count)}次`,
      deductions: [],
      supersedes: over,
    })
    // Each over the one before in the same village.
    over = count % 3 === 2 ? [] : [id]
  }
  for (let count = 0; count < PHOTOS; count += 1) {
    const picture = await sharp({
      create: {
        width: 900 + count,
        height: 900,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
        background: '#888',
      },
    })
      .jpeg({ quality: 95 })
      .toBuffer()
    await field.photograph({
      sheetId: sheet.id,
      line: 'board',
      village: villages[count] ?? null,
      name: `现场${String(count)}.jpg`,
      hash: null,
      content: new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }),
    })
  }
  const made = field.read().entries.map(({ id }) => id)
  const acknowledged = new Set<string>()

  for (const dies of [...DEATHS, null]) {
    const server = await serveToKill(environment)
    let requests = 0
    const dying: typeof fetch = async (...request) => {
      requests += 1
      if (requests !== dies) return fetch(...request)
      // It has the request, or has done it and not answered yet: nobody knows.
      const asked = fetch(...request)
      asked.catch(() => undefined)
      await server.api(inspector).sheets.list.query()
      await server.kill()
      return asked
    }
    // As a page that was closed and opened again: everything from the browser's database.
    const reopened = new FieldStore(account)
    await reopened.open()
    const sync = new FieldSync(reopened, server.api(inspector, dying), (id, content, onSent) =>
      sendFile(id, content, onSent, { origin: server.url, headers: { 'x-actor': inspector.userId } }),
    )
    await sync.run()
    sync.stop()
    for (const { id, state } of reopened.read().entries) if (state === 'received') acknowledged.add(id)
    const there = await database().observation.findMany({
      where: { sheetId: sheet.id },
      select: { id: true },
    })
    const ids = new Set(there.map(({ id }) => id))
    // What the phone was told is there; and nothing that it didn't make.
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([])
    expect([...ids].filter((id) => !made.includes(id))).toEqual([])
    if (dies === null) {
      expect(reopened.read().error).toBeNull()
      expect(ids.size).toBe(ENTRIES)
      expect(reopened.waitsFor(sheet.id)).toBe(0)
      await server.kill()
    }
  }
  const { files, neverCame } = await readSheet(inspector, sheet.id)
  expect(files.map(({ line, village }) => [line, village])).toEqual(villages.map((id) => ['board', id]))
  expect(new Set(files.map(({ file }) => file.hash)).size).toBe(PHOTOS)
  expect(neverCame).toEqual([])
  await expect(verifyAudit()).resolves.toMatchObject({ ok: true })
}, 300_000)
