import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/server/domain/access/actor'
import { enterLines } from '@/server/test/enter-lines'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { saveDepartmentValues } from '../department/save-department-values'
import { readMark } from '../league/read-mark'
import { readUnitResult } from '../league/read-unit-result'
import { closePeriod } from '../period/close-period'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { listReports } from '../report/list-reports'
import { moveReport } from '../report/move-report'
import { readReport } from '../report/read-report'
import { saveReport } from '../report/save-report'
import { createRun } from '../run/create-run'
import { completeSheet } from '../sheet/complete-sheet'
import { listSheets } from '../sheet/list-sheets'
import { readSheet } from '../sheet/read-sheet'
import { readProfile } from './read-profile'

const [SANHE, GUCHENG, SHAGOU] = ['630203102', '630203202', '630203203']
let county: County

const periodOf = async (code: string) => {
  const period = (await listPeriods(county.actors.office)).find((each) => each.code === code)
  if (!period) throw new Error(`no period ${code}`)
  return period
}

async function open(code: string) {
  const period = await periodOf(code)
  await openPeriod(as(county.actors.office), { id: period.id, version: period.version })
}

/** A township's report up to the office's acceptance; `null` leaves it a draft. */
async function report(index: number, numerator: number | null) {
  const [reporter, head] = [county.actors.reporters[index], county.actors.heads[index]]
  if (!reporter || !head || numerator === null) return
  const [own] = await listReports(reporter, REPORTING_DAY)
  const id = own?.id ?? ''
  const observation = { numerator, denominator: 100 }
  await saveReport(as(reporter), {
    id,
    cells: [{ indicator: 'B1', observation, note: null, baseVersion: 0 }],
  })
  const step = async (actor: Actor, action: 'submit' | 'sign' | 'accept') => {
    const { version } = await readReport(actor, id, REPORTING_DAY)
    await moveReport(as(actor), action, { id, version })
  }
  await step(reporter, 'submit')
  await step(head, 'sign')
  await step(county.actors.office, 'accept')
}

async function bureau(code: string, unitIds: readonly string[]) {
  const { id } = await periodOf(code)
  const observation = { numerator: 95, denominator: 100 }
  await saveDepartmentValues(as(county.actors.department), {
    periodId: id,
    cells: unitIds.map((unitId) => ({ unitId, indicator: 'B2', observation, note: null, baseVersion: 0 })),
  })
}

async function inspect() {
  const { inspector } = county.actors
  for (const { id, state } of await listSheets(inspector)) {
    if (state !== 'open') continue
    await enterLines(as(inspector), {
      id,
      lines: [
        { line: 'board', observation: { missing: [] }, reason: null },
        { line: 'files', observation: { numerator: 9, denominator: 10 }, reason: 'r' },
      ],
    })
    const { sheet } = await readSheet(inspector, id)
    await completeSheet(as(inspector), { id, version: sheet.version, unsigned: '纸质表上签字' })
  }
}

async function publishPeriod(code: string, reason?: string) {
  const office = as(county.actors.office)
  const { id, version, state } = await periodOf(code)
  if (state === 'open') await closePeriod(office, { id, version })
  const run = await createRun(office, { periodId: id })
  await publishRun(office, county.actors.leader, { runId: run.id, reason })
  return run.id
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

describe('before anything is published', () => {
  test('the page is there, with what is owed and nothing else', async () => {
    const { leader } = county.actors
    const profile = await readProfile(leader, { unit: SANHE }, REPORTING_DAY)
    expect(profile).toMatchObject({
      standing: null,
      history: { points: [] },
      owed: { overdue: [], later: 0 },
    })
    await expect(readProfile(leader, { unit: 'nowhere' }, REPORTING_DAY)).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(readProfile(leader, { year: 2025 }, REPORTING_DAY)).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('a township’s page', () => {
  let first: string
  test('after a published quarter: its place, its gaps to the county, its targets', async () => {
    await open('2026Q1')
    for (const [index, numerator] of [95, 88, null].entries()) await report(index, numerator)
    await bureau('2026Q1', county.townshipIds)
    await inspect()
    first = await publishPeriod('2026Q1')
    const { standing, order, history } = await readProfile(
      county.actors.leader,
      { unit: GUCHENG },
      REPORTING_DAY,
    )
    expect(order.map((unit) => [unit.code, unit.rank])).toEqual([
      [SANHE, 1],
      [GUCHENG, 2],
      [SHAGOU, 3],
    ])
    // B1: 10, 9 and nothing; the county's mean is 6.33 of 10.
    expect(standing).toMatchObject({
      place: { rank: 2, previousRank: null, ranked: 3 },
      summary: { change: null, met: 1, judged: 2 },
      strong: [{ indicatorCode: 'B1', marks: 9, value: 88, averageValue: 91.5 }],
      weak: [],
    })
    expect(standing?.strong[0]?.gap).toBeCloseTo(9 - 19 / 3, 9)
    expect(standing?.targets.map(({ indicatorCode, is, short }) => [indicatorCode, is, short])).toEqual([
      ['B1', 'missed', 2],
      ['B2', 'met', 0],
    ])
    expect(history.points).toMatchObject([{ period: { code: '2026Q1' }, rank: 2, ranked: 3 }])
    expect(history.years).toMatchObject([{ year: 2026, whole: false, rank: 2 }])
  })

  test('what is missing is missing, and a second quarter counts on', async () => {
    await open('2026Q2')
    await report(0, 96)
    await report(2, 85)
    await bureau('2026Q2', county.townshipIds.slice(0, 2))
    await inspect()
    await publishPeriod('2026Q2')
    const { standing, history } = await readProfile(county.actors.leader, { unit: SHAGOU }, REPORTING_DAY)
    expect(
      standing?.targets.map(({ indicatorCode, is, running, atLeast }) => [
        indicatorCode,
        is,
        running,
        atLeast,
      ]),
    ).toEqual([
      ['B1', 'missed', 2, true],
      ['B2', 'missing', 1, false],
    ])
    expect(history.points.map((point) => point.period.code)).toEqual(['2026Q1', '2026Q2'])
  })

  test('without a unit it is the reader’s own, or the first of the table', async () => {
    const { heads, leader } = county.actors
    const codeFor = async (actor: Actor) => (await readProfile(actor, {}, REPORTING_DAY)).unit.code
    expect(await codeFor(heads[2] ?? leader)).toBe(SHAGOU)
    expect(await codeFor(leader)).toBe(SANHE)
  })

  test('what is overdue is for the unit, the office and the leadership; the rest is for all', async () => {
    await open('2026Q3')
    await bureau('2026Q3', county.townshipIds.slice(0, 1))
    const late = new Date('2026-10-12T02:00:00Z')
    const seenBy = async (actor: Actor) => {
      const profile = await readProfile(actor, { unit: GUCHENG }, late)
      expect(profile.standing?.place.ranked).toBe(3)
      return profile.owed?.overdue.map(({ is, late: days }) => [is, days]) ?? null
    }
    const { office, leader, inspector, department, reporters, heads } = county.actors
    // Due on Saturday the 10th: Monday is the first working day after it.
    const all = [
      ['report', 1],
      ['department', 1],
    ]
    for (const actor of [office, leader, reporters[1] ?? office, heads[1] ?? office])
      expect(await seenBy(actor)).toEqual(all)
    for (const actor of [inspector, department, reporters[0] ?? inspector, heads[2] ?? inspector])
      expect(await seenBy(actor)).toBeNull()
    const own = await readProfile(reporters[1] ?? office, { unit: GUCHENG }, late)
    expect(own.owed).toMatchObject({
      overdue: [
        { period: { code: '2026Q3' }, reportId: expect.any(String) as string },
        { indicators: ['B2'], departments: [{ name: '卫生健康局' }] },
      ],
      // The inspection sheet: its round runs to the 25th.
      later: 1,
    })
    expect((await readProfile(leader, { unit: GUCHENG }, late)).owed?.overdue[0]?.reportId).toBeNull()
  })

  test('a mark says what more would have taken; what was not reported, what meeting the target gives', async () => {
    const asked = { runId: first, period: '2026Q1', indicator: 'B1' }
    expect(await readMark(county.actors.leader, { ...asked, unit: GUCHENG })).toMatchObject({
      next: { is: 'figure', now: 88, next: { figure: 89, marks: 9.5, gain: 0.5 }, full: { figure: 90 } },
      reporting: null,
    })
    expect(await readMark(county.actors.leader, { ...asked, unit: SHAGOU })).toMatchObject({
      next: { is: 'none', because: 'missing' },
      reporting: { bounds: { lo: 90, hi: 90 }, marks: 10 },
    })
  })

  test('a result that was corrected since says by which publication and why', async () => {
    const { leader } = county.actors
    expect((await readUnitResult(leader, { runId: first, unit: SANHE })).run.superseded).toBeNull()
    const second = await publishPeriod('2026Q1', '更正')
    const { run } = await readUnitResult(leader, { runId: first, unit: SANHE })
    expect(run).toMatchObject({
      published: true,
      superseded: { number: 1, by: { number: 3, runId: second, reason: '更正' } },
    })
    expect((await readUnitResult(leader, { runId: second, unit: SANHE })).run.superseded).toBeNull()
  })
})
