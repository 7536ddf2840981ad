import { PrismaPg } from '@prisma/adapter-pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { PrismaClient } from './generated/client'
import { insertPlan } from './insert-plan'
import { findPlanVersion, listPlanVersions } from './plans'

function countingClient(connectionString: string) {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: 1 }),
    log: [{ emit: 'event', level: 'query' }],
  })
  let count = 0
  client.$on('query', () => {
    count += 1
  })
  return { client, count: () => count }
}

let counting: ReturnType<typeof countingClient>
let one: string
let three: string

beforeAll(async () => {
  const url = await freshDatabase()
  process.env['DATABASE_URL'] = url
  counting = countingClient(url)
  const counties = [await makeCounty('630203'), await makeCounty('630299')]
  const [first, second] = counties.map((county) => county.county)
  if (!first || !second) throw new Error('no county')
  one = first
  three = second
  const plan = await findPlanVersion(counting.client, { ownerId: three }, { year: 2026 })
  if (!plan) throw new Error('no plan')
  for (const year of [2024, 2025])
    await insertPlan(
      counting.client,
      {
        ...plan,
        planId: uuidv7(),
        versionId: uuidv7(),
        code: `comprehensive ${String(year)}`,
        year,
        reason: 'first',
        assessedLevel: 'township',
        publishedAt: new Date('2024-01-05'),
        publishedById: counties[1]?.actors.office.userId ?? '',
        periods: plan.periods.map((period) => ({ ...period, id: uuidv7() })),
      },
      uuidv7,
    )
})
afterAll(async () => {
  await counting.client.$disconnect()
})

test('three years take as many queries as one, and none of the fixed parts twice', async () => {
  const queries = async (ownerId: string) => {
    const before = counting.count()
    const plans = await listPlanVersions(counting.client, { ownerId })
    return { years: plans.map((plan) => plan.year), queries: counting.count() - before }
  }
  const cold = [await queries(one), await queries(three)] as const
  expect(cold.map((each) => each.years)).toEqual([[2026], [2024, 2025, 2026]])
  expect(cold[1].queries).toBe(cold[0].queries)
  expect((await queries(three)).queries).toBeLessThan(cold[1].queries)
})
