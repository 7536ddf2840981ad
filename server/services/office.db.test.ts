import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { verifyAudit } from './audit/verify-audit'
import { changeCalendar } from './calendar/change-calendar'
import { acceptReports } from './period/accept-reports'
import { closePeriod } from './period/close-period'
import { extendPeriod } from './period/extend-period'
import { listPeriods } from './period/list-periods'
import { openPeriod } from './period/open-period'
import { readExtendable } from './period/read-extendable'
import { readProgress } from './period/read-progress'
import { readReview } from './period/read-review'
import { listPublications } from './publication/list-publications'
import { previewPublication } from './publication/preview-publication'
import { moveReport } from './report/move-report'
import { listReports } from './report/list-reports'
import { readReport } from './report/read-report'
import { saveReport } from './report/save-report'
import { createRun } from './run/create-run'
import { readComparison } from './run/read-comparison'

let county: County
let first: string
let second: string
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  ;[first = '', second = ''] = county.periods.map((period) => period.id)
  await open(first)
})

const office = () => as(county.actors.office)
const periodNow = async (id: string) => {
  const found = (await listPeriods(county.actors.office)).find((period) => period.id === id)
  if (!found) throw new Error('no period')
  return found
}
const open = async (id: string) => openPeriod(office(), { id, version: (await periodNow(id)).version })
const close = async (id: string) => closePeriod(office(), { id, version: (await periodNow(id)).version })

/** A township reports a rate in a period and its head signs. */
async function fileReport(index: number, periodId: string, numerator: number, note: string | null = null) {
  const { reporters, heads } = county.actors
  const [reporter, head] = [reporters[index], heads[index]]
  if (!reporter || !head) throw new Error('no such township')
  const own = (await listReports(reporter, REPORTING_DAY)).find((one) => one.period.id === periodId)
  const report = await readReport(reporter, own?.id ?? '', REPORTING_DAY)
  const cell = {
    indicator: 'B1',
    observation: { numerator, denominator: 100 },
    note,
    baseVersion: report.fields[0]?.version ?? 0,
  }
  await saveReport(as(reporter), { id: report.id, cells: [cell] })
  const { version } = await readReport(reporter, report.id, REPORTING_DAY)
  await moveReport(as(reporter), 'submit', { id: report.id, version })
  const submitted = await readReport(reporter, report.id, REPORTING_DAY)
  await moveReport(as(head), 'sign', { id: report.id, version: submitted.version })
}

const review = () => readReview(county.actors.office, first)
const seen = async () => (await review()).reports.map(({ id, version }) => ({ id, version }))
const trailOf = (subjectId: string) =>
  database().auditRecord.findMany({ where: { subjectId, action: 'report.accept' } })

describe('acceptance of several reports at once', () => {
  test('the look lists what waits, each with what to see first', async () => {
    await fileReport(0, first, 95)
    await fileReport(1, first, 80)
    await fileReport(2, first, 96, '台账补录')
    const { reports, total, accepted } = await review()
    expect([total, accepted]).toEqual([3, 0])
    expect(reports.map((report) => [report.unit.name, report.findings.map((one) => one.is)])).toEqual([
      ['三合镇', []],
      ['古城乡', ['lost']],
      ['沙沟乡', ['note']],
    ])
    expect(reports[1]?.findings[0]).toMatchObject({
      indicator: 'B1',
      value: 80,
      bounds: { lo: 90 },
      marks: 5,
    })
  })

  test('one that a colleague returned meanwhile is refused and named, the others go through', async () => {
    const looked = await seen()
    const [, returned] = looked
    await moveReport(office(), 'return', {
      id: returned?.id ?? '',
      version: returned?.version ?? 0,
      reason: '核对',
    })
    const answer = await acceptReports(office(), { id: first, reports: looked })
    // The third carries a note: it is read and accepted by itself.
    expect(answer).toEqual({ accepted: [looked[0]?.id], refused: [returned?.id], flagged: [looked[2]?.id] })
    const { id = '', version = 0 } = looked[2] ?? {}
    await moveReport(office(), 'accept', { id, version })
    expect(
      (await readProgress(county.actors.office, first, REPORTING_DAY)).units.map((row) => [
        row.unit.name,
        row.report?.stage,
      ]),
    ).toEqual([
      ['古城乡', 'returned'],
      ['三合镇', 'accepted'],
      ['沙沟乡', 'accepted'],
    ])
  })

  test('each has its own record in the trail and its own step, as if accepted by itself', async () => {
    const [one] = await database().report.findMany({
      where: { periodId: first, state: 'accepted' },
      orderBy: { unit: { code: 'asc' } },
    })
    expect(await trailOf(one?.id ?? '')).toMatchObject([
      { subjectType: 'report', after: { state: 'accepted', together: 1 } },
    ])
    expect(await database().reportEvent.count({ where: { reportId: one?.id ?? '', action: 'accept' } })).toBe(
      1,
    )
  })

  test('a second tab that saw the same accepts nothing twice', async () => {
    await fileReport(1, first, 85)
    const looked = await seen()
    const [mine, theirs] = await Promise.all([
      acceptReports(office(), { id: first, reports: looked }),
      acceptReports(office(), { id: first, reports: looked }),
    ])
    expect([
      mine.accepted.length + theirs.accepted.length,
      mine.refused.length + theirs.refused.length,
    ]).toEqual([1, 1])
    expect(await trailOf(looked[0]?.id ?? '')).toHaveLength(1)
  })

  test('a replayed key gets the first answer and changes nothing', async () => {
    await open(second)
    await fileReport(0, second, 95)
    const reports = (await readReview(county.actors.office, second)).reports.map(({ id, version }) => ({
      id,
      version,
    }))
    const key = uuidv7()
    const answers = await Promise.all(
      [1, 2, 3].map(() => acceptReports(office(), { id: second, reports, key })),
    )
    expect(answers.map((answer) => answer.accepted)).toEqual(answers.map(() => [reports[0]?.id]))
    expect(await trailOf(reports[0]?.id ?? '')).toHaveLength(1)
  })

  test('a report of another period is not found, and then nothing is accepted', async () => {
    await fileReport(1, second, 95)
    const { reports } = await readReview(county.actors.office, second)
    const [own] = reports.map(({ id, version }) => ({ id, version }))
    const foreign = (await listReports(county.actors.office, REPORTING_DAY)).find(
      (one) => one.period.id === first,
    )
    await expect(
      acceptReports(office(), {
        id: second,
        reports: [own ?? { id: '', version: 1 }, { id: foreign?.id ?? '', version: 1 }],
      }),
    ).rejects.toMatchObject({ code: 'notFound' })
    expect((await readReview(county.actors.office, second)).reports).toHaveLength(1)
  })

  test('one not signed yet is refused', async () => {
    const [draft] = await database().report.findMany({ where: { periodId: second, state: 'draft' } })
    expect(
      await acceptReports(office(), {
        id: second,
        reports: [{ id: draft?.id ?? '', version: draft?.version ?? 1 }],
      }),
    ).toEqual({ accepted: [], refused: [draft?.id], flagged: [] })
  })
})

describe('more time for several units', () => {
  test('is given to all of them or to none', async () => {
    const [a = '', , c = ''] = county.townshipIds
    const extend = (unitIds: string[]) =>
      extendPeriod(office(), { id: second, unitIds, until: '2026-08-01', reason: '道路中断' })
    await expect(extend([c, a])).rejects.toMatchObject({ code: 'notInThisState' })
    await expect(extend([c, uuidv7()])).rejects.toMatchObject({ code: 'notFound' })
    expect(await database().extension.count()).toBe(0)
    await extend([c])
    expect(await database().extension.count({ where: { unitId: c } })).toBe(1)
  })

  test('is offered to every unit that has not signed, with the days ahead that are not worked', async () => {
    await changeCalendar(office(), {
      version: 0,
      edits: [
        { day: '2026-07-09', after: { kind: 'holiday', name: '截止日前' } },
        { day: '2026-10-01', after: { kind: 'holiday', name: '国庆节' } },
      ],
      source: '国办发明电',
    })
    const { units, calendar } = await readExtendable(county.actors.office, second, REPORTING_DAY)
    const waiting = await database().report.findMany({
      where: { periodId: second, signedAt: null, state: { not: 'accepted' } },
      select: { unitId: true },
    })
    expect(units.map(({ id }) => id).toSorted()).toEqual(waiting.map(({ unitId }) => unitId).toSorted())
    expect(units.find(({ id }) => id === county.townshipIds[2])).toMatchObject({
      name: '沙沟乡',
      until: '2026-08-01',
    })
    const board = await readProgress(county.actors.office, second, REPORTING_DAY)
    expect(board.extendable).toBe(units.length)
    // Of the calendar only what comes after the due day: earlier days cannot be given.
    expect(calendar).toEqual([['2026-10-01', 'holiday']])
    await expect(readExtendable(county.actors.office, uuidv7(), REPORTING_DAY)).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('before publishing', () => {
  test('without a run the look says what is to be done, by name', async () => {
    const preview = await previewPublication(county.actors.office, first, REPORTING_DAY)
    expect(preview.run).toBeNull()
    expect(preview.blocks.map((block) => [block.code, block.at.map((place) => place.unit?.name)])).toEqual([
      ['sheetsOpen', ['三合镇', '古城乡', '沙沟乡']],
      ['periodOpen', []],
      ['noRun', []],
    ])
  })

  test('the look shows the hash that the published document then carries', async () => {
    await database().sheet.updateMany({ data: { state: 'completed' } })
    await close(first)
    const { id } = await createRun(office(), { periodId: first })
    const preview = await previewPublication(county.actors.office, first, REPORTING_DAY)
    expect(preview).toMatchObject({
      run: { id },
      superseded: null,
      later: [],
      blocks: [],
      // Three rates of townships; bureaus and inspectors entered nothing here.
      frozen: { planVersion: 1, units: 3, indicators: 3, values: 3, sheets: 3 },
    })
    const published = await publishRun(office(), county.actors.leader, { runId: id })
    const row = await database().publication.findUniqueOrThrow({ where: { id: published.id } })
    expect(row.documentHash).toBe(preview.frozen?.documentHash)
  })

  test('a correction names what it supersedes and the later publications that counted it', async () => {
    await fileReport(2, second, 90)
    const reports = (await readReview(county.actors.office, second)).reports.map(({ id, version }) => ({
      id,
      version,
    }))
    const { flagged } = await acceptReports(office(), { id: second, reports })
    for (const step of reports.filter(({ id }) => flagged.includes(id)))
      await moveReport(office(), 'accept', step)
    await close(second)
    await publishRun(office(), county.actors.leader, {
      runId: (await createRun(office(), { periodId: second })).id,
    })
    expect((await listPublications(county.actors.leader)).flatMap((row) => row.corrected)).toEqual([])

    // The record itself changes behind a closed period: as a correction in the database would.
    await database().value.updateMany({
      where: { periodId: first, unitId: county.townshipIds[1] ?? '' },
      data: { observation: { numerator: 99, denominator: 100 } },
    })
    await createRun(office(), { periodId: first })
    const { course, publication } = await readProgress(county.actors.office, first, REPORTING_DAY)
    expect([publication?.isUpToDate, course.at(-1)?.is]).toEqual([false, 'now'])
    const preview = await previewPublication(county.actors.office, first, REPORTING_DAY)
    expect(preview.superseded?.number).toBe(1)
    expect(preview.later.map((row) => [row.period.code, row.number])).toEqual([['2026Q2', 2]])
    expect(preview.blocks).toEqual([])
  })

  test('the run that was shown is what is published: a later one refuses it', async () => {
    const { run } = await previewPublication(county.actors.office, first, REPORTING_DAY)
    const later = await createRun(office(), { periodId: first })
    await expect(
      publishRun(office(), county.actors.leader, { runId: run?.id ?? '', reason: '更正B1' }),
    ).rejects.toMatchObject({
      code: 'runNotLatest',
    })
    await publishRun(office(), county.actors.leader, { runId: later.id, reason: '更正B1' })
  })

  test('the later publication says that it rests on older figures, until it is published again', async () => {
    const of = async (code: string) =>
      (await listPublications(county.actors.leader)).find((row) => row.inForce && row.period.code === code)
    expect((await of('2026Q2'))?.corrected).toEqual([(await of('2026Q1'))?.id])
    expect((await of('2026Q1'))?.corrected).toEqual([])
    await publishRun(office(), county.actors.leader, {
      runId: (await createRun(office(), { periodId: second })).id,
      reason: '随一季度更正',
    })
    expect((await of('2026Q2'))?.corrected).toEqual([])
  })
})

describe('two runs of one period', () => {
  test('without being told: the latest against the one before, with who entered what changed', async () => {
    const { from, to, result } = await readComparison(county.actors.office, { periodId: second })
    expect([from?.number, to?.number]).toEqual([2, 5])
    // Second quarter's own table did not move; the year's did, by Gucheng's first quarter.
    expect(result?.changed.find((unit) => unit.unit === '630203202')?.marks).toMatchObject([
      {
        period: '2026Q1',
        indicator: 'B1',
        from: { marks: 7.5 },
        to: { marks: 10 },
        inputs: [{ from: { numerator: 85 }, to: { numerator: 99 } }],
      },
    ])
  })

  test('the choice is kept to the period’s own runs', async () => {
    const { runs } = await readComparison(county.actors.office, { periodId: first })
    const foreign = await database().scoreRun.findFirstOrThrow({ where: { periodId: second } })
    await expect(
      readComparison(county.actors.office, { periodId: first, from: runs[0]?.id, to: foreign.id }),
    ).rejects.toMatchObject({ code: 'notFound' })
    expect(
      (await readComparison(county.actors.office, { periodId: first, from: runs[0]?.id, to: runs[0]?.id }))
        .result,
    ).toBeNull()
  })

  test('the trail of all this holds together', async () => {
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })
})
