import { beforeAll, describe, expect, test } from 'vitest'
import { type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { openQuarter, publishQuarter } from '@/server/test/publish-quarter'
import { readCockpit } from './read-cockpit'

let county: County
const told = async (at: Date) => {
  const { statements } = await readCockpit(county.actors.leader, at)
  return Object.fromEntries(statements.map((statement) => [statement.is, statement]))
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

describe('what a leader has to know', () => {
  test('before anything is published: what waits, and nothing of a ranking', async () => {
    const cockpit = await readCockpit(county.actors.leader, REPORTING_DAY)
    expect(cockpit.table).toBeNull()
    expect(cockpit.statements).toEqual([{ is: 'rectifications', red: 0, yellow: 0, open: 0, worst: null }])
  })

  test('a published quarter: who is in front, which target is missed most, what was not reported', async () => {
    await publishQuarter(county, '2026Q1', [95, 88, null])
    const said = await told(REPORTING_DAY)
    // No range has been counted: nobody is called ahead by more than chance.
    expect(said['leads']).toMatchObject({
      ...{ is: 'leads', by: 'waiting' },
      tiers: [{ group: null, of: 3, units: [{ code: '630203102' }], behind: [{}, {}] }],
    })
    expect(said['moved'] ?? said['notMoved']).toBeUndefined()
    expect(said['missed']).toEqual({ is: 'missed', indicator: 'B1', missed: 2, unreported: 1, judged: 3 })
    expect(said['doubts']).toMatchObject({ period: '2026Q1', unreported: 1, units: 1 })
  })

  test('a report past its day is told by its unit and the working days', async () => {
    await openQuarter(county, '2026Q2')
    expect((await told(new Date('2026-07-09T02:00:00Z')))['late']).toBeUndefined()
    expect((await told(new Date('2026-07-14T02:00:00Z')))['late']).toMatchObject({
      periods: [{ name: '2026年2季度', days: 2, units: [{}, {}, {}] }],
    })
  })
})
