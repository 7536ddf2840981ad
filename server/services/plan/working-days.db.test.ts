import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { changeCalendar } from '../calendar/change-calendar'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { createDraft } from './create-draft'
import { publishDraft } from './publish-draft'
import { readDraft } from './read-draft'
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
async function settle(id: string) {
  const { content, version } = await partOf(id, 'settings')
  const settings = { ...(content as PlanDocument['settings']), pointsTotal: 40 }
  await saveDraft(office(), { id, edits: [{ key: 'settings', base: version, content: settings }] })
}
async function see(id: string) {
  const { hash } = await readTrial(county.actors.office, id)
  await lookAtTrial(office(), { id, hash })
  return hash
}

describe('days said in working days', () => {
  const rule = { opensOn: 1, dueOn: 5, closesOn: 10 }
  const q1 = async () => {
    const plan = await readPlan(county.actors.office, { id: planId })
    return plan.document.periods.find(({ code }) => code === '2027Q1')
  }
  let planId: string
  let calendar = 0
  const holiday = async (day: string) => {
    calendar = (
      await changeCalendar(office(), {
        version: calendar,
        edits: [{ day, after: { kind: 'holiday', name: '清明节' } }],
        source: '国办发明电〔2027〕1号',
      })
    ).version
  }

  test('get their dates at publishing, by the calendar of then, and keep their rule', async () => {
    const { id } = await createDraft(office(), { origin: { from: 'lastYear', planId: county.planId } })
    await settle(id)
    const { content, version } = await partOf(id, 'period/2027Q1')
    const edit = {
      key: 'period/2027Q1',
      base: version,
      content: { ...(content as object), workingDays: rule },
    }
    await saveDraft(office(), { id, edits: [edit] })
    await holiday('2027-04-05')
    ;({ planId } = await publishDraft(office(), { id, hash: await see(id), reason: '' }))
    // 31 March 2027 is a Wednesday; Monday the 5th is free.
    expect(await q1()).toMatchObject({
      opensOn: '2027-04-01',
      dueOn: '2027-04-08',
      closesOn: '2027-04-15',
      workingDays: rule,
    })
  })

  test('are counted once more when the period opens, and are moved by nothing after that', async () => {
    await holiday('2027-04-06')
    const [period] = (await listPeriods(county.actors.office)).filter(({ code }) => code === '2027Q1')
    await openPeriod(office(), { id: period?.id ?? '', version: period?.version ?? 0 })
    const opened = { opensOn: '2027-04-01', dueOn: '2027-04-09', closesOn: '2027-04-16', workingDays: rule }
    expect(await q1()).toMatchObject(opened)
    const record = await database().auditRecord.findFirst({
      where: { action: 'period.open', subjectId: period?.id ?? '' },
    })
    expect(record).toMatchObject({
      before: { state: 'scheduled', dueOn: '2027-04-08' },
      after: { state: 'open', dueOn: '2027-04-09' },
    })
    // An amendment that was begun before another holiday was entered changes nothing of it.
    const { id } = await createDraft(office(), { origin: { from: 'amendment', planId } })
    await holiday('2027-04-07')
    await publishDraft(office(), { id, hash: await see(id), reason: '更正' })
    expect(await q1()).toMatchObject(opened)
  })

  test('that come out of their order by the calendar of then are not opened', async () => {
    const { id } = await createDraft(office(), { origin: { from: 'amendment', planId } })
    const key = 'period/2027Q2'
    const { content, version } = await partOf(id, key)
    const days = { closesOn: '2027-07-07', workingDays: { dueOn: 5 } }
    await saveDraft(office(), {
      id,
      edits: [{ key, base: version, content: { ...(content as object), ...days } }],
    })
    await publishDraft(office(), { id, hash: await see(id), reason: '二季度按工作日' })
    await holiday('2027-07-05')
    const period = (await listPeriods(county.actors.office)).find(({ code }) => code === '2027Q2')
    await expect(
      openPeriod(office(), { id: period?.id ?? '', version: period?.version ?? 0 }),
    ).rejects.toMatchObject({
      code: 'planNotReady',
      data: { findings: [{ key, code: 'periodDates' }] },
    })
  })
})
