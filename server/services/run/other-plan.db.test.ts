import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { insertPlan } from '@/server/db/insert-plan'
import { sha256 } from '@/server/db/audit'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import { readCase } from '@/server/domain/scoring/read-case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { saveDepartmentValues } from '../department/save-department-values'
import { readLeague } from '../league/read-league'
import { readMap } from '../league/read-map'
import { readMark } from '../league/read-mark'
import { readTrend } from '../league/read-trend'
import { closePeriod } from '../period/close-period'
import { openPeriod } from '../period/open-period'
import { readProgress } from '../period/read-progress'
import { createDraft } from '../plan/create-draft'
import { readDraft } from '../plan/read-draft'
import { publishDraft } from '../plan/publish-draft'
import { lookAtTrial, readTrial } from '../plan/read-trial'
import { saveDraft } from '../plan/save-draft'
import { readDocument } from '../publication/read-document'
import { readProfile } from '../township/read-profile'
import { createRun } from './create-run'

let county: County
/** Of the plan whose result is taken, and of the one that takes it. */
const circular = { planId: uuidv7(), periodId: uuidv7() }
const annual = { planId: uuidv7(), periodId: uuidv7() }

const amount = (code: string, scoring: Partial<PlanIndicator['scoring']>): PlanIndicator => ({
  code,
  categoryCode: 'A',
  name: code,
  nameEn: code,
  unit: '分',
  unitEn: 'marks',
  definition: '',
  definitionEn: '',
  suppliedBy: 'department',
  departmentId: county.actors.department.unit.id,
  scoring: { phases: ['all'], kind: 'amount', rule: { type: 'proportional' }, ...scoring },
})

async function makePlan(
  code: string,
  { planId, periodId }: typeof circular,
  indicators: PlanIndicator[],
  units: readonly number[],
  pointsTotal = 100,
) {
  const { parent } = await database().unit.findUniqueOrThrow({
    where: { id: county.townshipIds[0] ?? '' },
    select: { parent: { select: { id: true } } },
  })
  const known = await database().unit.findMany({ where: { id: { in: county.townshipIds } } })
  await insertPlan(
    database(),
    {
      planId,
      versionId: uuidv7(),
      ownerId: parent?.id ?? '',
      code,
      reason: 'first',
      paper: {
        indicators: {},
        pointsTotal,
        vetoes: [],
        adjustments: [],
        deadlines: { check: 0, notice: 0 },
      },
      year: 2026,
      name: code,
      nameEn: code,
      assessedLevel: 'township',
      publishedAt: REPORTING_DAY,
      publishedById: county.actors.office.userId,
      settings: { decimals: 2, missing: 'zero', notAssessed: 'rescale', rankBy: 'all', grades: [] },
      categories: [{ code: 'A', name: '工作', nameEn: 'Work' }],
      phases: [{ code: 'all', name: '全年', nameEn: 'Year', weight: 1, combine: 'mean' }],
      periods: [
        {
          id: periodId,
          code: `${code}-1`,
          name: `${code}-1`,
          nameEn: `${code}-1`,
          phaseCode: 'all',
          endsOn: '2026-03-31',
          opensOn: '2026-03-25',
          dueOn: '2026-04-10',
          closesOn: '2026-04-25',
          state: 'scheduled',
          version: 1,
        },
      ],
      units: units.map((at) => {
        const unit = known.find(({ id }) => id === county.townshipIds[at])
        if (!unit) throw new Error('no unit')
        const { id, code: unitCode, name, nameEn } = unit
        return { id, code: unitCode, name, nameEn, group: 'town', difficulty: 1 }
      }),
      indicators,
      targets: [],
      sheetItems: [],
    },
    uuidv7,
  )
}

const office = () => as(county.actors.office)
const versionOf = async (id: string) =>
  (await database().period.findUniqueOrThrow({ where: { id }, select: { version: true } })).version
async function supply(periodId: string, indicator: string, values: readonly number[]) {
  await openPeriod(office(), { id: periodId, version: await versionOf(periodId) })
  await saveDepartmentValues(as(county.actors.department), {
    periodId,
    cells: values.map((value, at) => ({
      unitId: county.townshipIds[at] ?? '',
      indicator,
      observation: { value },
      note: null,
      baseVersion: 0,
    })),
  })
  await closePeriod(office(), { id: periodId, version: await versionOf(periodId) })
}
const blocksOf = async () => (await readProgress(county.actors.office, annual.periodId, REPORTING_DAY)).blocks
const unitCode = (at: number) => ['630203102', '630203202', '630203203'][at] ?? ''
const markOf = (runId: string, at: number) =>
  readMark(county.actors.leader, { runId, unit: unitCode(at), period: 'annual-1', indicator: 'N1' })

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  await makePlan('circular', circular, [amount('A1', { points: 200, target: 200 })], [0, 1], 200)
  await makePlan(
    'annual',
    annual,
    [
      {
        ...amount('N1', { points: 20, target: 100, from: { plan: 'circular', figure: 'year' } }),
        suppliedBy: 'system',
        departmentId: null,
      },
      amount('A2', { points: 80, target: 100 }),
    ],
    [0, 1, 2],
  )
  await supply(annual.periodId, 'A2', [100, 50, 100])
  await supply(circular.periodId, 'A1', [172, 190])
})

describe('another plan’s result as an indicator', () => {
  test('nothing published there: the units lack it, and the period page says whose result is lacking', async () => {
    // Scored there, but not published: it counts for nothing.
    await createRun(office(), { periodId: circular.periodId })
    const { id } = await createRun(office(), { periodId: annual.periodId })
    const mark = await readMark(county.actors.office, {
      runId: id,
      unit: unitCode(0),
      period: 'annual-1',
      indicator: 'N1',
    })
    expect(mark.mark).toMatchObject({ status: 'missing', marks: 0 })
    expect(await blocksOf()).toMatchObject([
      {
        code: 'sourceUnpublished',
        count: 1,
        at: [
          {
            id: circular.periodId,
            source: { plan: { code: 'circular' }, period: { code: 'circular-1' } },
          },
        ],
      },
    ])
    await expect(publishRun(office(), county.actors.leader, { runId: id })).rejects.toMatchObject({
      code: 'publicationBlocked',
      data: { blocks: [{ code: 'sourceUnpublished', count: 1 }] },
    })
  })

  let firstRun: string
  let firstPublication: string
  test('172 of 200 there are 17.20 of 20 here, and the mark leads to the publication', async () => {
    const source = await createRun(office(), { periodId: circular.periodId })
    await publishRun(office(), county.actors.leader, { runId: source.id })
    const run = await createRun(office(), { periodId: annual.periodId })
    firstRun = run.id
    const publication = await publishRun(office(), county.actors.leader, { runId: run.id })
    firstPublication = publication.id
    const { mark, published } = await markOf(run.id, 0)
    expect(mark).toMatchObject({ status: 'scored', marks: 17.2, points: 20, value: 86 })
    expect(published).toMatchObject([
      { number: 1, runId: source.id, inForce: true, plan: { code: 'circular' } },
    ])
    expect(mark.explanation.judgement?.reading.now.inputs).toMatchObject([
      {
        observation: { value: 86 },
        from: {
          plan: 'circular',
          publication: 1,
          hash: published[0]?.documentHash,
          figure: 'year',
          period: 'circular-1',
        },
      },
    ])
    // Not assessed there: missing here, as this plan's policy says.
    expect((await markOf(run.id, 2)).mark).toMatchObject({ status: 'missing', marks: 0 })
  })

  test('a publication recomputes from its own file, whatever becomes of the other plan', async () => {
    const { document, documentHash } = await readDocument(county.actors.leader, firstPublication)
    expect(sha256(canonicalJson(document))).toBe(documentHash)
    const { case: written, results } = document as { case: unknown; results: unknown }
    const reading = readCase(written)
    if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
    expect(canonicalJson(scoreCase(reading.case).results)).toBe(canonicalJson(results))
    expect(JSON.stringify(written)).toContain('"publication":1')
  })

  test('a correction there makes the run stale here: it is refused, and a new run takes the new figure', async () => {
    const waiting = await createRun(office(), { periodId: annual.periodId })
    await database().value.updateMany({
      where: { periodId: circular.periodId, unitId: county.townshipIds[0] ?? '' },
      data: { observation: { value: 180 }, version: 2 },
    })
    const corrected = await createRun(office(), { periodId: circular.periodId })
    // The record has changed and nothing of it is published: what is in force still is.
    expect(await blocksOf()).toEqual([])
    await publishRun(office(), county.actors.leader, { runId: corrected.id, reason: '更正' })
    expect(await blocksOf()).toMatchObject([{ code: 'runStale' }])
    await expect(
      publishRun(office(), county.actors.leader, { runId: waiting.id, reason: '更正' }),
    ).rejects.toMatchObject({
      code: 'publicationBlocked',
    })
    const run = await createRun(office(), { periodId: annual.periodId })
    await publishRun(office(), county.actors.leader, { runId: run.id, reason: '更正' })
    expect((await markOf(run.id, 0)).mark).toMatchObject({ marks: 18, value: 90 })
    // The old explanation still tells of the old publication, and says that it is superseded.
    const old = await markOf(firstRun, 0)
    expect(old.mark).toMatchObject({ marks: 17.2 })
    expect(old.published).toMatchObject([{ number: 1, inForce: false }])
  })
})

describe('two plans in one year', () => {
  test('every published page shows the one that is asked for, by default the first by its code', async () => {
    const { leader } = county.actors
    const first = await readLeague(leader, {})
    expect(first.plan).toMatchObject({ code: 'annual' })
    expect(first.plans.map(({ code }) => code)).toEqual(['annual', 'circular', 'comprehensive'])
    const league = await readLeague(leader, { plan: 'circular' })
    expect(league.plan).toMatchObject({ code: 'circular', year: 2026 })
    expect(league.rows.map(({ unit, score }) => [unit.code, score])).toEqual([
      [unitCode(1), 95],
      [unitCode(0), 90],
    ])
    expect(await readMap(leader, { plan: 'circular' })).toMatchObject({ indicators: [{ code: 'A1' }] })
    const trend = await readTrend(leader, { plan: 'circular' })
    expect(trend.indicators.map(({ code }) => code)).toEqual(['A1'])
    const profile = await readProfile(leader, { plan: 'circular' }, REPORTING_DAY)
    expect(profile.plan).toMatchObject({ code: 'circular' })
    expect(profile.history.points.map(({ score }) => score)).toEqual([95])
    expect(profile.plans.map(({ code }) => code)).toEqual(['annual', 'circular', 'comprehensive'])
  })

  test('a township has the plans that assess it to choose from', async () => {
    const { leader } = county.actors
    const profile = await readProfile(leader, { unit: unitCode(2) }, REPORTING_DAY)
    expect(profile.plans.map(({ code }) => code)).toEqual(['annual', 'comprehensive'])
    await expect(
      readProfile(leader, { unit: unitCode(2), plan: 'circular' }, REPORTING_DAY),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  test('a plan that is not there is not found', async () => {
    for (const read of [readLeague, readMap, readTrend])
      await expect(read(county.actors.leader, { plan: 'nothing' })).rejects.toMatchObject({
        code: 'notFound',
      })
  })

  test('another county’s plan of the same code is neither seen nor taken from', async () => {
    const other = await makeCounty('630299')
    await expect(readLeague(other.actors.leader, { plan: 'circular' })).rejects.toMatchObject({
      code: 'notFound',
    })
    const { id } = await createDraft(as(other.actors.office), {
      origin: { from: 'amendment', planId: other.planId },
    })
    expect((await readDraft(other.actors.office, id)).registry.plans.map(({ code }) => code)).toEqual([
      'comprehensive',
    ])
  })
})

test('a plan can’t be made to take from one that takes from it', async () => {
  const { id } = await createDraft(office(), { origin: { from: 'amendment', planId: circular.planId } })
  const { parts } = await readDraft(county.actors.office, id)
  const a1 = parts.find(({ key }) => key === 'indicator/A1')
  if (!a1) throw new Error('no A1')
  const content = a1.content as { scoring: object }
  await saveDraft(office(), {
    id,
    edits: [
      {
        key: a1.key,
        base: a1.version,
        content: {
          ...content,
          suppliedBy: 'system',
          scoring: { ...content.scoring, from: { plan: 'annual', figure: 'year' } },
        },
      },
    ],
  })
  expect((await readTrial(county.actors.office, id)).errors).toMatchObject([
    { code: 'sourceCycle', key: 'indicator/A1', field: 'from' },
  ])
})

test('two plans that are made to take from each other at once: one is published, the other is told', async () => {
  const [one, two] = [
    { planId: uuidv7(), periodId: uuidv7() },
    { planId: uuidv7(), periodId: uuidv7() },
  ]
  await makePlan('one', one, [amount('A1', { points: 100, target: 100 })], [0])
  await makePlan('two', two, [amount('A1', { points: 100, target: 100 })], [0])
  const ready = async (planId: string, from: string) => {
    const { id } = await createDraft(office(), { origin: { from: 'amendment', planId } })
    const { parts } = await readDraft(county.actors.office, id)
    const part = parts.find(({ key }) => key === 'indicator/A1')
    const content = part?.content as { scoring: object }
    await saveDraft(office(), {
      id,
      edits: [
        {
          key: 'indicator/A1',
          base: part?.version ?? 0,
          content: {
            ...content,
            suppliedBy: 'system',
            department: null,
            scoring: { ...content.scoring, from: { plan: from, figure: 'year' } },
          },
        },
      ],
    })
    const { hash, errors } = await readTrial(county.actors.office, id)
    expect(errors).toEqual([])
    await lookAtTrial(office(), { id, hash })
    return { id, hash, reason: '互取' }
  }
  const drafts = [await ready(one.planId, 'two'), await ready(two.planId, 'one')]
  const outcomes = await Promise.allSettled(drafts.map((draft) => publishDraft(office(), draft)))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'planNotReady', data: { findings: [{ code: 'sourceCycle' }] } },
  })
})
