import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { closePeriod } from '@/server/services/period/close-period'
import { listPeriods } from '@/server/services/period/list-periods'
import { openPeriod } from '@/server/services/period/open-period'
import { createRun } from '@/server/services/run/create-run'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { appRouter } from './root'
import { createCallerFactory } from './trpc'

let county: County
let other: County
let runId: string
const call = (actor: Actor) => createCallerFactory(appRouter)({ actor, now: REPORTING_DAY, address: '' })

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  other = await makeCounty('630299')
  const { office } = county.actors
  const id = county.periods[0]?.id ?? ''
  await openPeriod(as(office), { id, version: 1 })
  await database().sheet.updateMany({ data: { state: 'completed' } })
  await closePeriod(as(office), { id, version: 2 })
  const run = await createRun(as(office), { periodId: id })
  runId = run.id
})

describe('answers that are kept while the record is the same', () => {
  test('are given again as they are, and are nobody’s to change', async () => {
    const first = await call(county.actors.office).league.read({ runId })
    const again = await call(county.actors.office).league.read({ runId })
    expect(first.rows).toHaveLength(3)
    expect(again.rows).toBe(first.rows)
    expect(() => (first.rows as unknown[]).pop()).toThrow(TypeError)
  })

  test('are not given to a role that may not see them, nor to another county', async () => {
    await expect(call(county.actors.leader).league.read({ runId })).rejects.toThrow('notFound')
    await expect(call(other.actors.office).league.read({ runId })).rejects.toThrow('notFound')
  })

  test('a publication is in sight at the next question, and so is a correction', async () => {
    const { office, leader } = county.actors
    expect((await call(leader).league.read({})).rows).toEqual([])
    expect(await call(leader).publications.list()).toEqual([])
    await publishRun(as(office), leader, { runId })
    expect((await call(leader).league.read({})).rows).toHaveLength(3)
    expect(await call(leader).publications.list()).toMatchObject([{ number: 1, inForce: true }])

    const run = await createRun(as(office), { periodId: county.periods[0]?.id ?? '' })
    await publishRun(as(office), leader, { runId: run.id, reason: '更正' })
    expect((await call(leader).league.read({})).run).toMatchObject({ id: run.id })
    expect(await call(leader).publications.list()).toMatchObject([
      { number: 2, inForce: true },
      { number: 1, inForce: null },
    ])
  })

  test('what depends on the moment is asked anew', async () => {
    const { office } = county.actors
    const [before] = await call(office).periods.list()
    expect(await call(office).periods.list()).not.toBe(before)
    expect((await listPeriods(office))[0]?.state).toBe('closed')
  })

  test('one plan’s answer is not another’s', async () => {
    const { leader } = county.actors
    expect((await call(leader).league.read({ plan: 'comprehensive' })).rows).toHaveLength(3)
    await expect(call(leader).league.read({ plan: 'monthly' })).rejects.toThrow('notFound')
    expect((await call(leader).league.read({ plan: 'comprehensive' })).plan).toMatchObject({
      code: 'comprehensive',
    })
  })

  test('a failure is not kept', async () => {
    const { leader } = county.actors
    const unknown = { runId, unit: 'nowhere' }
    await expect(call(leader).league.unit(unknown)).rejects.toThrow('notFound')
    await expect(call(leader).league.unit(unknown)).rejects.toThrow('notFound')
  })
})
