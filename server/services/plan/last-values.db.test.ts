import { beforeAll, expect, test } from 'vitest'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { listReports } from '../report/list-reports'
import { moveReport } from '../report/move-report'
import { readReport } from '../report/read-report'
import { saveReport } from '../report/save-report'
import { createDraft } from './create-draft'
import { lastValues } from './last-values'

let county: County
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})
const office = () => as(county.actors.office)

/** The first township reports a rate of the year's first quarter. */
async function report(numerator: number) {
  const [reporter] = county.actors.reporters
  const [head] = county.actors.heads
  const [first] = await listPeriods(county.actors.office)
  if (!reporter || !head || !first) throw new Error('no reporter')
  await openPeriod(office(), { id: first.id, version: first.version })
  const [own] = await listReports(reporter, REPORTING_DAY)
  const { id } = await readReport(reporter, own?.id ?? '', REPORTING_DAY)
  const observation = { numerator, denominator: 100 }
  await saveReport(as(reporter), {
    id,
    cells: [{ indicator: 'B1', observation, note: null, baseVersion: 0 }],
  })
  const { version } = await readReport(reporter, id, REPORTING_DAY)
  await moveReport(as(reporter), 'submit', { id, version })
  const submitted = await readReport(reporter, id, REPORTING_DAY)
  await moveReport(as(head), 'sign', { id, version: submitted.version })
}

test('next year’s draft knows this year’s values by township; the first year’s knows none', async () => {
  await report(87)
  const { id } = await createDraft(office(), { origin: { from: 'lastYear', planId: county.planId } })
  const known = await lastValues(county.actors.office, id)
  expect(known?.year).toBe(2026)
  expect(known?.indicators.find(({ code }) => code === 'B1')).toEqual({
    code: 'B1',
    kind: 'ratio',
    multiplier: 100,
    measure: 'level',
    county: null,
    values: [expect.objectContaining({ name: '三合镇', group: 'town', value: 87 })],
  })
  const amendment = await createDraft(office(), { origin: { from: 'amendment', planId: county.planId } })
  expect(await lastValues(county.actors.office, amendment.id)).toBeNull()
})

test('another county’s draft is not found', async () => {
  const other = await makeCounty('630299')
  const { id } = await createDraft(office(), { origin: { from: 'lastYear', planId: county.planId } })
  await expect(lastValues(other.actors.office, id)).rejects.toMatchObject({ code: 'notFound' })
})
