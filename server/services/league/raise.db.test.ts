import { beforeAll, expect, test } from 'vitest'
import { type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { publishQuarter } from '@/server/test/publish-quarter'
import { readRaise } from './read-raise'

const [SANHE, GUCHENG, SHAGOU] = ['630203102', '630203202', '630203203']
let county: County

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

test('before anything is published there is nothing to raise', async () => {
  expect(await readRaise(county.actors.leader, {})).toEqual({ plan: null, unit: null })
})

test('a township is told what its own figures would have given, most first', async () => {
  await publishQuarter(county, '2026Q1', [95, 88, null])
  const [, gucheng, shagou] = county.actors.heads
  if (!gucheng || !shagou) throw new Error('three heads')
  const own = await readRaise(gucheng, {})
  if (own.unit === null) throw new Error('published')
  expect(own.unit.code).toBe(GUCHENG)
  expect(own.rows.find(({ indicator }) => indicator.code === 'B1')).toMatchObject({
    next: { is: 'figure', now: 88 },
    raise: { is: 'figure', gain: 1, lost: 1 },
  })
  const missing = await readRaise(shagou, {})
  if (missing.unit === null) throw new Error('published')
  expect(missing.rows[0]).toMatchObject({
    indicator: { code: 'B1' },
    raise: { is: 'report', gain: 10, lost: 10 },
  })
})

test('it asks for itself only; leaders and the office for everybody', async () => {
  const { heads, reporters, leader, office } = county.actors
  for (const actor of [heads[1], reporters[1]].filter((each) => each !== undefined)) {
    await expect(readRaise(actor, { unit: SANHE })).rejects.toMatchObject({ code: 'notFound' })
    expect(await readRaise(actor, { unit: GUCHENG })).toMatchObject({ units: [{ code: GUCHENG }] })
  }
  for (const actor of [leader, office])
    expect(await readRaise(actor, { unit: SHAGOU })).toMatchObject({ unit: { code: SHAGOU } })
})
