import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '@/server/db/audit'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { insertRun } from '@/server/db/runs'
import { findSimulation, listRanges } from '@/server/db/simulations'
import { insertUnits } from '@/server/db/units'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { AssessmentCase } from '@/server/domain/scoring/case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { county as drawnCase } from '@/server/domain/simulation/county.fixture'
import { seedOf } from '@/server/domain/simulation/generator'
import { simulate } from '@/server/domain/simulation/simulate'
import { type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { verifyAudit } from '../audit/verify-audit'
import { readSimulationState } from './read-simulation-state'
import { simulateWaiting } from './simulate-waiting'
import { storeSimulation } from './store-simulation'

const NOW = new Date('2026-07-20T02:00:00Z')
const now = () => NOW
let county: County
let other: County
let unitIds: string[]
let run: { id: string; ownerId: string; number: number; inputHash: string }

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  other = await makeCounty('630204')
  unitIds = drawnCase().units.map(() => uuidv7())
  await insertUnits(
    database(),
    drawnCase().units.map(({ code }, at) => ({
      id: unitIds[at] ?? '',
      code,
      name: code,
      nameEn: null,
      level: 'township' as const,
      parentId: county.county,
      validFrom: '2000-01-01',
    })),
  )
  run = await storeRun(drawnCase())
})

async function storeRun(assessment: AssessmentCase) {
  const plan = await findPlanVersion(database(), { ownerId: county.county }, { planId: county.planId })
  const id = uuidv7()
  const inputHash = sha256(canonicalJson(assessment))
  const results = 'units' in assessment ? scoreCase(assessment).results : []
  const number = await insertRun(database(), {
    id,
    ownerId: county.county,
    planId: county.planId,
    versionId: plan?.versionId ?? '',
    periodId: county.periods[1]?.id ?? '',
    engine: '1',
    inputs: assessment,
    inputHash,
    resultHash: '',
    createdById: county.actors.office.userId,
    createdByName: 'office',
    createdAt: NOW,
    results: results.map(({ unit, total, rank, status }, position) => ({
      scope: 'year',
      unitId: unitIds[assessment.units.findIndex(({ code }) => code === unit)] ?? '',
      position,
      score: total,
      rank,
      rankWithoutVeto: null,
      status,
      grade: null,
      categories: {},
      explanation: {},
    })),
    marks: [],
    counties: [],
  })
  return { id, ownerId: county.county, number, inputHash }
}

test('a run waits, is counted in a process of its own, and has the digits that anybody gets from its case', async () => {
  const { office } = county.actors
  expect(await readSimulationState(office, run.id)).toEqual({ is: 'waiting' })
  await Promise.all([simulateWaiting(now), simulateWaiting(now)])
  expect(await readSimulationState(office, run.id)).toEqual({ is: 'there' })

  const expected = simulate(drawnCase(), { seed: seedOf(run.inputHash) })
  const { version, seed, draws, indicators } = expected
  expect(draws).toBe(10_000)
  expect(await findSimulation(database(), run.id)).toEqual({
    version,
    seed,
    draws,
    indicators,
    simulatedAt: NOW,
  })
  const found = await listRanges(database(), run.id, 'year')
  const byUnit = new Map(found.map((range) => [range.unitId, range]))
  const year = expected.ranges.filter(({ scope }) => scope === 'year')
  expect(found).toHaveLength(year.length)
  year.forEach(({ rank, total, tier, reason }, at) => {
    expect(byUnit.get(unitIds[at] ?? '')).toMatchObject({
      rankLow: rank?.low ?? null,
      rankHigh: rank?.high ?? null,
      totalLow: total?.low ?? null,
      totalHigh: total?.high ?? null,
      tier,
      reason,
    })
  })
})

test('it is stored once, with its audit record, and never changed', async () => {
  const db = database()
  const again = simulate(drawnCase(), { seed: seedOf(run.inputHash), draws: 100 })
  expect(await storeSimulation(run, drawnCase(), again, NOW)).toBe(false)
  await simulateWaiting(now)
  const records = await db.auditRecord.findMany({ where: { action: 'run.simulate' } })
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    actorId: null,
    subjectId: run.id,
    after: { number: run.number, draws: 10_000, seed: seedOf(run.inputHash), simulation: '1' },
  })
  expect(await verifyAudit()).toMatchObject({ ok: true })
  const where = { runId: run.id }
  await expect(db.scoreRange.updateMany({ where, data: { tier: 1 } })).rejects.toThrow()
  await expect(db.scoreRange.deleteMany({ where })).rejects.toThrow()
  await expect(db.scoreSimulation.updateMany({ where, data: { draws: 1 } })).rejects.toThrow()
  await expect(db.$executeRaw`TRUNCATE score_simulation`).rejects.toThrow()
})

describe('of another county', () => {
  test('a run’s simulation is not found', async () => {
    await expect(readSimulationState(other.actors.office, run.id)).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('a run that cannot be counted says so, and does not keep the others from being counted', async () => {
  const broken = await storeRun({} as AssessmentCase)
  const next = await storeRun({ ...drawnCase(), vetoes: [{ unit: 'u1', clause: 'V1' }] })
  await simulateWaiting(now)
  expect(await readSimulationState(county.actors.office, broken.id)).toEqual({ is: 'failed' })
  expect(await readSimulationState(county.actors.office, next.id)).toEqual({ is: 'there' })
  const [vetoed] = (await listRanges(database(), next.id, 'year')).filter(
    ({ unitId }) => unitId === unitIds[1],
  )
  expect(vetoed).toMatchObject({ rankLow: null, totalLow: null, tier: null, reason: 'vetoed' })
})
