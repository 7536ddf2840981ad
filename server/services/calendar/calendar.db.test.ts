import { beforeAll, describe, expect, test } from 'vitest'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { nationalCalendar } from '@/server/domain/calendar/national-calendar'
import { isWorkingDay } from '@/server/domain/calendar/working-days'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { extendPeriod } from '../period/extend-period'
import { openPeriod } from '../period/open-period'
import { readTimeliness } from '../period/read-timeliness'
import { changeCalendar } from './change-calendar'
import { previewCalendar } from './preview-calendar'
import { readOwnCalendar } from './read-calendar'

let county: County
const national = (nationalCalendar.find(({ year }) => year === 2026)?.days ?? []).map(
  ({ day, kind, name }) => ({
    day,
    after: { kind, name },
  }),
)

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const [first] = county.periods
  await openPeriod(as(county.actors.office), { id: first?.id ?? '', version: 1 })
})

describe('the office’s calendar', () => {
  test('takes a year’s national days under their source, with a version and a record in the trail', async () => {
    const office = as(county.actors.office)
    const answer = await changeCalendar(office, { version: 0, edits: national, source: '国办通知' })
    expect(answer).toEqual({ version: 1, changed: national.length })
    const { version, days, changes } = await readOwnCalendar(county.actors.office)
    expect([version, days.length, changes[0]?.source]).toEqual([1, national.length, '国办通知'])
    expect(await database().auditRecord.count({ where: { action: 'calendar.change' } })).toBe(1)
  })

  test('says before it is saved which deadlines ahead it touches, and moves none of them', async () => {
    await extendPeriod(as(county.actors.office), {
      id: county.periods[0]?.id ?? '',
      unitIds: [county.townshipIds[0] ?? ''],
      until: '2026-04-20',
      reason: '停电',
    })
    const edits = [
      { day: '2026-04-10', after: { kind: 'holiday' as const, name: '地方节日' } },
      { day: '2026-04-01', after: { kind: 'holiday' as const, name: '过去的日子' } },
    ]
    const { past, effects } = await previewCalendar(county.actors.office, edits, REPORTING_DAY)
    expect(past).toBe(1)
    expect(effects.filter(({ works }) => works.before !== works.after)).toMatchObject([
      { what: 'dueOn', day: '2026-04-10', works: { before: true, after: false } },
    ])
    // Every later day has one working day less before it; the extension too.
    expect(effects.find(({ what }) => what === 'extension')).toMatchObject({
      day: '2026-04-20',
      unit: { name: '三合镇' },
      left: { before: 10, after: 9 },
    })
    const before = await database().period.findMany({ select: { dueOn: true }, orderBy: { position: 'asc' } })
    const judged = await readTimeliness(county.actors.office, {}, REPORTING_DAY)
    await changeCalendar(as(county.actors.office), { version: 1, edits, source: '州政府通知' })
    expect(
      await database().period.findMany({ select: { dueOn: true }, orderBy: { position: 'asc' } }),
    ).toEqual(before)
    expect((await readTimeliness(county.actors.office, {}, REPORTING_DAY))?.rows).toEqual(judged?.rows)
  })

  test('refuses the second of two who change the same version, and what changes nothing', async () => {
    const office = as(county.actors.office)
    const edit = (name: string) => [{ day: '2026-12-25', after: { kind: 'holiday' as const, name } }]
    await changeCalendar(office, { version: 2, edits: edit('一'), source: '通知' })
    await expect(
      changeCalendar(office, { version: 2, edits: edit('二'), source: '通知' }),
    ).rejects.toMatchObject({
      code: 'staleVersion',
      data: { have: 2, current: 3 },
    })
    await expect(
      changeCalendar(office, { version: 3, edits: edit('一'), source: '通知' }),
    ).rejects.toMatchObject({
      code: 'badRequest',
    })
    await expect(
      changeCalendar(office, { version: 3, edits: edit('三'), source: ' ' }),
    ).rejects.toMatchObject({
      code: 'reasonRequired',
    })
    expect((await readOwnCalendar(county.actors.office)).version).toBe(3)
  })

  test('its history can’t be changed', async () => {
    await expect(database().calendarChange.deleteMany()).rejects.toThrow()
    await expect(database().calendarChange.updateMany({ data: { source: 'x' } })).rejects.toThrow()
  })

  test('a township that assesses its villages counts by the county’s, until it keeps its own', async () => {
    const [township] = county.townshipIds
    const inherited = await readCalendar(database(), township ?? '')
    expect(isWorkingDay('2026-02-16', inherited)).toBe(false)
  })
})
