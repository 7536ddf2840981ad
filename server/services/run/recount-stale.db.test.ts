import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { verifyAudit } from '../audit/verify-audit'
import { saveDepartmentValues } from '../department/save-department-values'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { recountStale } from './recount-stale'

let county: County
let periodId: string
const at = (seconds: number) => new Date(REPORTING_DAY.getTime() + seconds * 1000)
const tick = (seconds: number) => recountStale(() => at(seconds))

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const [first] = await listPeriods(county.actors.office)
  periodId = first?.id ?? ''
  await openPeriod(as(county.actors.office), { id: periodId, version: first?.version ?? 0 })
})
afterEach(() => {
  delete process.env['MINGJI_RECOUNT']
})

const enter = (seconds: number, numerator: number, baseVersion: number) =>
  saveDepartmentValues(as(county.actors.department, at(seconds)), {
    periodId,
    cells: [
      {
        unitId: county.townshipIds[0] ?? '',
        indicator: 'B2',
        observation: { numerator, denominator: 100 },
        note: null,
        baseVersion,
      },
    ],
  })
const runs = () =>
  database().scoreRun.findMany({
    select: { number: true, createdById: true, inputHash: true },
    orderBy: { number: 'asc' },
  })

test('nothing is counted before anything is entered', async () => {
  expect(await tick(600)).toBe(0)
})

test('what changed is counted once the record is at rest, and not again until it changes again', async () => {
  await enter(1000, 80, 0)
  expect(await tick(1030)).toBe(0)
  expect(await tick(1061)).toBe(1)
  expect(await tick(1200)).toBe(0)
  await enter(2000, 90, 1)
  expect(await tick(2070)).toBe(1)
  const [first, second, ...others] = await runs()
  expect(others).toEqual([])
  expect([first?.number, second?.number]).toEqual([1, 2])
  expect(first?.inputHash).not.toBe(second?.inputHash)
  expect(second?.createdById).toBeNull()
})

test('while people go on entering it is counted every quarter of an hour', async () => {
  await enter(2080, 91, 2)
  expect(await tick(2100)).toBe(0)
  await enter(2970, 92, 3)
  expect(await tick(2971)).toBe(1)
})

test('asked at once it is counted once; switched off not at all', async () => {
  await enter(4000, 93, 4)
  expect(await Promise.all([tick(4100), tick(4100)])).toEqual([1, 1])
  expect(await runs()).toHaveLength(4)
  await enter(5000, 94, 5)
  process.env['MINGJI_RECOUNT'] = '0'
  expect(await tick(9000)).toBe(0)
})

test('the trail says that nobody asked for it, and holds together', async () => {
  const records = await database().auditRecord.findMany({ where: { action: 'run.recount' } })
  expect(records).toHaveLength(4)
  expect(records[0]).toMatchObject({ actorId: null, actorRole: 'system' })
  expect(await verifyAudit()).toMatchObject({ ok: true })
})
