import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { enterLines } from '@/server/test/enter-lines'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { departmentGrid } from './department/department-grid'
import { departmentHistory } from './department/department-history'
import { saveDepartmentValues } from './department/save-department-values'
import { readLeague } from './league/read-league'
import { readMark } from './league/read-mark'
import { readTrend } from './league/read-trend'
import { closePeriod } from './period/close-period'
import { extendPeriod } from './period/extend-period'
import { listPeriods } from './period/list-periods'
import { openPeriod } from './period/open-period'
import { readProgress } from './period/read-progress'
import { readDocument } from './publication/read-document'
import { listReports } from './report/list-reports'
import { moveReport } from './report/move-report'
import { readReport } from './report/read-report'
import { saveReport } from './report/save-report'
import { createRun } from './run/create-run'
import { completeSheet } from './sheet/complete-sheet'
import { listSheets } from './sheet/list-sheets'
import { readSheet } from './sheet/read-sheet'
import { verifyAudit } from './audit/verify-audit'

let county: County
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

const b1 = (numerator: number, baseVersion = 0) => ({
  indicator: 'B1',
  observation: { numerator, denominator: 100 },
  note: null,
  baseVersion,
})

async function reportOf(index: number) {
  const reporter = county.actors.reporters[index]
  if (!reporter) throw new Error('no such township')
  const [own] = await listReports(reporter, REPORTING_DAY)
  if (!own) throw new Error('no report')
  return readReport(reporter, own.id, REPORTING_DAY)
}

async function fileReport(index: number, numerator: number): Promise<string> {
  const { reporters, heads } = county.actors
  const [reporter, head] = [reporters[index], heads[index]]
  if (!reporter || !head) throw new Error('no such township')
  let report = await reportOf(index)
  await saveReport(as(reporter), { id: report.id, cells: [b1(numerator, report.fields[0]?.version)] })
  await moveReport(as(reporter), 'submit', { id: report.id, version: report.version })
  report = await reportOf(index)
  await moveReport(as(head), 'sign', { id: report.id, version: report.version })
  return report.id
}

async function periodNow() {
  const [first] = await listPeriods(county.actors.office)
  if (!first) throw new Error('no period')
  return first
}

describe('a quarter, from its opening to its publication', () => {
  let runId: string

  test('the office opens it: every township has its empty report and its sheet', async () => {
    const period = await periodNow()
    await openPeriod(as(county.actors.office), { id: period.id, version: period.version })
    const progress = await readProgress(county.actors.office, period.id, REPORTING_DAY)
    expect(progress.units.map((row) => [row.report?.stage, row.sheet?.state])).toEqual([
      ['draft', 'open'],
      ['draft', 'open'],
      ['draft', 'open'],
    ])
  })

  test('a reporter saves and submits, the head signs; an empty cell without a note is held back', async () => {
    const [reporter] = county.actors.reporters
    const report = await reportOf(0)
    await expect(
      moveReport(as(reporter ?? county.actors.office), 'submit', { id: report.id, version: report.version }),
    ).rejects.toMatchObject({ code: 'reportIncomplete', data: { missing: ['B1'] } })
    await fileReport(0, 95)
    await fileReport(1, 88)
    await fileReport(2, 70)
    expect((await reportOf(0)).stage).toBe('awaitingReview')
  })

  test('the office returns one with a word on the field; it is corrected, signed and accepted', async () => {
    const office = as(county.actors.office)
    let report = await reportOf(2)
    await expect(
      moveReport(office, 'return', { id: report.id, version: report.version }),
    ).rejects.toMatchObject({ code: 'reasonRequired' })
    await moveReport(office, 'return', {
      id: report.id,
      version: report.version,
      fields: [{ indicator: 'B1', reason: '分子与台账不符' }],
    })
    report = await reportOf(2)
    expect(report.fields[0]?.returned).toBe('分子与台账不符')
    await fileReport(2, 80)
    for (const index of [0, 1, 2]) {
      const { id, version } = await reportOf(index)
      await moveReport(office, 'accept', { id, version })
    }
    expect((await reportOf(2)).events.map((event) => event.action)).toEqual([
      'submit',
      'sign',
      'return',
      'submit',
      'sign',
      'accept',
    ])
  })

  test('nobody signs or accepts what they have not seen', async () => {
    const { id, version } = await reportOf(0)
    await expect(
      moveReport(as(county.actors.office), 'accept', { id, version: version - 1 }),
    ).rejects.toMatchObject({ code: 'staleVersion' })
  })

  test('the bureau and the inspector enter theirs; the sheet’s marks become the rating', async () => {
    const { department, inspector, otherInspector } = county.actors
    const period = await periodNow()
    await saveDepartmentValues(as(department), {
      periodId: period.id,
      cells: county.townshipIds.map((unitId, index) => ({
        unitId,
        indicator: 'B2',
        observation: { numerator: 90 - index, denominator: 100 },
        note: null,
        baseVersion: 0,
      })),
    })
    const past = await departmentHistory(department, { periodId: period.id, indicator: 'B2' })
    expect(past.map(({ unitId, version, observation }) => [unitId, version, observation])).toEqual(
      expect.arrayContaining([[county.townshipIds[1], 1, { numerator: 89, denominator: 100 }]]),
    )
    await expect(
      departmentHistory(department, { periodId: period.id, indicator: 'B1' }),
    ).rejects.toMatchObject({ code: 'notFound' })
    // The first period of the year has none before it.
    expect(await departmentGrid(department, period.id)).toMatchObject({ before: [] })
    for (const [index, sheet] of (await listSheets(inspector)).entries()) {
      await enterLines(as(inspector), {
        id: sheet.id,
        lines: [
          {
            line: 'board',
            observation: { missing: index === 0 ? ['policy'] : [] },
            reason: null,
          },
          { line: 'files', observation: { numerator: 10, denominator: 10 }, reason: null },
        ],
      })
    }
    const sheet = (await listSheets(inspector))[0]
    if (!sheet) throw new Error('no sheet')
    await expect(
      completeSheet(as(inspector), { id: sheet.id, version: sheet.version, unsigned: '纸质表上签字' }),
    ).rejects.toMatchObject({ code: 'reasonRequired', data: { fields: ['board'] } })
    await expect(enterLines(as(otherInspector), { id: sheet.id, lines: [] })).rejects.toMatchObject({
      code: 'sheetTaken',
    })
    expect(sheet.progress).toEqual({ done: 2, all: 2 })
    const { version } = await enterLines(as(inspector), {
      id: sheet.id,
      lines: [{ line: 'board', observation: { missing: ['policy'] }, reason: '政策未公示' }],
    })
    expect(version).toBe(sheet.version + 1)
    await expect(
      completeSheet(as(inspector), { id: sheet.id, version: sheet.version, unsigned: '纸质表上签字' }),
    ).rejects.toMatchObject({ code: 'staleVersion' })
    for (const open of await listSheets(inspector)) {
      const { sheet: current } = await readSheet(inspector, open.id)
      const { ratings } = await completeSheet(as(inspector), {
        id: open.id,
        version: current.version,
        unsigned: '纸质表上签字',
      })
      // 8 of 16 and 4 of 4: 12 of 20.
      expect(ratings['G1']).toBe(open.id === sheet.id ? 60 : 100)
    }
  })

  test('an open period is scored as provisional and cannot be published', async () => {
    const period = await periodNow()
    const run = await createRun(as(county.actors.office), { periodId: period.id })
    const league = await readLeague(county.actors.office, { runId: run.id })
    expect(league.rows.map((row) => row.status)).toEqual(['provisional', 'provisional', 'provisional'])
    await expect(
      publishRun(as(county.actors.office), county.actors.leader, { runId: run.id }),
    ).rejects.toMatchObject({
      code: 'publicationBlocked',
      data: { blocks: [{ code: 'periodOpen', count: 1 }] },
    })
  })

  test('what is not published is not found by anybody but the office', async () => {
    const period = await periodNow()
    await closePeriod(as(county.actors.office), { id: period.id, version: period.version })
    const run = await createRun(as(county.actors.office), { periodId: period.id })
    runId = run.id
    const { leader, inspector, department, reporters, heads } = county.actors
    for (const actor of [leader, inspector, department, ...reporters, ...heads]) {
      await expect(readLeague(actor, { runId })).rejects.toMatchObject({ code: 'notFound' })
      await expect(
        readMark(actor, { runId, unit: '630203102', period: '2026Q1', indicator: 'B1' }),
      ).rejects.toMatchObject({ code: 'notFound' })
      expect((await readLeague(actor, {})).rows).toEqual([])
      expect((await readTrend(actor, { unit: '630203202', indicator: 'B1' })).points).toEqual([])
    }
  })

  test('published, the table is what a calculator gives', async () => {
    await publishRun(as(county.actors.office), county.actors.leader, { runId })
    const league = await readLeague(county.actors.leader, {})
    // B1 10 + B2 10 + G1 12 of 40; 88: two whole steps short; 80: ten; B2: 90, 89 and 88.
    expect(league.rows.map((row) => [row.rank, row.unit.name, row.score])).toEqual([
      [1, '古城乡', 96.25],
      [2, '沙沟乡', 85],
      [3, '三合镇', 80],
    ])
    const { mark, entered } = await readMark(county.actors.heads[1] ?? county.actors.leader, {
      runId,
      unit: '630203202',
      period: '2026Q1',
      indicator: 'B1',
    })
    expect(mark).toMatchObject({ status: 'scored', value: 88, marks: 9, points: 10 })
    expect(Object.values(entered).map((who) => who.by)).toEqual(['reporter1'])
  })

  test('a later edit never changes what is published; a correction supersedes it with its reason', async () => {
    const { office, department, leader } = county.actors
    const before = await readLeague(leader, {})
    const period = await periodNow()
    // The record itself changes behind a closed period: as a correction in the database would.
    await database().value.updateMany({
      where: { periodId: period.id, indicatorCode: 'B1' },
      data: { observation: { numerator: 100, denominator: 100 } },
    })
    expect(await readLeague(leader, {})).toEqual(before)
    await expect(
      saveDepartmentValues(as(department), { periodId: period.id, cells: [] }),
    ).rejects.toMatchObject({ code: 'periodNotOpen' })
    await expect(publishRun(as(office), county.actors.leader, { runId })).rejects.toMatchObject({
      code: 'publicationBlocked',
      data: { blocks: [{ code: 'runStale', count: 1 }] },
    })
    const again = await createRun(as(office), { periodId: period.id })
    await expect(publishRun(as(office), county.actors.leader, { runId: again.id })).rejects.toMatchObject({
      code: 'reasonRequired',
    })
    const { number } = await publishRun(as(office), county.actors.leader, {
      runId: again.id,
      reason: '更正B1',
    })
    expect(number).toBe(2)
    expect((await readLeague(leader, {})).rows[0]?.score).toBe(98.75)
    // The superseded one still says what it said.
    const first = await readLeague(leader, { runId })
    expect(first.rows.map((row) => row.score)).toEqual(before.rows.map((row) => row.score))
  })

  test('a publication’s document recomputes itself', async () => {
    const publication = await database().publication.findFirstOrThrow({ where: { number: 2 } })
    const { document } = await readDocument(county.actors.heads[0] ?? county.actors.leader, publication.id)
    const { readCase } = await import('@/server/domain/scoring/read-case')
    const { scoreCase } = await import('@/server/domain/scoring/score-case')
    const frozen = document as { case: unknown; results: unknown }
    const reading = readCase(frozen.case)
    expect(reading.ok && scoreCase(reading.case).results).toEqual(frozen.results)
  })

  test('a closed period takes no entries but with an extension', async () => {
    const period = await periodNow()
    const report = await reportOf(1)
    expect(report.actions).toEqual([])
    await expect(
      extendPeriod(as(county.actors.office), {
        id: period.id,
        unitIds: [county.townshipIds[1] ?? ''],
        until: '2026-04-01',
        reason: '太早',
      }),
    ).rejects.toMatchObject({ code: 'badRequest' })
  })

  test('the trail of all this holds together', async () => {
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })
})

describe('fairness between units', () => {
  test('what inspectors saw and wrote on one township is not shown to another', async () => {
    const { heads, leader } = county.actors
    const publication = await database().publication.findFirstOrThrow({ where: { number: 2 } })
    const mark = { runId: publication.runId, unit: '630203102', period: '2026Q1', indicator: 'G1' }
    expect((await readMark(heads[1] ?? leader, mark)).sheet).toBeNull()
    for (const actor of [heads[0] ?? leader, leader])
      expect((await readMark(actor, mark)).sheet?.lines.map((line) => line.reason)).toContain('政策未公示')
  })

  test('a later period is not published while an earlier one that it counts is open', async () => {
    const office = as(county.actors.office)
    for (const code of ['2026Q2', '2026Q3']) {
      const period = (await listPeriods(county.actors.office)).find((each) => each.code === code)
      if (period) await openPeriod(office, { id: period.id, version: period.version })
    }
    const third = (await listPeriods(county.actors.office)).find((each) => each.code === '2026Q3')
    if (!third) throw new Error('no period')
    await closePeriod(office, { id: third.id, version: third.version })
    const run = await createRun(office, { periodId: third.id })
    const refusal: unknown = await publishRun(office, county.actors.leader, { runId: run.id }).catch(
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({ code: 'publicationBlocked' })
    expect(
      (refusal as { data: { blocks: { code: string }[] } }).data.blocks.map((block) => block.code),
    ).toContain('earlierOpen')
  })

  test('nobody is published as missing while their extension runs; a head who never signs holds nobody up', async () => {
    const office = as(county.actors.office)
    const second = (await listPeriods(county.actors.office)).find((each) => each.code === '2026Q2')
    if (!second) throw new Error('no period')
    await extendPeriod(office, {
      id: second.id,
      unitIds: [county.townshipIds[0] ?? ''],
      until: '2026-07-20',
      reason: '道路中断',
    })
    await closePeriod(office, { id: second.id, version: second.version })
    const blocksOn = async (day: string) =>
      (await readProgress(county.actors.office, second.id, new Date(`${day}T02:00:00Z`))).blocks.map(
        (each) => each.code,
      )
    expect(await blocksOn('2026-07-20')).toContain('extensionRunning')
    expect(await blocksOn('2026-07-21')).toEqual(['sheetsOpen', 'noRun'])
  })
})
