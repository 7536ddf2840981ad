import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { putPublished } from '@/server/test/put-published'
import { verifyAudit } from '../audit/verify-audit'
import { openPeriod } from '../period/open-period'
import { makeBulletin } from './make-bulletin'
import { progressOf, tellProgress } from './progress'
import { listOf, prepare, readBulletin, readProgress } from './read-bulletin'
import { readTemplate, saveTemplate } from './template'

let county: County
let office: Actor
let other: Actor
let publicationId: string
const now = new Date('2026-07-29T02:00:00Z')
const text = (more: Partial<BulletinText> = {}): BulletinText => ({
  organ: '平安区考核办文件',
  number: '平考办〔2026〕3号',
  title: '关于考核结果的通报',
  to: '各乡镇：',
  body: '现将结果通报如下。',
  signer: '考核办',
  copies: '',
  ...more,
})

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  office = county.actors.office
  other = (await makeCounty('630204')).actors.office
  await openPeriod(as(office), { id: county.periods[0]?.id ?? '', version: 1 })
  publicationId = await putPublished(county, 0, new Date('2026-07-28T02:00:00Z'))
})

describe('a template', () => {
  test('is kept version by version, with who wrote it, and is its owner’s own', async () => {
    expect(await readTemplate(office)).toEqual({ template: null, versions: [] })
    await saveTemplate(as(office, now), { version: 0, text: text({ body: '【总体情况】' }) })
    await saveTemplate(as(office, now), { version: 1, text: text({ body: '【位次情况】' }) })
    expect(await readTemplate(office)).toMatchObject({
      template: { version: 2, text: { body: '【位次情况】' }, byName: office.name },
      versions: [{ version: 2 }, { version: 1 }],
    })
    expect(await readTemplate(other)).toMatchObject({ template: null })
    const records = await database().auditRecord.findMany({ where: { action: 'bulletin.saveTemplate' } })
    expect(records.at(-1)).toMatchObject({
      before: { version: 1, body: '【总体情况】' },
      after: { version: 2, body: '【位次情况】' },
    })
  })

  test('is not written over a version that somebody else wrote meanwhile', async () => {
    await expect(saveTemplate(as(office, now), { version: 1, text: text() })).rejects.toMatchObject({
      code: 'staleVersion',
      data: { have: 1, current: 2 },
    })
  })

  test('is refused with the very word that no placeholder is called', async () => {
    await expect(
      saveTemplate(as(office, now), { version: 2, text: text({ body: '【总体形势】' }) }),
    ).rejects.toMatchObject({
      code: 'bulletinTextRefused',
      data: { faults: [{ field: 'body', because: 'unknown', word: '总体形势' }] },
    })
  })
})

describe('a bulletin', () => {
  test('begins with what was published: every unit, the root, nothing overdue', async () => {
    const { facts, template } = await prepare(office, publicationId, now)
    expect(template?.version).toBe(2)
    expect(facts.rows).toHaveLength(3)
    expect(facts.publication.root).toMatch(/^[\da-f]{64}$/)
    expect(facts).toMatchObject({
      owner: '平安区',
      period: { code: '2026Q1' },
      publication: { number: 1, publishedOn: '2026-07-28', corrects: null },
      overdue: [],
    })
  })

  test('is kept as it was made, text and facts, with an audit record', async () => {
    const { id } = await makeBulletin(as(office, now), { publicationId, text: text(), date: '2026-07-29' })
    const made = await readBulletin(county.actors.leader, id)
    expect(made.text).toEqual({ ...text(), date: '2026-07-29' })
    expect(made.facts).toEqual((await prepare(office, publicationId, now)).facts)
    expect(await listOf(office, publicationId)).toMatchObject({
      number: 1,
      bulletins: [{ id, number: '平考办〔2026〕3号' }],
    })
    const [record] = await database().auditRecord.findMany({ where: { action: 'bulletin.make' } })
    expect(record).toMatchObject({ subjectId: publicationId, after: { bulletin: id, hash: made.hash } })
    await expect(database().bulletin.updateMany({ where: { id }, data: { byName: 'x' } })).rejects.toThrow()
    await expect(database().bulletinTemplate.deleteMany()).rejects.toThrow()
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })

  test('with a placeholder left is refused, and of another county is not found', async () => {
    await expect(
      makeBulletin(as(office, now), {
        publicationId,
        text: text({ body: '【总体情况】' }),
        date: '2026-07-29',
      }),
    ).rejects.toMatchObject({ code: 'bulletinTextRefused' })
    await expect(prepare(other, publicationId, now)).rejects.toMatchObject({ code: 'notFound' })
    await expect(listOf(other, publicationId)).rejects.toMatchObject({ code: 'notFound' })
    await expect(
      makeBulletin(as(other, now), { publicationId, text: text(), date: '2026-07-29' }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  test('tells how far a file of it is while it is made, and nothing afterwards', async () => {
    const id = (await listOf(office, publicationId)).bulletins[0]?.id ?? ''
    await tellProgress(id, 'pdf', async (at) => {
      at('setting')
      expect(await readProgress(office, id)).toEqual([{ format: 'pdf', stage: 'setting' }])
      await expect(readProgress(other, id)).rejects.toMatchObject({ code: 'notFound' })
    })
    expect(progressOf(id)).toEqual([])
  })
})
