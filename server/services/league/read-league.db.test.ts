import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { insertPublication } from '@/server/db/publications'
import { insertRun } from '@/server/db/runs'
import { insertSimulation } from '@/server/db/simulations'
import { type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { readLeague } from './read-league'

const [SANHE, GUCHENG, SHAGOU] = ['630203102', '630203202', '630203203']

let county: County
const runIds: Record<string, string> = {}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  await publishRun('2026Q1', 'first', [
    [10, 10],
    [9, 8],
    [5, 5],
  ])
  await publishRun('2026Q2', 'second', [
    [5, 9],
    [9, 9],
    [8, 7],
  ])
})

/** Stores a run through a period with B1's marks of its own period and of the one before, and publishes it. */
async function publishRun(
  periodCode: string,
  name: string,
  marks: readonly (readonly [number, number])[],
  { publish = true, supersedes = null as string | null } = {},
) {
  const db = database()
  const { county: ownerId, planId, periods, townshipIds, actors } = county
  const plan = await findPlanVersion(db, { ownerId }, { planId })
  const at = periods.findIndex((period) => period.code === periodCode)
  const counted = periods.slice(0, at + 1)
  const ranked = marks.map(([b1], unit) => ({ unit, b1 })).sort((a, b) => b.b1 - a.b1)
  const id = uuidv7()
  runIds[name] = id
  const results = (scope: string) =>
    ranked.map(({ unit, b1 }, position) => ({
      scope,
      unitId: townshipIds[unit] ?? '',
      position,
      score: b1 * 10,
      rank: position + 1,
      rankWithoutVeto: null,
      status: 'ranked',
      grade: null,
      categories: { B: { marks: b1 + (marks[unit]?.[1] ?? 0), points: 20 } },
      explanation: {},
    }))
  await insertRun(db, {
    id,
    ownerId,
    planId,
    versionId: plan?.versionId ?? '',
    periodId: periods[at]?.id ?? '',
    engine: '1',
    inputs: {} as never,
    inputHash: name,
    resultHash: name,
    createdById: actors.office.userId,
    createdByName: 'office',
    createdAt: new Date('2026-07-20T02:00:00Z'),
    results: [...results('year'), ...counted.flatMap((period) => results(`period:${period.code}`))],
    marks: counted.flatMap((period) =>
      marks.map(([b1], unit) => ({
        unitId: townshipIds[unit] ?? '',
        periodCode: period.code,
        indicatorCode: 'B1',
        status: 'scored',
        marks: b1,
        points: 10,
        value: 80 + b1,
        ownValue: 80 + b1,
        target: { lo: 89, hi: 89 },
        explanation: {},
      })),
    ),
    counties: counted.map((period) => ({
      periodCode: period.code,
      indicatorCode: 'B1',
      county: 87.5,
      units: 3,
    })),
  })
  if (!publish) return
  await insertPublication(db, {
    id: uuidv7(),
    ownerId,
    planId,
    periodId: periods[at]?.id ?? '',
    runId: id,
    supersedesId: supersedes,
    reason: supersedes === null ? null : 'corrected',
    document: {},
    documentHash: name,
    publishedById: actors.office.userId,
    publishedByName: 'office',
    publishedAt: new Date('2026-07-28T02:00:00Z'),
  })
}

const ranksOf = (league: Awaited<ReturnType<typeof readLeague>>) =>
  league.rows.map((row) => [row.unit.code, row.rank, row.previousRank])

describe('what is ranked', () => {
  test('the total, as it was stored, against the quarter before', async () => {
    const league = await readLeague(county.actors.leader, {})
    expect(league.view?.code).toBe('2026Q2')
    expect(ranksOf(league)).toEqual([
      [GUCHENG, 1, 2],
      [SHAGOU, 2, 3],
      [SANHE, 3, 1],
    ])
  })

  test('a category: by its own share, with the stored rank beside; changes are the category’s own', async () => {
    const league = await readLeague(county.actors.leader, { by: 'B' })
    expect(ranksOf(league)).toEqual([
      [GUCHENG, 1, 2],
      [SHAGOU, 2, 3],
      [SANHE, 3, 1],
    ])
    expect(league.rows[0]).toMatchObject({
      storedRank: 1,
      part: { marks: 18, points: 20, share: 90 },
    })
  })

  test('an indicator: with each unit’s value, target and marks, and the county’s value', async () => {
    const league = await readLeague(county.actors.leader, { by: 'B1' })
    if (!league.plan || league.by.is !== 'indicator') throw new Error('not by indicator')
    expect(league.by).toMatchObject({ periods: ['2026Q2'], county: { '2026Q2': 87.5 } })
    expect(league.rows.map((row) => row.cells?.map((cell) => [cell.value, cell.met]))).toEqual([
      [[89, true]],
      [[88, false]],
      [[85, false]],
    ])
  })

  test('an indicator over the year: the sums of the counted periods', async () => {
    const league = await readLeague(county.actors.leader, { view: 'toDate', by: 'B1' })
    expect(league.rows[0]).toMatchObject({ part: { marks: 18, points: 20, share: 90 } })
    expect(league.rows[0]?.cells?.map((cell) => cell.periodCode)).toEqual(['2026Q1', '2026Q2'])
    // To date is compared with the period before: there, one quarter counted.
    expect(ranksOf(league)[0]).toEqual([GUCHENG, 1, 2])
  })

  test('what the plan does not know is said, and the total is ranked', async () => {
    const league = await readLeague(county.actors.leader, { by: 'Z9' })
    expect(league).toMatchObject({ unknownBy: 'Z9', by: { is: 'total' } })
  })

  test('a year or a view that is not there is not found', async () => {
    for (const input of [{ year: 2020 }, { view: '2026Q4' }, { runId: uuidv7() }])
      await expect(readLeague(county.actors.leader, input)).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('what is not in force', () => {
  test('a draft is the office’s alone, and stands in for what is published of its period', async () => {
    await publishRun(
      '2026Q2',
      'draft',
      [
        [10, 10],
        [1, 1],
        [2, 2],
      ],
      { publish: false },
    )
    const runId = runIds['draft']
    const league = await readLeague(county.actors.office, { runId })
    expect(league).toMatchObject({ publication: null, superseded: null, inForce: { number: 2 } })
    expect(ranksOf(league)[0]).toEqual([SANHE, 1, 1])
    for (const actor of [county.actors.leader, ...county.actors.heads])
      await expect(readLeague(actor, { runId })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('a superseded one says by which number it went out, and what is in force', async () => {
    const old = await database().publication.findFirstOrThrow({ where: { runId: runIds['second'] ?? '' } })
    await publishRun(
      '2026Q2',
      'third',
      [
        [10, 10],
        [9, 9],
        [8, 8],
      ],
      { supersedes: old.id },
    )
    const now = await readLeague(county.actors.heads[0] ?? county.actors.leader, {})
    expect(now).toMatchObject({ publication: { number: 3 }, superseded: null, inForce: null })
    const before = await readLeague(county.actors.leader, { runId: runIds['second'] })
    expect(before).toMatchObject({ publication: null, superseded: { number: 2 }, inForce: { number: 3 } })
    expect(ranksOf(before)[0]?.[0]).toBe(GUCHENG)
  })

  test('another county finds nothing of it', async () => {
    const other = await makeCounty('630202')
    expect((await readLeague(other.actors.office, {})).rows).toEqual([])
    await expect(readLeague(other.actors.office, { runId: runIds['third'] })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

test('between which ranks chance moves a unit is told beside the total, once it is counted, and beside nothing else', async () => {
  const { leader } = county.actors
  const asked = { year: 2026, view: '2026Q1' }
  const before = await readLeague(leader, asked)
  expect(before.rows.map((row) => row.range)).toEqual([null, null, null])
  expect(before.plan && before.simulation).toBeNull()

  const simulation = {
    version: '1',
    seed: 'ab',
    draws: 100,
    indicators: [],
    simulatedAt: new Date('2026-07-21'),
  }
  const line = (unit: number, low: number, high: number, tier: number) => ({
    scope: 'period:2026Q1',
    unitId: county.townshipIds[unit] ?? '',
    ...{ rankLow: low, rankHigh: high, totalLow: 60, totalHigh: 90.5, tier, reason: null },
  })
  const lines = [line(0, 1, 1, 1), line(1, 2, 3, 2), line(2, 2, 3, 2)]
  expect(await insertSimulation(database(), runIds['first'] ?? '', simulation, lines)).toBe(true)

  const after = await readLeague(leader, asked)
  expect(after.plan && after.simulation).toEqual(simulation)
  expect(after.rows.map(({ unit, range }) => [unit.code, range?.rank, range?.tier])).toEqual([
    [SANHE, { low: 1, high: 1 }, { first: 1, last: 1 }],
    [GUCHENG, { low: 2, high: 3 }, { first: 2, last: 3 }],
    [SHAGOU, { low: 2, high: 3 }, { first: 2, last: 3 }],
  ])
  const byPart = await readLeague(leader, { ...asked, by: 'B' })
  expect(byPart.rows.map((row) => row.range)).toEqual([null, null, null])
})
