import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { disconnect, inTransaction } from './client'

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  await makeCounty()
})
afterAll(disconnect)

/** Of a plan's version five tables at once. */
const parts = { units: true, indicators: true, phases: true, categories: true, sheetItems: true } as const

test('what a transaction asks side by side is asked in turn: the driver has nothing to warn of', async () => {
  const warnings: string[] = []
  const note = ({ message }: Error) => warnings.push(message)
  process.on('warning', note)
  const versions = await inTransaction((tx) => tx.planVersion.findMany({ include: parts }))
  // A warning is told at the next turn of the loop.
  await new Promise(setImmediate)
  process.off('warning', note)
  expect(versions[0]?.units.length).toBeGreaterThan(0)
  expect(warnings).toEqual([])
})

test('what is refused holds nobody up behind it', async () => {
  const refused = inTransaction((tx) =>
    Promise.all([tx.unit.count(), tx.$queryRaw`SELECT 1 / 0`, tx.planVersion.findMany({ include: parts })]),
  )
  await expect(refused).rejects.toThrow(/division by zero/)
  expect(await inTransaction((tx) => tx.planVersion.count())).toBeGreaterThan(0)
})
