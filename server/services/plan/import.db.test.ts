import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/server/db/audit'
import { database } from '@/server/db/client'
import { writePlanWorkbook } from '@/server/documents/plan-workbook/write-plan-workbook'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { applyImport } from './apply-import'
import { createDraft } from './create-draft'
import { exportDraft, exportPlan } from './export-plan'
import { previewImport } from './preview-import'
import { readDraft } from './read-draft'
import { saveDraft } from './save-draft'

let county: County
let id: string
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  ;({ id } = await createDraft(office(), { origin: { from: 'amendment', planId: county.planId } }))
})

const office = () => as(county.actors.office)
const fileOf = (document: PlanDocument) =>
  writePlanWorkbook(document, { names: {}, sentences: {}, about: [] })
const draft = async () => (await exportDraft(office(), { id, format: 'xlsx' })).document
const versions = async () => {
  const { parts } = await readDraft(county.actors.office, id)
  return Object.fromEntries(parts.map(({ key, version }) => [key, version]))
}
const renamed = (document: PlanDocument, zh: string): PlanDocument => ({
  ...document,
  indicators: document.indicators.map((one) => (one.code === 'B1' ? { ...one, name: { zh, en: '' } } : one)),
})

test('a draft’s own workbook changes nothing', async () => {
  const { counts, seen } = await previewImport(county.actors.office, {
    id,
    file: await fileOf(await draft()),
  })
  expect(counts).toMatchObject({ refused: 0, new: 0, changed: 0, removed: 0 })
  expect(counts.same).toBeGreaterThan(10)
  expect(seen).toBeNull()
})

test('what was seen is applied: a changed row, a new one, one that is gone', async () => {
  const before = await draft()
  const file = await fileOf({
    ...renamed(before, '新名'),
    targets: [{ indicator: 'B1', unit: '630203102', period: null, target: [103, 107] }],
    sheetItems: before.sheetItems.slice(1),
  })
  const { rows, seen } = await previewImport(county.actors.office, { id, file })
  const [item] = before.sheetItems
  expect(rows.filter(({ verdict }) => verdict !== 'same').map(({ key, verdict }) => [verdict, key])).toEqual([
    ['changed', 'indicator/B1'],
    ['new', 'target/B1/630203102/*'],
    ['removed', `sheetItem/${item?.indicator ?? ''}/${item?.code ?? ''}`],
  ])
  expect(rows.find(({ key }) => key === 'indicator/B1')?.changes[0]).toEqual({
    head: '名称',
    cell: 'B2',
    before: 'B1',
    after: '新名',
  })
  const was = await versions()
  await applyImport(office(), { id, file, name: '改\u0007过的.xlsx', seen: seen ?? '', key: uuidv7() })
  const [record] = await listAudit(database(), { action: 'plan.import' }, 1)
  expect(record).toMatchObject({
    subjectId: id,
    after: {
      file: {
        name: '改过的.xlsx',
        sha256: createHash('sha256').update(file).digest('hex'),
        bytes: file.length,
      },
    },
  })
  await expect(
    applyImport(office(), { id, file, name: '11010519491231002X.xlsx', seen: seen ?? '' }),
  ).rejects.toMatchObject({ code: 'personalData' })
  const now = await versions()
  expect(
    Object.keys(now)
      .filter((key) => now[key] !== was[key])
      .sort(),
  ).toEqual(
    [
      'indicator/B1',
      'target/B1/630203102/*',
      `sheetItem/${item?.indicator ?? ''}/${item?.code ?? ''}`,
    ].sort(),
  )
  expect((await draft()).targets).toEqual([
    { indicator: 'B1', unit: '630203102', period: null, target: [103, 107] },
  ])
})

test('a part that somebody changed since the preview refuses the whole', async () => {
  const before = await draft()
  const file = await fileOf({
    ...renamed(before, '我的'),
    vetoes: [{ code: 'V9', name: { zh: '新', en: '' } }],
  })
  const { seen } = await previewImport(county.actors.office, { id, file })
  const { parts } = await readDraft(county.actors.office, id)
  const part = parts.find(({ key }) => key === 'indicator/B1')
  await saveDraft(office(), {
    id,
    edits: [
      {
        key: 'indicator/B1',
        base: part?.version ?? 0,
        content: { ...(part?.content as object), name: { zh: '别人的', en: '' } },
      },
    ],
  })
  const was = await versions()
  await expect(applyImport(office(), { id, file, seen: seen ?? '' })).rejects.toMatchObject({
    code: 'importChanged',
  })
  expect(await versions()).toEqual(was)
})

test('a file with one bad row applies nothing, whatever it is sent with', async () => {
  const before = await draft()
  const bad = new TextEncoder().encode(
    JSON.stringify({
      ...renamed(before, '好的'),
      targets: [{ indicator: 'B1', unit: '999', period: null, target: 1 }],
    }),
  )
  const { rows, seen } = await previewImport(county.actors.office, { id, file: bad })
  expect(rows.find(({ verdict }) => verdict === 'refused')?.reasons[0]).toMatchObject({
    code: 'unknownUnit',
    data: { text: '999' },
  })
  expect(seen).toBeNull()
  await expect(applyImport(office(), { id, file: bad, seen: 'f'.repeat(64) })).rejects.toMatchObject({
    code: 'importChanged',
  })
})

test('a plan comes in as a new draft, from JSON as from a workbook, and is the same plan', async () => {
  const document = { ...(await draft()), settings: { ...(await draft()).settings, code: 'brought' } }
  for (const file of [await fileOf(document), new TextEncoder().encode(JSON.stringify(document))]) {
    const { seen, counts } = await previewImport(county.actors.office, { id: null, file })
    expect(counts).toMatchObject({ refused: 0, same: 0 })
    const made = await applyImport(office(), { id: null, file, seen: seen ?? '', key: uuidv7() })
    const { document: again } = await exportDraft(office(), { id: made.id, format: 'json' })
    expect(again).toEqual(document)
  }
  const halves = await previewImport(county.actors.office, { id: null, file: new Uint8Array(3) })
  expect(halves.counts.refused).toBe(1)
})

test('who took a plan is written down; a township takes its own targets only', async () => {
  const [reporter] = county.actors.reporters
  if (!reporter) throw new Error('no reporter')
  const taken = await exportPlan(as(reporter), { id: county.planId, format: 'xlsx' })
  expect(taken.ownTargetsOnly).toBe(true)
  expect(taken.names['630203102']).toBeDefined()
  const other = await makeCounty('630299')
  await expect(
    exportPlan(as(other.actors.office), { id: county.planId, format: 'json' }),
  ).rejects.toMatchObject({
    code: 'notFound',
  })
  await expect(
    previewImport(other.actors.office, { id, file: await fileOf(await draft()) }),
  ).rejects.toMatchObject({ code: 'notFound' })
  const records = await listAudit(database(), { action: 'plan.export' }, 10)
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({ actorName: reporter.name, subjectId: county.planId })
})
