import { beforeAll, describe, expect, test } from 'vitest'
import { isFoundBy } from '@/server/domain/search/find-by-name'
import { readFrame } from '@/server/services/account/read-frame'
import { openPeriod } from '@/server/services/period/open-period'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { listEntries } from './list-entries'

let county: County
let neighbour: County
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  neighbour = await makeCounty('630204')
  for (const { actors, periods } of [county, neighbour])
    await openPeriod(as(actors.office), { id: periods[0]?.id ?? '', version: 1 })
})

describe('what can be gone to by name', () => {
  test('the office finds its county’s townships, indicators and periods, and no reports', async () => {
    const entries = await listEntries(county.actors.office)
    expect(entries.units.map((unit) => unit.code)).toEqual(['630203102', '630203202', '630203203'])
    expect(entries.indicators.map((indicator) => indicator.code)).toEqual(['B1', 'B2', 'G1'])
    expect(entries.periods.map((period) => period.id)).toEqual(county.periods.map((period) => period.id))
    expect(entries.reports).toEqual([])
  })
  test('a reporter finds the own reports, no other township’s, and no period pages', async () => {
    const [reporter] = county.actors.reporters
    if (!reporter) throw new Error('no reporter')
    const entries = await listEntries(reporter)
    expect(entries.reports).toHaveLength(1)
    expect(entries.periods).toEqual([])
  })
  test('another county’s things are not found', async () => {
    const [own, others] = await Promise.all([
      listEntries(county.actors.leader),
      listEntries(neighbour.actors.leader),
    ])
    const codes = (entries: typeof own) => entries.units.map((unit) => unit.code)
    expect(codes(own).filter((code) => codes(others).includes(code))).toEqual([])
  })
  test.each([
    ['its name', '三合镇'],
    ['the whole pinyin', 'sanhezhen'],
    ['initials', 'shz'],
    ['its code', '630203102'],
  ])('a township by %s', async (_, query) => {
    const { units } = await listEntries(county.actors.leader)
    expect(units.filter((unit) => isFoundBy(unit.search, query)).map((unit) => unit.name)).toEqual(['三合镇'])
  })
})

describe('the frame around every page', () => {
  test('names the county of a township’s account, and the year', async () => {
    const [reporter] = county.actors.reporters
    if (!reporter) throw new Error('no reporter')
    expect(await readFrame(reporter, REPORTING_DAY)).toMatchObject({
      county: { name: '平安区' },
      year: 2026,
      demo: false,
    })
  })
})
