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

test('a plan that compares with nothing has no past in its case, so that its hash stays as it was', async () => {
  const inputs = await loadInputs(database(), { ownerId: county.county }, county.planId, '2026Q1')
  expect(inputs.case.plan.pastPeriods).toBeUndefined()
  expect(inputs.past.cells).toEqual([])
})
