import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { insertPublication } from '@/server/db/publications'
import { insertRun } from '@/server/db/runs'
import { findPlanVersion } from '@/server/db/plans'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import type { MarkRow } from '@/server/domain/run/result-rows'
import type { AssessmentCase } from '@/server/domain/scoring/case'
import { type County, makeCounty, TOWNSHIPS } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { readMap } from './read-map'
import { readTrend } from './read-trend'
import { readUnitTrends } from './read-unit-trends'

const at90 = { lo: 90, hi: 90 }
let county: County
let other: County
let sure: County

/** Persons served of persons due: chance is stated. */
const coverage = (code: string, chance: 'binomial' | 'none'): PlanIndicator => ({
  code,
  categoryCode: 'B',
  name: '覆盖率',
  nameEn: 'Coverage',
  unit: '%',
  unitEn: '%',
  definition: '',
  definitionEn: '',
  suppliedBy: 'self',
  departmentId: null,
  scoring: {
    phases: ['regular'],
    kind: 'ratio',
    chance,
    points: 10,
    target: 90,
    rule: { type: 'threshold' },
  },
})

/** Publishes marks through a quarter, as a run that was computed elsewhere. */
async function publishThrough(of: County, quarter: number, marks: Partial<MarkRow>[]): Promise<string> {
  const db = database()
  const plan = await findPlanVersion(db, { ownerId: of.county }, { planId: of.planId })
  const period = of.periods[quarter - 1]
  if (!plan || !period) throw new Error('no such quarter')
  const runId = uuidv7()
  const by = {
    createdById: of.actors.office.userId,
    createdByName: 'office',
    createdAt: new Date('2026-08-01'),
  }
  await insertRun(db, {
    id: runId,
    ownerId: of.county,
    planId: of.planId,
    versionId: plan.versionId,
    periodId: period.id,
    engine: 'test',
    inputs: {} as AssessmentCase,
    inputHash: '-',
    resultHash: '-',
    ...by,
    results: [],
    marks: marks.map((mark) => ({
      unitId: '',
      periodCode: period.code,
      indicatorCode: 'B1',
      status: 'scored',
      marks: 10,
      points: 10,
      value: null,
      ownValue: null,
      target: at90,
      explanation: {},
      ...mark,
    })),
    counties: [{ periodCode: '2026Q1', indicatorCode: 'B1', county: 91, units: 3 }],
  })
  await insertPublication(db, {
    id: uuidv7(),
    ownerId: of.county,
    planId: of.planId,
    periodId: period.id,
    runId,
    supersedesId: null,
    reason: null,
    document: {},
    documentHash: '-',
    publishedById: of.actors.office.userId,
    publishedByName: 'office',
    publishedAt: new Date('2026-08-02'),
  })
  return runId
}

const marksOf = (of: County, values: readonly (number | null)[], periodCode: string): Partial<MarkRow>[] =>
  values.map((value, at) => ({
    unitId: of.townshipIds[at] ?? '',
    periodCode,
    ownValue: value,
    value,
    status: value === null ? 'missing' : 'scored',
    target: value === null ? null : at90,
    marks: value === null ? 0 : value >= 90 ? 10 : 8.5,
  }))

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  other = await makeCounty('630299')
  sure = await makeCounty('630298', [coverage('P1', 'binomial'), coverage('P2', 'none')])
  await publishThrough(county, 1, marksOf(county, [95, 88, 91], '2026Q1'))
  await publishThrough(county, 2, [
    ...marksOf(county, [95, 88, 91], '2026Q1'),
    ...marksOf(county, [96, null, 89], '2026Q2'),
  ])
})

describe('one unit', () => {
  test('has a point per published period, from the publication that goes furthest', async () => {
    const trend = await readTrend(county.actors.leader, { unit: TOWNSHIPS[1], indicator: 'B1' })
    expect(
      trend.points.map(({ period, value, status, county: all }) => [period.code, value, status, all]),
    ).toEqual([
      ['2026Q1', 88, 'scored', 91],
      ['2026Q2', null, 'missing', null],
    ])
    expect(trend.points[1]?.target).toEqual(at90)
    expect(trend.basis).toMatchObject({ number: 2, period: { code: '2026Q2' } })
  })
  test('a reporter sees the own unit first', async () => {
    const [, second] = county.actors.reporters
    const trend = await readTrend(second ?? county.actors.office, {})
    expect(trend.unit?.code).toBe(TOWNSHIPS[1])
  })
  test('a unit or an indicator that the plan does not have is not found', async () => {
    await expect(readTrend(county.actors.leader, { unit: '630299102' })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(readTrend(county.actors.leader, { indicator: 'Z9' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('how sure one unit’s values are', () => {
  const served = { numerator: 54, denominator: 60 }
  const explained = (indicatorCode: string): Partial<MarkRow> => ({
    indicatorCode,
    unitId: sure.townshipIds[0] ?? '',
    periodCode: '2026Q1',
    ownValue: 90,
    value: 90,
    explanation: {
      judgement: {
        reading: { now: { inputs: [{ period: '2026Q1', source: 'self', observation: served }] } },
      },
    },
  })
  beforeAll(async () => {
    await publishThrough(sure, 1, [explained('P1'), explained('P2')])
  })
  const ask = (indicator: string) =>
    readTrend(sure.actors.leader, { unit: TOWNSHIPS[0].replace('630203', '630298'), indicator })
  test('comes from what the published mark was made of', async () => {
    const { certainty } = await ask('P1')
    expect(certainty).toEqual({
      limits: [{ lower: expect.closeTo(79.85, 2) as number, upper: expect.closeTo(95.34, 2) as number }],
      trend: { whyNot: 'tooFew', of: 'points', have: 1, least: 5 },
    })
  })
  test('is not said where the indicator states no chance', async () => {
    expect((await ask('P2')).certainty).toBeNull()
    expect((await ask('B1')).certainty).toBeNull()
  })
})

describe('all units', () => {
  test('have the same periods, in the plan’s order, the reader’s own marked', async () => {
    const [reporter] = county.actors.reporters
    const trends = await readUnitTrends(reporter ?? county.actors.office, { indicator: 'B1' })
    expect(
      trends.units.map(({ unit, isOwn, points }) => [unit.code, isOwn, points.map(({ value }) => value)]),
    ).toEqual([
      [TOWNSHIPS[0], true, [95, 96]],
      [TOWNSHIPS[1], false, [88, null]],
      [TOWNSHIPS[2], false, [91, 89]],
    ])
  })
  test('another county’s are its own: none yet', async () => {
    const trends = await readUnitTrends(other.actors.leader, { indicator: 'B1' })
    expect(trends.units.every(({ points }) => points.length === 0)).toBe(true)
    expect(trends.basis).toBeNull()
  })
})

describe('a period’s map', () => {
  test('is the latest published one, with what rows and columns come to', async () => {
    const found = await readMap(county.actors.leader, {})
    expect([found.year, found.period?.code]).toEqual([2026, '2026Q2'])
    expect(found.map?.rows.map(({ cells }) => [cells[0]?.status, cells[0]?.share, cells[0]?.meets])).toEqual([
      ['scored', 1, true],
      ['missing', 0, null],
      ['scored', 0.85, false],
    ])
    expect(found.map?.columns[0]?.sum).toMatchObject({
      marks: 18.5,
      points: 30,
      met: 1,
      judged: 2,
      missing: 1,
    })
  })
  test('another period is that period’s own publication', async () => {
    const [first, second] = await Promise.all([
      readMap(county.actors.leader, { year: 2026, period: '2026Q1' }),
      readMap(county.actors.leader, {}),
    ])
    expect(first.period?.code).toBe('2026Q1')
    expect(first.map === null || second.map === null || first.runId === second.runId).toBe(false)
  })
  test.each([
    ['a period not published', { year: 2026, period: '2026Q3' }],
    ['a year without a plan', { year: 1999 }],
    ['a period of no year', { period: 'nonsense' }],
  ])('%s is not found', async (_, input) => {
    await expect(readMap(county.actors.leader, input)).rejects.toMatchObject({ code: 'notFound' })
  })
  test('a county that published nothing has none', async () => {
    expect(await readMap(other.actors.leader, {})).toMatchObject({ choices: [], map: null })
    await expect(readMap(other.actors.leader, { period: '2026Q1' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})
