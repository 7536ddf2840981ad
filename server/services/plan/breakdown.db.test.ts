import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/server/domain/access/actor'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { saveDepartmentValues } from '../department/save-department-values'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { readBreakdown } from './read-breakdown'

let county: County
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const [first] = await listPeriods(county.actors.office)
  if (first) await openPeriod(as(county.actors.office), { id: first.id, version: first.version })
})

/** Of each indicator the units that owe it in the open period, by their place in the county. */
async function owed(actor: Actor) {
  const { indicators } = await readBreakdown(actor, { id: county.planId })
  const of = (code: string) =>
    indicators
      .find((indicator) => indicator.code === code)
      ?.owed.flatMap(({ units }) => units.map(({ id }) => county.townshipIds.indexOf(id)).sort())
  return { self: of('B1'), department: of('B2'), inspection: of('G1') }
}

describe('a plan’s breakdown', () => {
  test('names the bureau of each indicator, and whose own sheet it is', async () => {
    const page = await readBreakdown(county.actors.department, { id: county.planId })
    expect(page.own).toBe('630203D1')
    expect(page.indicators.map(({ code, department }) => [code, department])).toEqual([
      ['B1', null],
      ['B2', '630203D1'],
      ['G1', null],
    ])
  })

  test('says what is owed: to the office and the bureau of all units, to a township of itself, to inspectors nothing', async () => {
    const { office, department, inspector, reporters } = county.actors
    const [reporter] = reporters
    if (!reporter) throw new Error('no reporter')
    const whole = { self: [0, 1, 2], department: [0, 1, 2], inspection: [] }
    expect(await owed(office)).toEqual(whole)
    expect(await owed(department)).toEqual(whole)
    expect(await owed(reporter)).toEqual({ self: [0], department: [0], inspection: [] })
    expect(await owed(inspector)).toEqual({ self: [], department: [], inspection: [] })
  })

  test('a value that the bureau has entered is owed no more', async () => {
    const [unitId] = county.townshipIds
    const [period] = county.periods
    if (!unitId || !period) throw new Error('no unit')
    await saveDepartmentValues(as(county.actors.department), {
      periodId: period.id,
      cells: [
        {
          unitId,
          indicator: 'B2',
          observation: { numerator: 9, denominator: 10 },
          note: null,
          baseVersion: 0,
        },
      ],
    })
    expect((await owed(county.actors.office)).department).toEqual([1, 2])
  })

  test('another county’s is not found', async () => {
    const other = await makeCounty('630202')
    await expect(readBreakdown(other.actors.office, { id: county.planId })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})
