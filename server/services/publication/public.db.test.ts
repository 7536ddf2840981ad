import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { verifyPublication } from '@/server/domain/publication/verify-publication'
import { as, type County, makeCounty, TOWNSHIPS } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { publishRun } from '@/server/test/publish-run'
import { saveDepartmentValues } from '../department/save-department-values'
import { readLeague } from '../league/read-league'
import { closePeriod } from '../period/close-period'
import { openPeriod } from '../period/open-period'
import { createRun } from '../run/create-run'
import { readRobustness } from '../run/read-robustness'
import { moveVeto } from '../veto/move-veto'
import { proposeVeto } from '../veto/propose-veto'
import { openPublication } from './open-publication'
import { readDocument } from './read-document'
import { listOpen, readPublic } from './read-public'

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
})

/** Opens a county's first quarter, with one bureau's counts; `before` happens while it is open. */
async function quarter(county: County, before?: (periodId: string) => Promise<void>) {
  const office = as(county.actors.office)
  const periodId = county.periods[0]?.id ?? ''
  await openPeriod(office, { id: periodId, version: 1 })
  const counts = [
    { numerator: 90, denominator: 100 },
    { numerator: 28, denominator: 30 },
    { numerator: 2, denominator: 40 },
  ]
  const { conflicts } = await saveDepartmentValues(as(county.actors.department), {
    periodId,
    cells: county.townshipIds.map((unitId, index) => ({
      unitId,
      indicator: 'B2',
      observation: counts[index] ?? { numerator: 9, denominator: 9 },
      note: 'XK-marker',
      baseVersion: 0,
    })),
  })
  expect(conflicts).toEqual([])
  await before?.(periodId)
  await closePeriod(office, { id: periodId, version: 2 })
  await database().sheet.updateMany({ data: { state: 'completed' }, where: { ownerId: county.county } })
  const { id: runId } = await createRun(office, { periodId })
  return { ...(await publishRun(office, county.actors.leader, { runId })), runId, periodId }
}

describe('a page that needs no account', () => {
  let county: County
  let published: Awaited<ReturnType<typeof quarter>>
  beforeAll(async () => {
    county = await makeCounty()
    published = await quarter(county)
  })

  test('is off until the office opens it, and off again once it is closed', async () => {
    const { id } = published
    const office = as(county.actors.office)
    await expect(readPublic(id)).rejects.toMatchObject({ code: 'notFound' })
    expect(await listOpen()).toEqual([])
    await openPublication(office, { id, open: true })
    expect((await readPublic(id)).rows).toHaveLength(3)
    expect((await listOpen()).map((one) => one.id)).toEqual([id])
    await openPublication(office, { id, open: false })
    await expect(readPublic(id)).rejects.toMatchObject({ code: 'notFound' })
    await openPublication(office, { id, open: true })
  })

  test('another county’s office does not open it', async () => {
    const other = await makeCounty('630299')
    await expect(
      openPublication(as(other.actors.office), { id: published.id, open: true }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  test('tells counts of five and more, and how many it does not tell', async () => {
    const page = await readPublic(published.id)
    const b2 = page.indicators.find(({ code }) => code === 'B2')
    expect(b2?.cells.map(({ unit, counts }) => [unit.code, counts]).toSorted()).toEqual([
      [TOWNSHIPS[0], { numerator: 90, denominator: 100 }],
      [TOWNSHIPS[1], 'suppressed'],
      [TOWNSHIPS[2], 'suppressed'],
    ])
    expect([page.suppressed, page.smallest]).toEqual([2, 5])
  })

  test('tells nothing else: no person, no note, no identifier of anything within', async () => {
    const told = JSON.stringify(await readPublic(published.id))
    for (const word of ['XK-marker', 'office', 'leader', 'health', 'reporter', 'values', 'entered', 'ref'])
      expect(told).not.toContain(word)
    const ids = told.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+/g) ?? []
    expect(ids).toEqual([])
  })

  test('of a corrected one says by which, and leads there only where that is open too', async () => {
    const office = as(county.actors.office)
    const { id: runId } = await createRun(office, { periodId: published.periodId })
    const { id } = await publishRun(office, county.actors.leader, { runId, reason: '更正' })
    expect(await readPublic(published.id)).toMatchObject({
      inForce: false,
      successor: { number: 2, id: null },
    })
    await openPublication(office, { id, open: true })
    expect((await readPublic(published.id)).successor).toEqual({ number: 2, id })
    expect((await listOpen()).map((one) => one.id)).toEqual([id])
  })
})

test('one township alone is ranked, weighed, published and verified', async () => {
  const county = await makeCounty('630201', [], [], undefined, [TOWNSHIPS[0]])
  const { id, runId } = await quarter(county)
  expect((await readLeague(county.actors.leader, {})).rows.map(({ rank }) => rank)).toEqual([1])
  expect((await readRobustness(county.actors.leader, runId)).found?.units).toHaveLength(1)
  const { document } = await readDocument(county.actors.leader, id)
  expect(verifyPublication(JSON.parse(JSON.stringify(document)))).toMatchObject({ differences: [], units: 1 })
})

test('where every unit is vetoed, there is a table without ranks, which verifies', async () => {
  const county = await makeCounty('630205')
  const { id, runId } = await quarter(county, async (periodId) => {
    for (const unitId of county.townshipIds) {
      const veto = await proposeVeto(as(county.actors.office), {
        ...{ periodId, unitId, clause: 'V2', basis: '查实', indicator: null },
      })
      await moveVeto(as(county.actors.leader), 'confirm', { id: veto.id, version: 1, words: '' })
    }
  })
  const { rows } = await readLeague(county.actors.leader, {})
  expect(rows.map(({ rank, status }) => [rank, status])).toEqual(Array(3).fill([null, 'vetoed']))
  await readRobustness(county.actors.leader, runId)
  await openPublication(as(county.actors.office), { id, open: true })
  expect((await readPublic(id)).rows.map(({ rank }) => rank)).toEqual([null, null, null])
  const { document } = await readDocument(county.actors.leader, id)
  expect(verifyPublication(JSON.parse(JSON.stringify(document)))).toMatchObject({ differences: [] })
})
