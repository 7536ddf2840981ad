import { enterLines } from '@/server/test/enter-lines'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { findRun, readRunInputs } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import type { AppealAsked } from '@/server/domain/appeal/asked'
import type { Observation } from '@/server/domain/scoring/case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { as, type County, makeCounty } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { verifyAudit } from '../audit/verify-audit'
import { listFindings } from '../rectification/list-findings'
import { readFinding } from '../rectification/read-finding'
import { takeStep } from '../rectification/take-step'
import { saveDepartmentValues } from '../department/save-department-values'
import { readInbox } from '../inbox/read-inbox'
import { readMark } from '../league/read-mark'
import { closePeriod } from '../period/close-period'
import { openPeriod } from '../period/open-period'
import { previewPublication } from '../publication/preview-publication'
import { createRun } from '../run/create-run'
import { completeSheet } from '../sheet/complete-sheet'
import { listSheets } from '../sheet/list-sheets'
import { readSheet } from '../sheet/read-sheet'
import { reportSheet } from '../sheet/report-sheet'
import { moveVeto } from '../veto/move-veto'
import { proposeVeto } from '../veto/propose-veto'
import { decideAppeal } from './decide-appeal'
import { fileAppeal } from './file-appeal'
import { listAppealable } from './list-appealable'
import { listAppeals } from './list-appeals'
import { moveAppeal } from './move-appeal'
import { readAppeal } from './read-appeal'
import { readEffect } from './read-effect'
import { readSubject } from './read-subject'

let county: County
let office: Actor
let leader: Actor
let inspector: Actor
let period: string
let runId: string
const heads = () => county.actors.heads
const head = (unit: number): Actor => heads()[unit] ?? office
const on = (day: string) => new Date(`${day}T02:00:00Z`)
/** A Thursday; five working days later is May 7th. */
const PUBLISHED = on('2026-04-30')
const IN_TIME = on('2026-05-07')
const LATE = on('2026-05-08')
const code = (code: string, data: object = {}): unknown =>
  expect.objectContaining({ code, data: expect.objectContaining(data) as unknown })

const mark = (indicator = 'B2'): AppealAsked => ({ about: 'mark', periodId: period, indicator })
const line = async (unit: number, item = 'board'): Promise<AppealAsked> => ({
  about: 'item',
  sheetId: await sheetOf(unit),
  item,
})
async function sheetOf(unit: number) {
  const sheets = await listSheets(inspector)
  return sheets.find(({ unitId }) => unitId === county.townshipIds[unit])?.id ?? ''
}
const file = (
  unit: number,
  subject: AppealAsked,
  claim: Observation,
  at = IN_TIME,
  change: { words?: string; key?: string } = {},
) => fileAppeal(as(head(unit), at), { subject, claim, words: '数据有误，附台账', ...change })
const read = (actor: Actor, id: string) => readAppeal(actor, id)
const version = async (id: string) => (await read(office, id)).appeal.version
const review = async (actor: Actor, id: string) =>
  moveAppeal(as(actor, IN_TIME), 'review', { id, version: await version(id) })

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  ;({ office, leader, inspector } = county.actors)
  period = county.periods[0]?.id ?? ''
  await openPeriod(as(office), { id: period, version: 1 })
  await saveDepartmentValues(as(county.actors.department), {
    periodId: period,
    cells: county.townshipIds.map((unitId, at) => ({
      unitId,
      indicator: 'B2',
      observation: { numerator: 80 + at * 4, denominator: 100 },
      note: null,
      baseVersion: 0,
    })),
  })
  for (const [unit, missing] of [['finance'], [], ['policy', 'finance']].entries()) {
    const id = await sheetOf(unit)
    await enterLines(as(inspector), {
      id,
      lines: [
        { line: 'board', observation: { missing }, reason: '未公示' },
        { line: 'files', observation: { numerator: 9, denominator: 10 }, reason: '缺一份' },
      ],
    })
    const { sheet } = await readSheet(inspector, id)
    await completeSheet(as(inspector, on('2026-04-10')), {
      id,
      version: sheet.version,
      unsigned: '纸质表上签字',
    })
  }
  await closePeriod(as(office), { id: period, version: 2 })
  runId = await publishNow(PUBLISHED)
})

async function publishNow(at: Date, reason?: string): Promise<string> {
  const run = await createRun(as(office, at), { periodId: period })
  await publishRun(as(office, at), county.actors.leader, { runId: run.id, reason })
  return run.id
}

describe('filing', () => {
  test('up to the last day, and not a day later: the refusal names the day', async () => {
    const subject = await readSubject(head(0), IN_TIME, mark())
    expect(subject).toMatchObject({
      knownOn: '2026-04-30',
      lastDay: '2026-05-07',
      refused: null,
      seen: { observation: { numerator: 80, denominator: 100 }, marks: 5 },
    })
    await expect(file(0, mark(), { numerator: 90, denominator: 100 }, LATE)).rejects.toThrow(
      code('appealRefused', { because: 'late', lastDay: '2026-05-07' }),
    )
    // A line of the sheet was known when the sheet was completed.
    await expect(file(0, await line(0), { missing: [] })).rejects.toThrow(
      code('appealRefused', { because: 'late', lastDay: '2026-04-17' }),
    )
  })

  test.each<[string, () => AppealAsked, Observation, string, object]>([
    ['a rating that lines make', () => mark('G1'), { value: 100 }, 'appealRefused', { because: 'byLines' }],
    [
      'what counts already',
      () => mark(),
      { numerator: 80, denominator: 100 },
      'appealRefused',
      { because: 'nothing' },
    ],
    ['figures of another kind', () => mark(), { value: 90 }, 'badObservation', {}],
    ['an indicator that is none', () => mark('X1'), { value: 90 }, 'notFound', {}],
    [
      'a period that was never published',
      () => ({ about: 'mark', periodId: county.periods[1]?.id ?? '', indicator: 'B2' }),
      { numerator: 90, denominator: 100 },
      'appealRefused',
      { because: 'notKnown' },
    ],
  ])('%s is refused', async (_, subject, claim, expected, data) => {
    await expect(file(0, subject(), claim)).rejects.toThrow(code(expected, data))
  })

  test('without words, or with personal data, is refused', async () => {
    const claim = { numerator: 90, denominator: 100 }
    await expect(file(0, mark(), claim, IN_TIME, { words: ' ' })).rejects.toThrow(code('reasonRequired'))
    await expect(file(0, mark(), claim, IN_TIME, { words: '身份证63020319900101123X' })).rejects.toThrow(
      code('personalData'),
    )
  })

  test('another unit’s sheet is not found', async () => {
    await expect(file(1, await line(0), { missing: [] }, on('2026-04-13'))).rejects.toThrow(code('notFound'))
  })

  test('what may be appealed against is listed while it may', async () => {
    const listed = async (day: string) =>
      (await listAppealable(head(0), on(day))).map(({ about, indicator, item, lastDay }) => [
        about,
        item?.code ?? indicator?.code,
        lastDay,
      ])
    expect(await listed('2026-04-17')).toEqual(
      expect.arrayContaining([
        ['item', 'board', '2026-04-17'],
        ['item', 'files', '2026-04-17'],
      ]),
    )
    expect(await listed('2026-05-07')).toEqual([
      ['mark', 'B1', '2026-05-07'],
      ['mark', 'B2', '2026-05-07'],
    ])
    expect(await listed('2026-05-08')).toEqual([])
  })
})

describe('a mark’s appeal from filing to the next publication', () => {
  let id: string
  const partly = { numerator: 88, denominator: 100 }

  test('filed once, however often it is sent; a second about the same is refused', async () => {
    const key = uuidv7()
    const claim = { numerator: 96, denominator: 100 }
    const first = await file(0, mark(), claim, IN_TIME, { key })
    expect(await file(0, mark(), claim, IN_TIME, { key })).toEqual(first)
    ;({ id } = first)
    await expect(file(0, mark(), claim)).rejects.toThrow(code('appealRefused', { because: 'filed' }))
    const { items } = await readInbox(office, IN_TIME)
    expect(items.map(({ kind }) => kind)).toContain('appealToHear')
  })

  test('its own unit, the office and leaders see it; nobody else does', async () => {
    for (const actor of [office, leader, head(0), county.actors.reporters[0] ?? office])
      expect((await listAppeals(actor)).map((one) => one.id)).toEqual([id])
    const other = await makeCounty('630202')
    for (const actor of [head(1), other.actors.office, other.actors.leader]) {
      expect(await listAppeals(actor)).toEqual([])
      await expect(read(actor, id)).rejects.toThrow(code('notFound'))
      await expect(moveAppeal(as(actor), 'review', { id, version: 1 })).rejects.toThrow(code('notFound'))
      await expect(readEffect(actor, { id, partly: null })).rejects.toThrow(code('notFound'))
    }
    await expect(moveAppeal(as(head(1)), 'withdraw', { id, version: 1 })).rejects.toThrow(code('notFound'))
  })

  test('a publication waits for it', async () => {
    const { blocks } = await previewPublication(office, period, IN_TIME)
    expect(blocks).toMatchObject([{ code: 'appealsUnderWay', count: 1, at: [{ id }] }])
    await expect(
      publishRun(as(office, IN_TIME), county.actors.leader, { runId, reason: 'x' }),
    ).rejects.toThrow(code('publicationBlocked'))
  })

  test('not heard by whoever entered the value, nor by who stands in for them', async () => {
    const db = database()
    const scorer = county.actors.department.userId
    await expect(
      moveAppeal(as({ ...office, userId: scorer }, IN_TIME), 'review', { id, version: 1 }),
    ).rejects.toThrow(code('scoredIt'))
    const standsIn: Actor = {
      ...office,
      actingFor: [{ userId: scorer, name: 'x', role: 'leader', until: '2026-12-31' }],
    }
    await expect(moveAppeal(as(standsIn, IN_TIME), 'review', { id, version: 1 })).rejects.toThrow(
      code('scoredIt'),
    )
    expect((await read(standsIn, id)).scoredIt).toBe(true)
    // Nor by who was ever sent to the unit, and was taken off since.
    const sheetId = await sheetOf(0)
    await db.sheetInspector.create({
      data: {
        sheetId,
        inspectorId: leader.userId,
        inspectorName: 'leader',
        position: 1,
        sentAt: IN_TIME,
        removedAt: IN_TIME,
      },
    })
    await expect(review(leader, id)).rejects.toThrow(code('scoredIt'))
    await review(office, id)
    await expect(moveAppeal(as(head(0), IN_TIME), 'withdraw', { id, version: 2 })).rejects.toThrow(
      code('notInThisState'),
    )
  })

  test('the effect of each outcome on everybody is what the next run then gives', async () => {
    const effect = await readEffect(office, { id, partly })
    expect(effect.marks).toEqual({ now: 5, upheld: 10, partlyUpheld: 9 })
    expect(effect.rows.map(({ unit, now }) => [unit, now.rank])).toHaveLength(3)
    const decide = () =>
      decideAppeal(as(office, IN_TIME), {
        id,
        version: 2,
        outcome: 'partlyUpheld',
        observation: partly,
        words: '台账可证88例',
      })
    const decided = await Promise.allSettled([decide(), decide()])
    expect(decided.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { appeal } = await read(head(0), id)
    expect(appeal).toMatchObject({
      state: 'partlyUpheld',
      decision: '台账可证88例',
      outcome: { observation: partly, marks: { before: 5, after: 9, points: 10 } },
    })
    const run = await createRun(as(office, IN_TIME), { periodId: period })
    const { results } = scoreCase(await readRunInputs(database(), run.id))
    expect(
      effect.rows
        .map(({ unit, after }) => [unit, after.partlyUpheld?.total, after.partlyUpheld?.rank])
        .sort(),
    ).toEqual(results.map(({ unit, total, rank }) => [unit, total, rank]).sort())
    expect(await findRun(database(), { ownerId: office.ownerId }, run.id)).not.toBeNull()
  })

  test('published again, the explanation of the mark names the appeal; the correction opens no second one', async () => {
    const corrected = await publishNow(on('2026-05-12'), '申诉部分成立')
    const asked = { runId: corrected, unit: '630203102', period: '2026Q1', indicator: 'B2' }
    const own = await readMark(head(0), asked)
    expect(own.appeals).toMatchObject([{ id, number: 1, state: 'partlyUpheld' }])
    expect((await readMark(head(1), asked)).appeals).toMatchObject([{ id: null, number: 1 }])
    await expect(file(0, mark(), { numerator: 99, denominator: 100 }, on('2026-05-13'))).rejects.toThrow(
      code('appealRefused', { because: 'filed' }),
    )
  })

  test('every step is in the record, and none can be changed', async () => {
    const { events } = await read(head(0), id)
    expect(events.map(({ action }) => action)).toEqual(['file', 'review', 'partlyUpheld'])
    const db = database()
    for (const change of [
      db.$executeRaw`UPDATE appeal_event SET words = 'x'`,
      db.$executeRaw`DELETE FROM appeal_event`,
      db.$executeRaw`TRUNCATE appeal_event`,
    ])
      await expect(change).rejects.toThrow(/append-only/)
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })
})

describe('lines of a sheet', () => {
  const early = on('2026-04-13')
  const foundAt = async (unit: number, line: string) => {
    const { findings } = await listFindings(office, early, { show: 'all' })
    return findings.find((one) => one.unitId === county.townshipIds[unit] && one.lineCode === line)
  }

  test('what was found in a line that loses nothing by the decision is withdrawn, and an order of it closed; the sheet says so', async () => {
    const ordered = await foundAt(0, 'board')
    const step = { id: ordered?.id ?? '', version: 1 }
    await takeStep(as(office, early), 'order', { ...step, words: '公示', post: '专干', dueOn: '2026-04-20' })
    const { id } = await file(0, await line(0), { missing: [] }, early)
    await review(office, id)
    await decideAppeal(as(office, early), {
      id,
      version: 2,
      outcome: 'upheld',
      observation: null,
      words: '另有财务公示栏',
    })
    expect(await foundAt(0, 'board')).toMatchObject({ state: 'closed', number: 1 })
    const { events, appeal, times } = await readFinding(head(0), early, step.id)
    expect(events.at(-1)).toMatchObject({ action: 'overturned', from: 'issued', words: '另有财务公示栏' })
    expect([appeal, times]).toMatchObject([{ id, number: 2 }, 1])
    const { corrections, sheet } = await readSheet(head(0), await sheetOf(0), early)
    expect(corrections).toMatchObject([
      { line: 'board', marks: 16, decision: '另有财务公示栏', appeal: { id, state: 'upheld' } },
    ])
    expect(await reportSheet(head(0), sheet.id, early)).toMatchObject({
      sum: { marks: 11.6 },
      corrected: { marks: 19.6 },
      findings: [{ state: 'closed', withdrawn: 'appeal' }],
    })
  })

  test('two lines of one sheet, one after the other, both count; a sheet completed again does not undo them', async () => {
    const first = await file(2, await line(2), { missing: [] }, early)
    const second = await file(2, await line(2, 'files'), { numerator: 10, denominator: 10 }, early)
    for (const { id } of [first, second]) {
      await review(office, id)
      await decideAppeal(as(office, early), {
        id,
        version: 2,
        outcome: 'upheld',
        observation: null,
        words: '现场复核属实',
      })
    }
    const value = () =>
      database().value.findFirst({
        where: { periodId: period, unitId: county.townshipIds[2] ?? '', indicatorCode: 'G1' },
        select: { observation: true, note: true },
      })
    expect(await value()).toEqual({ observation: { value: 100 }, note: '现场复核属实' })
    for (const found of ['board', 'files'])
      expect(await foundAt(2, found)).toMatchObject({ state: 'dropped' })
    const db = database()
    await db.sheet.update({ where: { id: await sheetOf(2) }, data: { state: 'open' } })
    await db.publication.updateMany({
      where: { periodId: period, inForce: true },
      data: { inForce: null, state: 'superseded' },
    })
    await db.$executeRaw`UPDATE period SET state = 'open' WHERE id = ${period}::uuid`
    const { sheet } = await readSheet(inspector, await sheetOf(2))
    await completeSheet(as(inspector, early), {
      id: sheet.id,
      version: sheet.version,
      unsigned: '纸质表上签字',
    })
    expect(await value()).toEqual({ observation: { value: 100 }, note: '现场复核属实' })
    for (const found of ['board', 'files'])
      expect(await foundAt(2, found)).toMatchObject({ state: 'dropped' })
  })

  test('withdrawn before it is heard, it may be filed again', async () => {
    const subject = await line(1, 'files')
    const claim = { numerator: 10, denominator: 10 }
    const first = await file(1, subject, claim, early)
    await moveAppeal(as(head(1), early), 'withdraw', { id: first.id, version: 1 })
    await expect(review(office, first.id)).rejects.toThrow(code('notInThisState'))
    const again = await file(1, subject, claim, early)
    await review(office, again.id)
    await decideAppeal(as(office, early), {
      id: again.id,
      version: 2,
      outcome: 'dismissed',
      observation: null,
      words: '记录无误',
    })
    expect((await read(head(1), again.id)).appeal.outcome?.marks).toMatchObject({ before: 19.6, after: 19.6 })
  })

  test('a line is asked to hold what an inspector could have seen', async () => {
    const subject = await line(0, 'files')
    await expect(file(0, subject, { numerator: 11, denominator: 10 }, early)).rejects.toThrow(
      code('badObservation', { cells: [{ indicator: 'files', problem: 'overAll' }] }),
    )
  })

  test('two heads’ clicks at once file one appeal', async () => {
    const subject = await line(0, 'files')
    const claim = { numerator: 10, denominator: 10 }
    const filed = await Promise.allSettled([1, 2].map(() => file(0, subject, claim, early)))
    expect(filed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a veto', () => {
  const filed = on('2026-04-14')
  const second = (): Actor => ({ ...office, userId: uuidv7(), name: 'office2' })

  test('is appealed against once it stands, not heard by who proposed or confirmed it, and lifted if upheld', async () => {
    const unitId = county.townshipIds[1] ?? ''
    const { id: vetoId } = await proposeVeto(as(office, on('2026-04-10')), {
      periodId: period,
      unitId,
      clause: 'V2',
      basis: '统计执法检查认定',
      indicator: null,
    })
    const subject: AppealAsked = { about: 'veto', vetoId }
    const appeal = () =>
      fileAppeal(as(head(1), filed), { subject, words: '认定有误，附复核结论', claim: null })
    await expect(appeal()).rejects.toThrow(code('notFound'))
    await moveVeto(as(leader, on('2026-04-13')), 'confirm', { id: vetoId, version: 1, words: '' })
    await expect(fileAppeal(as(head(0), filed), { subject, words: 'x', claim: null })).rejects.toThrow(
      code('notFound'),
    )
    expect((await listAppealable(head(1), filed)).find(({ about }) => about === 'veto')).toMatchObject({
      veto: { id: vetoId, name: '弄虚作假' },
      lastDay: '2026-04-20',
    })
    const told = async (of: number) =>
      (await readInbox(head(of), filed)).items
        .filter(({ kind }) => kind === 'vetoOnUnit')
        .map(({ href }) => href)
    expect(await told(1)).toEqual([`/adjustments#${vetoId}`])
    expect(await told(0)).toEqual([])
    const { id } = await appeal()
    expect(await told(1)).toEqual([])
    for (const actor of [office, leader]) await expect(review(actor, id)).rejects.toThrow(code('scoredIt'))
    const hearing = second()
    await review(hearing, id)
    await expect(
      decideAppeal(as(hearing, IN_TIME), {
        id,
        version: 2,
        outcome: 'partlyUpheld',
        observation: null,
        words: 'x',
      }),
    ).rejects.toThrow(code('notInThisState'))
    const { rows } = await readEffect(hearing, { id, partly: null })
    expect(rows.find(({ own }) => own)).toMatchObject({
      now: { status: 'vetoed', rank: null },
      after: { dismissed: { status: 'vetoed' } },
    })
    await decideAppeal(as(hearing, IN_TIME), {
      id,
      version: 2,
      outcome: 'upheld',
      observation: null,
      words: '经复核不成立',
    })
    const run = await createRun(as(office, IN_TIME), { periodId: period })
    const { results } = scoreCase(await readRunInputs(database(), run.id))
    expect(rows.map(({ unit, after }) => [unit, after.upheld?.total, after.upheld?.rank]).sort()).toEqual(
      results.map(({ unit, total, rank }) => [unit, total, rank]).sort(),
    )
    expect((await readAppeal(head(1), id)).clause).toMatchObject({ name: '弄虚作假' })
  })
})
