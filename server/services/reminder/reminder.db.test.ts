import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { countInbox } from '../inbox/count-inbox'
import { markRead } from '../inbox/mark-read'
import { readInbox } from '../inbox/read-inbox'
import { extendPeriod } from '../period/extend-period'
import { openPeriod } from '../period/open-period'
import { readProgress } from '../period/read-progress'
import { sendReminders } from './send-reminders'

let county: County
const TUESDAY = new Date('2026-04-14T02:00:00Z')
const first = () => county.periods[0]?.id ?? ''
const kindsOf = async (
  role: 'office' | 'leader' | 'inspector' | 'department' | 'sysadmin' | 'auditor',
  now = TUESDAY,
) => (await readInbox(county.actors[role], now)).items.map(({ kind }) => kind)
const unit = (at: number) => {
  const [reporter, head] = [county.actors.reporters[at], county.actors.heads[at]]
  if (!reporter || !head) throw new Error('no such township')
  return { reporter, head, id: county.townshipIds[at] ?? '' }
}
const bureau = () => county.actors.department.unit.id

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

describe('what waits for whom', () => {
  test('before anything is opened only the office has something to do', async () => {
    expect(await kindsOf('office')).toEqual(['periodToOpen', 'calendarEmpty'])
    expect((await readInbox(unit(0).reporter, TUESDAY)).items).toEqual([])
  })

  test('once a period is open, its report, values and sheets wait, late since their day', async () => {
    await openPeriod(as(county.actors.office), { id: first(), version: 1 })
    const { items } = await readInbox(unit(0).reporter, TUESDAY)
    expect(items).toMatchObject([
      {
        kind: 'reportToFill',
        late: true,
        time: { is: 'late', workingDays: 2 },
        about: { nameEn: '2026 Q1' },
      },
    ])
    expect((await readInbox(unit(0).head, TUESDAY)).items).toEqual([])
    expect(await kindsOf('department')).toEqual(['valuesOwed'])
    expect(await kindsOf('inspector')).toEqual(['sheetsToTake'])
    expect(await kindsOf('leader')).toEqual([])
    expect(await kindsOf('auditor')).toEqual([])
  })

  test('the frame’s count follows the record', async () => {
    expect(await countInbox(unit(0).reporter, TUESDAY)).toEqual({ count: 1, late: 1 })
    expect(await countInbox(unit(0).reporter, REPORTING_DAY)).toEqual({ count: 1, late: 0 })
    await extendPeriod(as(county.actors.office), {
      id: first(),
      unitIds: [unit(0).id],
      until: '2026-04-20',
      reason: '停电',
    })
    expect(await countInbox(unit(0).reporter, TUESDAY)).toEqual({ count: 1, late: 0 })
    expect((await readInbox(unit(0).reporter, TUESDAY)).items).toMatchObject([
      { time: { is: 'extended', until: '2026-04-20', reason: '停电' } },
    ])
  })
})

describe('a reminder', () => {
  const remind = (given: Partial<Parameters<typeof sendReminders>[1]>, now = TUESDAY) =>
    sendReminders(as(county.actors.office, now), {
      periodId: first(),
      unitIds: [unit(0).id],
      words: '请于今天下班前报送',
      again: false,
      ...given,
    })

  test('reaches the unit’s people, unread, and counts', async () => {
    const key = uuidv7()
    expect(await remind({ key })).toEqual({ sent: 1 })
    expect(await remind({ key })).toEqual({ sent: 1 })
    expect(await database().reminder.count()).toBe(1)
    const { reminders } = await readInbox(unit(0).reporter, TUESDAY)
    expect(reminders).toMatchObject([{ words: '请于今天下班前报送', readAt: null, sentByName: 'office' }])
    expect(reminders[0]?.reportId).not.toBeNull()
    expect(await countInbox(unit(0).reporter, TUESDAY)).toEqual({ count: 2, late: 0 })
    expect((await readInbox(unit(1).reporter, TUESDAY)).reminders).toEqual([])
  })

  test('is read by each for themselves, and by nobody of another unit', async () => {
    const ids = [(await readInbox(unit(0).reporter, TUESDAY)).reminders[0]?.id ?? '']
    await markRead(as(unit(1).reporter, TUESDAY), { ids })
    expect(await database().reminderRead.count()).toBe(0)
    await markRead(as(unit(0).reporter, TUESDAY), { ids })
    await markRead(as(unit(0).reporter, TUESDAY), { ids })
    expect((await readInbox(unit(0).reporter, TUESDAY)).reminders[0]?.readAt).toEqual(TUESDAY)
    expect((await readInbox(unit(0).head, TUESDAY)).reminders[0]?.readAt).toBeNull()
  })

  test('is not sent twice on a working day unless that is meant', async () => {
    await expect(remind({})).rejects.toMatchObject({ code: 'remindedToday', data: { units: ['三合镇'] } })
    expect(await remind({ again: true })).toEqual({ sent: 1 })
    expect(await remind({}, new Date('2026-04-15T02:00:00Z'))).toEqual({ sent: 1 })
  })

  test('to all goes to whoever owes and was not reminded today: two townships and the bureau', async () => {
    expect(await remind({ unitIds: 'all' })).toEqual({ sent: 3 })
    await expect(remind({ unitIds: 'all' })).rejects.toMatchObject({ code: 'remindedToday' })
    expect((await readInbox(county.actors.department, TUESDAY)).reminders).toHaveLength(1)
    const { units, bureaus } = await readProgress(county.actors.office, first(), TUESDAY)
    expect(units.map(({ reminded }) => reminded?.count)).toEqual([3, 1, 1])
    expect(bureaus.map((row) => [row.unit.id, row.reminded?.count, row.remindedToday])).toEqual([
      [bureau(), 1, true],
    ])
  })

  test('is refused of a unit that is none of the plan’s, and of words with a phone number', async () => {
    await expect(remind({ unitIds: [uuidv7()], again: true })).rejects.toMatchObject({ code: 'notFound' })
    await expect(remind({ words: '联系13912345678', again: true })).rejects.toMatchObject({
      code: 'personalData',
    })
  })

  test('stays in the record as it was sent', async () => {
    await expect(database().reminder.updateMany({ data: { words: '' } })).rejects.toThrow()
    await expect(database().reminderRead.deleteMany()).rejects.toThrow()
  })
})

describe('the board', () => {
  test('shows a page of what was asked for, with the counts of all', async () => {
    const late = await readProgress(county.actors.office, first(), TUESDAY, { filter: 'late' })
    expect(late.units.map((row) => row.unit.name)).toEqual(['古城乡', '沙沟乡'])
    expect(late.total).toBe(3)
    expect(Object.fromEntries(late.parts.map(({ filter, count }) => [filter, count]))).toEqual({
      entry: 3,
      inspection: 3,
      department: 3,
      late: 2,
    })
    const found = await readProgress(county.actors.office, first(), TUESDAY, { find: '古城' })
    expect(found.units.map((row) => row.unit.name)).toEqual(['古城乡'])
    expect(found.units[0]?.since).toEqual({ day: '2026-03-25', workingDays: 14 })
  })

  test('tells of extensions with who gave them', async () => {
    const { extensions } = await readProgress(county.actors.office, first(), TUESDAY)
    expect(extensions).toMatchObject([
      { unit: { name: '三合镇' }, until: '2026-04-20', reason: '停电', byName: 'office', runs: true },
    ])
  })
})
