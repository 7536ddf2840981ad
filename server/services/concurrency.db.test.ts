import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { verifyAudit } from './audit/verify-audit'
import { listPeriods } from './period/list-periods'
import { openPeriod } from './period/open-period'
import { cellHistory } from './report/cell-history'
import { listReports } from './report/list-reports'
import { readReport } from './report/read-report'
import { saveReport } from './report/save-report'

let county: County
let reportId: string

const cell = (numerator: number, baseVersion: number) => ({
  indicator: 'B1',
  observation: { numerator, denominator: 100 },
  note: null,
  baseVersion,
})
const reporter = () => county.actors.reporters[0] ?? county.actors.office

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const [first] = await listPeriods(county.actors.office)
  if (!first) throw new Error('no period')
  await openPeriod(as(county.actors.office), { id: first.id, version: first.version })
  const [own] = await listReports(reporter(), REPORTING_DAY)
  reportId = own?.id ?? ''
})

describe('many at one cell', () => {
  test('of 50 edits over the same version one is saved, and 49 come back with both texts', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        saveReport(as(reporter()), { id: reportId, cells: [cell(at + 1, 0)] }),
      ),
    )
    const saved = answers.filter((answer) => answer.saved.length === 1)
    const conflicts = answers.flatMap((answer) => answer.conflicts)
    expect([saved.length, conflicts.length]).toEqual([1, 49])
    const report = await readReport(reporter(), reportId, REPORTING_DAY)
    for (const conflict of conflicts) {
      expect(conflict.theirs).toEqual({ observation: report.fields[0]?.observation, note: null })
      expect(conflict.yours).not.toEqual(conflict.theirs)
      expect(conflict).toMatchObject({ theirsBy: 'reporter0', theirsVersion: 1 })
    }
  })

  test('100 replays of one save make one version and one line of history', async () => {
    const key = uuidv7()
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        saveReport(as(reporter()), { id: reportId, key, cells: [cell(77, 1)] }),
      ),
    )
    expect(new Set(answers.map(canonicalJson)).size).toBe(1)
    expect(answers[0]?.saved).toMatchObject([{ indicator: 'B1', version: 2 }])
    expect(await cellHistory(reporter(), { id: reportId, indicator: 'B1' })).toMatchObject([
      { version: 1 },
      { version: 2, observation: { numerator: 77, denominator: 100 } },
    ])
  })

  test('somebody else’s key is no answer to anybody', async () => {
    const key = uuidv7()
    await saveReport(as(reporter()), { id: reportId, key, cells: [cell(78, 2)] })
    const other = county.actors.reporters[1] ?? county.actors.office
    const [own] = await listReports(other, REPORTING_DAY)
    await expect(saveReport(as(other), { id: own?.id ?? '', key, cells: [] })).rejects.toMatchObject({
      code: 'receiptOfAnother',
    })
  })

  test('clearing a cell keeps what it held; the same value again is no new version', async () => {
    await saveReport(as(reporter()), { id: reportId, cells: [{ ...cell(0, 3), observation: null }] })
    await saveReport(as(reporter()), { id: reportId, cells: [{ ...cell(0, 4), observation: null }] })
    const history = await cellHistory(reporter(), { id: reportId, indicator: 'B1' })
    expect(history.map((line) => line.observation)).toMatchObject([
      {},
      { numerator: 77 },
      { numerator: 78 },
      null,
    ])
  })

  test('a figure of the wrong shape, an indicator that is not due and a phone number in a note are refused whole', async () => {
    const save = (patch: object) =>
      saveReport(as(reporter()), { id: reportId, cells: [{ ...cell(1, 4), ...patch }] })
    await expect(save({ observation: { value: 3 } })).rejects.toMatchObject({ code: 'badObservation' })
    await expect(save({ indicator: 'B2' })).rejects.toMatchObject({ code: 'unknownIndicator' })
    await expect(save({ note: '联系人 13912345678' })).rejects.toMatchObject({
      code: 'personalData',
      data: { kind: 'phone' },
    })
    expect(await cellHistory(reporter(), { id: reportId, indicator: 'B1' })).toHaveLength(4)
  })
})

describe('the trail', () => {
  const grab = (sql: string) => database().$executeRawUnsafe(sql)

  test('what only grows cannot be changed, removed or emptied', async () => {
    for (const table of ['audit_record', 'value_change', 'report_event', 'score_run'])
      for (const sql of [`TRUNCATE ${table} CASCADE`])
        await expect(grab(sql), sql).rejects.toThrow(/append-only/)
    await expect(grab("UPDATE audit_record SET reason = 'x' WHERE seq = 1")).rejects.toThrow(/append-only/)
    await expect(grab('DELETE FROM value_change')).rejects.toThrow(/append-only/)
    await expect(grab("UPDATE plan_version SET reason = 'x'")).rejects.toThrow(/does not change/)
    await expect(grab("UPDATE indicator SET name = 'x'")).rejects.toThrow(/does not change/)
    await expect(
      grab("INSERT INTO category SELECT version_id, 'Z', name, name_en, 9 FROM category LIMIT 1"),
    ).rejects.toThrow(/does not change/)
  })

  test('holds while 50 wrote at once', async () => {
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })

  test.each([
    ['a changed word', "UPDATE audit_record SET reason = 'x' WHERE seq = 2", { seq: 2, is: 'changed' }],
    ['a removed record', 'DELETE FROM audit_record WHERE seq = 3', { seq: 3, is: 'missing' }],
    ['a cut tail', 'DELETE FROM audit_record WHERE seq = (SELECT max(seq) FROM audit_record)', { is: 'cut' }],
  ])('%s, by somebody who can switch the guards off, is found', async (_, sql, fault) => {
    const kept = await database().auditRecord.findMany({ orderBy: { seq: 'asc' } })
    await grab('ALTER TABLE audit_record DISABLE TRIGGER USER')
    await grab(sql)
    expect(await verifyAudit()).toMatchObject({ ok: false, fault })
    await grab('DELETE FROM audit_record')
    await database().auditRecord.createMany({
      data: kept.map((record) => ({
        ...record,
        before: record.before ?? undefined,
        after: record.after ?? undefined,
      })),
    })
    await grab('ALTER TABLE audit_record ENABLE TRIGGER USER')
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })
})
