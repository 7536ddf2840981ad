import { beforeAll, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { PartContent, PlanDocument } from '@/server/domain/plan/document/plan-document'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { saveDepartmentValues } from '../department/save-department-values'
import { closePeriod } from '../period/close-period'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { createDraft } from '../plan/create-draft'
import { publishDraft } from '../plan/publish-draft'
import { readDraft } from '../plan/read-draft'
import { lookAtTrial, readTrial } from '../plan/read-trial'
import { saveDraft } from '../plan/save-draft'
import { extendPeriod } from '../period/extend-period'
import { listReports } from '../report/list-reports'
import { moveReport } from '../report/move-report'
import { readReport } from '../report/read-report'
import { saveReport } from '../report/save-report'
import { createRun } from './create-run'
import { loadInputs } from './load-inputs'

let county: County
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

const office = (now = REPORTING_DAY) => as(county.actors.office, now)
const periodOf = async (code: string) => {
  const found = (await listPeriods(county.actors.office)).find((period) => period.code === code)
  if (!found) throw new Error(code)
  return found
}
async function supply(code: string, numerators: readonly number[], now = REPORTING_DAY) {
  const { id, version } = await periodOf(code)
  await openPeriod(office(now), { id, version })
  await saveDepartmentValues(as(county.actors.department, now), {
    periodId: id,
    cells: numerators.map((numerator, at) => ({
      unitId: county.townshipIds[at] ?? '',
      indicator: 'B2',
      observation: { numerator, denominator: 100 },
      note: null,
      baseVersion: 0,
    })),
  })
  return id
}

test('a rule that compares with last year finds last year’s values in the record, and names where they stand', async () => {
  const before = await supply('2026Q1', [80, 90, 70])
  await closePeriod(office(), { id: before, version: (await periodOf('2026Q1')).version })

  const { id } = await createDraft(office(), { origin: { from: 'lastYear', planId: county.planId } })
  const { parts } = await readDraft(county.actors.office, id)
  const held = (key: string) => {
    const part = parts.find((one) => one.key === key)
    if (!part) throw new Error(key)
    return part
  }
  const b2 = held('indicator/B2')
  const content = b2.content as PartContent<'indicator'>
  const b1 = held('indicator/B1')
  const selfReported = b1.content as PartContent<'indicator'>
  const settings = held('settings')
  await saveDraft(office(), {
    id,
    edits: [
      {
        key: 'indicator/B2',
        base: b2.version,
        content: {
          ...content,
          scoring: { ...content.scoring, measure: 'change', baseline: 'sameSpanLastYear', target: 10 },
        },
      },
      {
        key: 'indicator/B1',
        base: b1.version,
        content: {
          ...selfReported,
          scoring: { ...selfReported.scoring, measure: 'change', baseline: 'sameSpanLastYear', target: 10 },
        },
      },
      {
        key: 'settings',
        base: settings.version,
        content: { ...(settings.content as PlanDocument['settings']), pointsTotal: 40 },
      },
    ],
  })
  const { hash } = await readTrial(county.actors.office, id)
  await lookAtTrial(office(), { id, hash })
  const { planId } = await publishDraft(office(), { id, hash, reason: '' })

  const now = new Date('2027-04-05T02:00:00Z')
  const periodId = await supply('2027Q1', [90, 95, 90], now)
  const inputs = await loadInputs(database(), { ownerId: county.county }, planId, '2027Q1')
  expect(inputs.case.plan.pastPeriods?.map(({ code }) => code)).toEqual(['2026Q1'])
  // 10, 5 and 20 points more than a year ago, against a target of 10: half a mark for each point short.
  const { results } = scoreCase(inputs.case)
  expect(
    results
      .map(({ unit, marks }) => [unit, marks['2027Q1']?.['B2']])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ).toEqual([
    ['630203102', 10],
    ['630203202', 7.5],
    ['630203203', 10],
  ])
  const run = await createRun(office(now), { periodId })
  const mark = await database().scoreMark.findFirstOrThrow({
    where: { runId: run.id, indicatorCode: 'B2', unit: { code: '630203202' } },
    select: { explanation: true },
  })
  expect(JSON.stringify(mark.explanation)).toContain('"2026Q1"')
})

test('a form gives the mark of a rule that compares with last year as a run gives it', async () => {
  const { reporters, heads } = county.actors
  const [reporter, head] = [reporters[0] ?? county.actors.office, heads[0] ?? county.actors.office]
  const reportOf = async (year: number, now: Date) => {
    const found = (await listReports(reporter, now)).find(({ period }) => period.code === `${year}Q1`)
    return readReport(reporter, found?.id ?? '', now)
  }
  const report = async (year: number, numerator: number, now: Date) => {
    const { id } = await reportOf(year, now)
    const observation = { numerator, denominator: 100 }
    const cells = [{ indicator: 'B1', observation, note: null, baseVersion: 0 }]
    await saveReport(as(reporter, now), { id, cells })
  }
  const sign = async (year: number, now: Date) => {
    const { id, version } = await reportOf(year, now)
    await moveReport(as(reporter, now), 'submit', { id, version })
    await moveReport(as(head, now), 'sign', { id, version: version + 1 })
  }
  // Last year's period is closed: what was not reported in time is reported within an extension.
  const late = new Date('2026-04-20T02:00:00Z')
  const { id: before } = await periodOf('2026Q1')
  await extendPeriod(office(late), {
    id: before,
    unitIds: [reporter.unit.id],
    until: '2026-04-30',
    reason: '补报',
  })
  await report(2026, 80, late)
  await sign(2026, late)

  const now = new Date('2027-04-05T02:00:00Z')
  await report(2027, 87, now)
  // What the browser works with: the unit's own case with what is typed, and nothing is signed yet.
  const { case: own } = await reportOf(2027, now)
  expect(own.plan.pastPeriods?.map(({ code }) => code)).toEqual(['2026Q1'])
  const live = scoreCase(own, { explain: true }).results[0]?.cells?.['2027Q1']?.['B1']
  // 7 points more than a year ago, against a target of 10: half a mark for each of the three that are short.
  expect(live).toMatchObject({ marks: 8.5, value: 7 })

  await sign(2027, now)
  const { planId } = await periodOf('2027Q1')
  const { case: whole } = await loadInputs(database(), { ownerId: county.county }, planId, '2027Q1')
  const run = scoreCase(whole, { explain: true }).results.find(({ unit }) => unit === '630203102')
  expect(run?.cells?.['2027Q1']?.['B1']).toEqual(live)
})

test('a plan that compares with nothing has no past in its case, so that its hash stays as it was', async () => {
  const inputs = await loadInputs(database(), { ownerId: county.county }, county.planId, '2026Q1')
  expect(inputs.case.plan.pastPeriods).toBeUndefined()
  expect(inputs.past.cells).toEqual([])
})
