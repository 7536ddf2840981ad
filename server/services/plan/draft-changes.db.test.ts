import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/server/db/audit'
import { database } from '@/server/db/client'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { createDraft } from './create-draft'
import { draftChanges } from './draft-changes'
import { readDraft } from './read-draft'
import { renamePart } from './rename-part'
import { saveDraft } from './save-draft'

let county: County
let id: string
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  ;({ id } = await createDraft(office(), { origin: { from: 'amendment', planId: county.planId } }))
})

const office = () => as(county.actors.office)
const held = async () => {
  const { parts } = await readDraft(county.actors.office, id)
  return new Map(parts.map((part) => [part.key, part]))
}
const later = (seconds: number) => new Date(office().now.getTime() + seconds * 1000)

test('a code is changed in every part that names it at once, by what they are now, and once for one key', async () => {
  const before = await held()
  const indicator = before.get('indicator/B1')
  const key = uuidv7()
  const { changed } = await renamePart(office(), { id, kind: 'category', from: 'B', to: 'X', key })
  expect(changed.map((part) => part.key)).toEqual(
    expect.arrayContaining(['category/B', 'category/X', 'indicator/B1']),
  )
  const after = await held()
  expect(after.get('category/B')?.content).toBeNull()
  expect(after.get('indicator/B1')).toMatchObject({
    version: (indicator?.version ?? 0) + 1,
    content: { ...(indicator?.content as object), category: 'X' },
  })
  expect(await renamePart(office(), { id, kind: 'category', from: 'B', to: 'X', key })).toEqual({ changed })
  const [record] = await listAudit(database(), { action: 'plan.draft' }, 1)
  expect(Object.keys(record?.after as object)).toEqual(expect.arrayContaining(['category/X', 'indicator/B1']))
})

test('a code that is taken, and a part that is gone, are refused and nothing is written', async () => {
  await saveDraft(office(), {
    id,
    edits: [{ key: 'category/Y', base: 0, content: { position: 9, name: { zh: '别的', en: '' } } }],
  })
  const before = await held()
  await expect(renamePart(office(), { id, kind: 'category', from: 'X', to: 'Y' })).rejects.toMatchObject({
    code: 'partCodeTaken',
    data: { code: 'Y' },
  })
  await expect(renamePart(office(), { id, kind: 'category', from: 'B', to: 'Z' })).rejects.toMatchObject({
    code: 'notFound',
  })
  expect(await held()).toEqual(before)
})

test('who asks is told what was written since, by whom, and who else is there', async () => {
  const me = { actor: county.actors.office, now: later(300) }
  const other = { ...county.actors.office, userId: uuidv7(), name: '考核办乙' }
  const quiet = await draftChanges(me, { id, since: later(299), part: 'settings' })
  expect(quiet).toEqual({ state: 'open', at: later(300), parts: [], others: [] })
  const seen = await draftChanges({ actor: other, now: later(301) }, { id, since: later(0), part: 'unit' })
  expect(seen.others).toEqual([{ name: county.actors.office.name, part: 'settings' }])
  expect(seen.parts.find(({ key }) => key === 'category/Y')).toMatchObject({ version: 1, byOther: true })
  const own = await draftChanges(me, { id, since: later(0), part: 'settings' })
  expect(own.parts.every(({ byOther }) => !byOther)).toBe(true)
  expect(own.others).toEqual([{ name: '考核办乙', part: 'unit' }])
})

test('another county’s draft is not found', async () => {
  const stranger = await makeCounty('630299')
  const { office: theirs } = stranger.actors
  await expect(
    draftChanges({ actor: theirs, now: later(0) }, { id, since: later(0), part: 'settings' }),
  ).rejects.toMatchObject({ code: 'notFound' })
  await expect(renamePart(as(theirs), { id, kind: 'category', from: 'X', to: 'Q' })).rejects.toMatchObject({
    code: 'notFound',
  })
})
