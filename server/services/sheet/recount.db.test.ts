import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { listReports } from '@/server/db/reports'
import { listValues } from '@/server/db/values'
import type { PlanIndicator, PlanSheetItem } from '@/server/domain/plan/plan-version'
import { readCase } from '@/server/domain/scoring/read-case'
import { simulate } from '@/server/domain/simulation/simulate'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { sendTeam } from '@/server/test/field-team'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { moveReport } from '../report/move-report'
import { saveReport } from '../report/save-report'
import { readIntegrity } from '../integrity/read-integrity'
import { readAgreement } from '../round/read-agreement'
import { readVerification } from '../round/read-verification'
import { loadInputs } from '../run/load-inputs'
import { completeSheet } from './complete-sheet'
import { listSheets } from './list-sheets'
import { observe } from './observe'
import { readSheet } from './read-sheet'

/*
 * A township reports a rate village by village; its inspectors count the numerator again in all three. Two indicators follow by themselves: the
 * statistical error, and the difference of clause 27.
 */

const phases = ['regular']
const named = (code: string) => ({
  code,
  name: code,
  nameEn: code,
  categoryCode: 'B',
  unit: '%',
  unitEn: '%',
})
const words = { definition: '', definitionEn: '', departmentId: null }
const indicators: PlanIndicator[] = [
  {
    ...named('B9'),
    ...words,
    suppliedBy: 'self',
    byVillage: true,
    scoring: {
      phases,
      kind: 'ratio',
      multiplier: 100,
      points: 10,
      target: 90,
      rule: { type: 'proportional' },
    },
  },
  {
    ...named('E1'),
    ...words,
    suppliedBy: 'inspection',
    scoring: {
      ...{ phases, kind: 'amount', chance: 'sample', direction: 'lower', points: 6, target: 5 },
      rule: { type: 'stepDeduction', step: 0.1, marks: 1, partial: 'whole' },
    },
  },
  {
    ...named('E27'),
    ...words,
    suppliedBy: 'inspection',
    scoring: {
      ...{ phases, kind: 'discrepancy', direction: 'lower', points: 10, target: 0 },
      rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' },
    },
  },
]
const recount = (indicatorCode: string, code: string): PlanSheetItem => ({
  ...{ indicatorCode, code, name: code, nameEn: code, phases },
  scoring: { phases, kind: 'discrepancy' },
  recounts: { indicator: 'B9', figure: 'numerator' },
})

let county: County
let sheet: string
let villages: string[]
let periodId: string

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty('630203', indicators, [recount('E1', 'again'), recount('E27', 'again27')])
  const { office, inspector, otherInspector } = county.actors
  const [first] = await listPeriods(office)
  periodId = first?.id ?? ''
  await openPeriod(as(office), { id: periodId, version: first?.version ?? 0 })
  const own = (await listSheets(office)).find(({ unit }) => unit.id === county.townshipIds[0])
  if (!own) throw new Error('no sheet')
  sheet = own.id
  villages = await sendTeam(own, [inspector, otherInspector], ['东村', '西村', '北村'], REPORTING_DAY)
})

const reportedIn = async () => (await readSheet(county.actors.inspector, sheet)).reported

test('what a unit has not signed is not held against it', async () => {
  const [reporter] = county.actors.reporters
  const [head] = county.actors.heads
  if (!reporter || !head) throw new Error('nobody reports')
  const [report] = await listReports(
    database(),
    { ownerId: county.county, unitId: county.townshipIds[0] },
    periodId,
  )
  const { id = '' } = report ?? {}
  const numerators = [50, 30, 20]
  await saveReport(as(reporter), {
    id,
    cells: [
      { indicator: 'B1', observation: { numerator: 9, denominator: 10 }, note: null, baseVersion: 0 },
      { indicator: 'B9', observation: null, note: null, baseVersion: 0 },
    ],
    villages: villages.map((villageId, at) => ({
      villageId,
      indicator: 'B9',
      observation: { numerator: numerators[at] ?? 0, denominator: 60 },
      baseVersion: 0,
    })),
  })
  expect(await reportedIn()).toEqual([])
  const step = async () => {
    const [row] = await listReports(
      database(),
      { ownerId: county.county, unitId: county.townshipIds[0] },
      periodId,
    )
    return { id, version: row?.version ?? 0 }
  }
  await moveReport(as(reporter), 'submit', await step())
  expect(await reportedIn()).toEqual([])
  await moveReport(as(head), 'sign', await step())
  expect(await reportedIn()).toEqual(
    ['again', 'again27'].flatMap((line) =>
      villages.map((village, at) => ({ line, village, figure: numerators[at] })),
    ),
  )
})

test('completed: the error and the difference follow, and a count in every village is the verified value', async () => {
  const { inspector } = county.actors
  // 40, 30 and 25 where 50, 30 and 20 were reported: 15 of 95 wrong one way or the other, 5 in sum.
  const found = [
    [50, 40],
    [30, 30],
    [20, 25],
  ]
  const entry = (
    line: string,
    village: string | null,
    observation: object,
    reason: string | null = null,
  ) => ({
    ...{ id: uuidv7(), line, village, observation: observation as never, reason },
    ...{ deductions: [], supersedes: [], seq: null, takenAt: REPORTING_DAY },
  })
  const { refused, version } = await observe(as(inspector), {
    ...{ id: sheet, device: null, sentAt: REPORTING_DAY },
    entries: villages.flatMap((village, at) => [
      entry('board', village, { missing: [] }),
      entry('files', village, { numerator: 10, denominator: 10 }),
      ...['again', 'again27'].map((line) =>
        entry(line, village, { reported: found[at]?.[0], verified: found[at]?.[1] }),
      ),
    ]),
  })
  expect(refused).toEqual([])
  await completeSheet(as(inspector), { id: sheet, version, unsigned: '纸质表上签字' })
  const values = await listValues(database(), {
    periodId,
    unitId: county.townshipIds[0] ?? '',
    source: 'verified',
  })
  expect(
    Object.fromEntries(values.map(({ indicatorCode, observation }) => [indicatorCode, observation])),
  ).toEqual({
    G1: { value: 100 },
    E1: { value: 15.7895 },
    E27: { reported: 100, verified: 95 },
    B9: { numerator: 95, denominator: 180 },
  })
  // All three were counted, so nothing is left to chance; a case has only what its plan calls a sample.
  const villagesOf = new Map(values.map(({ indicatorCode, sample }) => [indicatorCode, sample]))
  expect(villagesOf.get('E1')).toEqual({
    villages: [
      [10, 40],
      [0, 30],
      [5, 25],
    ],
    of: 3,
  })
  expect(villagesOf.get('E27')).toEqual({ villages: found, of: 3 })
  expect(villagesOf.get('B9')).toBeNull()
  const inputs = await loadInputs(
    database(),
    { ownerId: county.county },
    county.planId,
    county.periods[0]?.code ?? '',
  )
  const rows = inputs.case.values.flatMap(({ indicator, sample }) => (sample ? [{ indicator, sample }] : []))
  expect(rows).toEqual([{ indicator: 'E1', sample: villagesOf.get('E1') }])
  const { case: assessment } = inputs
  expect(readCase({ ...assessment, plan: { ...assessment.plan, rules: 2 } })).toMatchObject({ ok: true })
  expect(simulate(inputs.case, { seed: '0'.repeat(32), draws: 100 }).indicators).toContainEqual({
    code: 'E1',
    chance: 'sample',
    drawn: 0,
    left: { allVillages: 1 },
  })
})

test('the factor of each figure, by village; inspectors who shared nothing say nothing', async () => {
  const page = await readVerification(county.actors.office)
  expect(page?.rows).toHaveLength(1)
  expect(page?.rows[0]).toMatchObject({
    indicator: { code: 'B9' },
    figure: 'numerator',
    // Both lines count the same figure: each place stands for what it said.
    reported: 200,
    verified: 190,
    // Every village was counted: nothing is left to chance.
    result: { villages: 3, factor: 0.95, interval: null, isFlagged: false },
  })
  expect(page?.rows[0]?.visits[0]?.village?.name).toBe('东村')
  const { looked = [] } = await readIntegrity(county.actors.office, {}, REPORTING_DAY)
  // B9 in the villages, B9 and E27 as wholes: all are looked at, none is a question.
  expect(looked.find(({ kind }) => kind === 'mismatch')).toMatchObject({ looked: 3 })
  const agreement = await readAgreement(county.actors.leader)
  expect(agreement).toMatchObject({ places: 0, agreement: { whyNot: 'tooFew' }, severity: [] })
})
