import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { openPeriod } from '../period/open-period'
import { listPeriods } from '../period/list-periods'
import { createDraft } from './create-draft'
import { discardDraft } from './discard-draft'
import { listPlans } from './list-plans'
import { publishDraft } from './publish-draft'
import { readDraft, readPartHistory } from './read-draft'
import { readPlan } from './read-plan'
import { lookAtTrial, readTrial } from './read-trial'
import { saveDraft } from './save-draft'

let county: County
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

const office = () => as(county.actors.office)
const partOf = async (id: string, key: string) => {
  const part = (await readDraft(county.actors.office, id)).parts.find((one) => one.key === key)
  if (!part) throw new Error(key)
  return part
}
/** The shared county's plan has 40 points; a plan must say what its points sum to. */
async function settlePoints(id: string, pointsTotal = 40) {
  const { content, version } = await partOf(id, 'settings')
  const settings = { ...(content as PlanDocument['settings']), pointsTotal }
  await saveDraft(office(), { id, edits: [{ key: 'settings', base: version, content: settings }] })
}
async function see(id: string) {
  const { hash } = await readTrial(county.actors.office, id)
  await lookAtTrial(office(), { id, hash })
  return hash
}

describe('an amendment', () => {
  let id: string
  test('begins with everything that the plan has, and is the only one of its plan', async () => {
    const { planId } = county
    ;({ id } = await createDraft(office(), { origin: { from: 'amendment', planId } }))
    const { parts, draft, base } = await readDraft(county.actors.office, id)
    expect(draft).toMatchObject({ state: 'open', amends: { planId, number: 1 } })
    expect(parts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['settings', 'indicator/B1', 'sheetItem/G1/board', 'unit/630203102']),
    )
    expect(base?.indicators).toHaveLength(3)
    await expect(createDraft(office(), { origin: { from: 'amendment', planId } })).rejects.toMatchObject({
      code: 'draftOpen',
      data: { id },
    })
  })

  test('of two who write into one part the second gets both contents; other parts are saved', async () => {
    const { content, version } = await partOf(id, 'indicator/B1')
    const named = (zh: string) => ({ ...(content as object), name: { zh, en: '' } })
    const edit = (zh: string) => ({ key: 'indicator/B1', base: version, content: named(zh) })
    const other = { key: 'veto/V1', base: 0, content: { position: 1, name: { zh: '弄虚作假', en: '' } } }
    await saveDraft(office(), { id, edits: [edit('甲')] })
    const second = await saveDraft(office(), { id, edits: [edit('乙'), other] })
    expect(second.saved).toEqual([{ key: 'veto/V1', version: 1 }])
    expect(second.clashes).toMatchObject([
      { key: 'indicator/B1', yours: named('乙'), theirs: named('甲'), theirsBy: 'office', theirsVersion: 2 },
    ])
    const history = await readPartHistory(county.actors.office, { id, part: 'indicator/B1' })
    expect(history.map((one) => one.version)).toEqual([2, 1])
  })

  test('edits that belong together are written all or none', async () => {
    const before = await partOf(id, 'veto/V1')
    const edits = [
      { key: 'veto/V1', base: before.version, content: null },
      { key: 'indicator/B1', base: 1, content: null },
    ]
    expect((await saveDraft(office(), { id, edits, whole: true })).saved).toEqual([])
    expect((await partOf(id, 'veto/V1')).version).toBe(before.version)
  })

  test('fifty writers of one part at once: one is saved, forty-nine get both contents', async () => {
    const { version } = await partOf(id, 'veto/V1')
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        saveDraft(office(), {
          id,
          edits: [
            { key: 'veto/V1', base: version, content: { position: 1, name: { zh: `第${at}条`, en: '' } } },
          ],
        }),
      ),
    )
    expect(answers.filter(({ saved }) => saved.length === 1)).toHaveLength(1)
    expect(answers.filter(({ clashes }) => clashes.length === 1)).toHaveLength(49)
  })

  test('a save sent twice is one version', async () => {
    const { version } = await partOf(id, 'veto/V1')
    const key = uuidv7()
    const edits = [{ key: 'veto/V1', base: version, content: { position: 1, name: { zh: '一次', en: '' } } }]
    const answers = [
      await saveDraft(office(), { id, edits, key }),
      await saveDraft(office(), { id, edits, key }),
    ]
    expect(answers[0]).toEqual(answers[1])
    expect((await partOf(id, 'veto/V1')).version).toBe(version + 1)
  })

  test('nobody’s identity number goes into a plan', async () => {
    const { content, version } = await partOf(id, 'indicator/B1')
    const edits = [
      {
        key: 'indicator/B1',
        base: version,
        content: { ...(content as object), measures: '联系人11010519491231002X' },
      },
    ]
    await expect(saveDraft(office(), { id, edits })).rejects.toMatchObject({ code: 'personalData' })
  })

  test('is not published while points don’t sum, before its trial was seen, or without a reason', async () => {
    const hash = (await readTrial(county.actors.office, id)).hash
    const attempt = (given: string, reason = '口径调整') =>
      publishDraft(office(), { id, hash: given, reason })
    await expect(attempt(hash)).rejects.toMatchObject({
      code: 'planNotReady',
      data: { findings: [{ key: 'settings', code: 'pointsSum' }] },
    })
    await settlePoints(id)
    await expect(attempt(hash)).rejects.toMatchObject({ code: 'draftChanged' })
    const now = (await readTrial(county.actors.office, id)).hash
    await expect(attempt(now)).rejects.toMatchObject({ code: 'trialNotSeen' })
    await see(id)
    await expect(attempt(now, ' ')).rejects.toMatchObject({ code: 'reasonRequired' })
  })

  test('leaves opened periods as they are, then becomes the next version; the first one stays', async () => {
    const first = (await listPeriods(county.actors.office))[0]
    if (!first) throw new Error('no period')
    await openPeriod(office(), { id: first.id, version: first.version })
    const { content, version } = await partOf(id, 'period/2026Q1')
    const moved = { ...(content as object), dueOn: '2026-04-11' }
    await saveDraft(office(), { id, edits: [{ key: 'period/2026Q1', base: version, content: moved }] })
    await expect(publishDraft(office(), { id, hash: await see(id), reason: 'x' })).rejects.toMatchObject({
      code: 'periodStarted',
      data: { periods: ['2026Q1'] },
    })
    await saveDraft(office(), { id, edits: [{ key: 'period/2026Q1', base: version + 1, content }] })
    const hash = await see(id)
    expect(await publishDraft(office(), { id, hash, reason: '口径调整' })).toEqual({
      planId: county.planId,
      number: 2,
    })
    const { head, document } = await readPlan(county.actors.office, { id: county.planId })
    expect(head.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, '口径调整'],
      [1, 'first'],
    ])
    expect(document.indicators[0]?.name.zh).toBe('甲')
    expect(document.vetoes.map(({ code }) => code)).toEqual(['V1', 'V2'])
    const before = await readPlan(county.actors.office, { id: county.planId, version: 1 })
    expect(before.document.indicators[0]?.name.zh).toBe('B1')
    await expect(
      saveDraft(office(), { id, edits: [{ key: 'veto/V1', base: 9, content: null }] }),
    ).rejects.toMatchObject({
      code: 'notInThisState',
    })
  })
})

describe('next year’s plan', () => {
  test('begins as this year’s, and stands beside it once it is published', async () => {
    const { id } = await createDraft(office(), { origin: { from: 'lastYear', planId: county.planId } })
    await settlePoints(id)
    const hash = await see(id)
    const { trial, earlier } = await readTrial(county.actors.office, id)
    expect(earlier?.year).toBe(2026)
    expect(trial?.units.map(({ unit }) => unit)).toHaveLength(3)
    const { planId } = await publishDraft(office(), { id, hash, reason: '' })
    const { plans } = await listPlans(county.actors.office)
    expect(plans.map(({ year }) => year)).toEqual([2027, 2026])
    const { document } = await readPlan(county.actors.office, { id: planId })
    expect(document.periods.map(({ code }) => code)).toEqual(['2027Q1', '2027Q2', '2027Q3', '2027Q4'])
  })

  test('a second plan with the same code is refused; with another one it stands beside the first', async () => {
    const { id } = await createDraft(office(), { origin: { from: 'lastYear', planId: county.planId } })
    await settlePoints(id)
    await expect(publishDraft(office(), { id, hash: await see(id), reason: '' })).rejects.toMatchObject({
      code: 'planCodeTaken',
    })
    const { content, version } = await partOf(id, 'settings')
    const settings = { ...(content as PlanDocument['settings']), code: 'special' }
    await saveDraft(office(), { id, edits: [{ key: 'settings', base: version, content: settings }] })
    await publishDraft(office(), { id, hash: await see(id), reason: '' })
    const { plans } = await listPlans(county.actors.office)
    expect(plans.map(({ year, code }) => [year, code])).toEqual([
      [2027, 'comprehensive'],
      [2027, 'special'],
      [2026, 'comprehensive'],
    ])
  })
})

test('a draft begins from nothing with the county’s townships, and can be put away', async () => {
  const origin = {
    from: 'nothing',
    code: 'new',
    year: 2028,
    name: '新方案',
    assessedLevel: 'township',
  } as const
  const { id } = await createDraft(office(), { origin })
  const { parts, draft } = await readDraft(county.actors.office, id)
  expect(parts.filter(({ key }) => key.startsWith('unit/'))).toHaveLength(3)
  await discardDraft(office(), { id, version: draft.version })
  expect((await listPlans(county.actors.office)).drafts).toEqual([])
  await expect(discardDraft(office(), { id, version: draft.version })).rejects.toMatchObject({
    code: 'notInThisState',
  })
})

test('another county’s office finds no draft and no plan; a township reads its own targets only', async () => {
  const other = await makeCounty('630299')
  const { id } = await createDraft(office(), { origin: { from: 'amendment', planId: county.planId } })
  await expect(readDraft(other.actors.office, id)).rejects.toMatchObject({ code: 'notFound' })
  await expect(
    saveDraft(as(other.actors.office), { id, edits: [{ key: 'veto/X', base: 0, content: null }] }),
  ).rejects.toMatchObject({
    code: 'notFound',
  })
  await expect(readPlan(other.actors.office, { id: county.planId })).rejects.toMatchObject({
    code: 'notFound',
  })

  const edits = ['630203102', '630203202'].map((unit, at) => ({
    key: `target/B1/${unit}/*`,
    base: 0,
    content: { target: 80 + at },
  }))
  await saveDraft(office(), { id, edits })
  await publishDraft(office(), { id, hash: await see(id), reason: '分解目标' })
  const [reporter] = county.actors.reporters
  if (!reporter) throw new Error('no reporter')
  const { document } = await readPlan(reporter, { id: county.planId })
  expect(document.targets.map(({ unit }) => unit)).toEqual(['630203102'])
})
