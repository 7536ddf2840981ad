import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { findSessionActor, insertSession } from '@/server/db/sessions'
import type { Actor } from '@/server/domain/access/actor'
import { enterLines } from '@/server/test/enter-lines'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { nameActing } from '../acting/name-acting'
import { listActing } from '../acting/list-acting'
import { revokeActing } from '../acting/revoke-acting'
import { verifyAudit } from '../audit/verify-audit'
import { acceptReports } from '../period/accept-reports'
import { closePeriod } from '../period/close-period'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { readProgress } from '../period/read-progress'
import { createRun } from '../run/create-run'
import { completeSheet } from '../sheet/complete-sheet'
import { listSheets } from '../sheet/list-sheets'
import { readSheet } from '../sheet/read-sheet'
import { handOver } from '../user/hand-over'
import { listReports } from './list-reports'
import { moveReport, type ReportMove } from './move-report'
import { readReport } from './read-report'
import { readRevision } from './read-revision'
import { saveReport } from './save-report'

let county: County
let office: Actor
const minutes = (count: number) => new Date(REPORTING_DAY.getTime() + count * 60_000)

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  office = county.actors.office
  const [first] = await listPeriods(office)
  if (first) await openPeriod(as(office), { id: first.id, version: first.version })
})

const person = (kind: 'reporters' | 'heads', index: number): Actor => {
  const found = county.actors[kind][index]
  if (!found) throw new Error('no such township')
  return found
}
const idOf = async (index: number) => {
  const [own] = await listReports(person('reporters', index), REPORTING_DAY)
  if (!own) throw new Error('no report')
  return own.id
}
const read = async (index: number, actor: Actor = office) =>
  readReport(actor, await idOf(index), REPORTING_DAY)

/** Takes a step on the report as it stands. */
async function move(
  index: number,
  actor: Actor,
  action: ReportMove,
  at: number,
  more: Partial<Parameters<typeof moveReport>[2]> = {},
) {
  const { id, version } = await read(index)
  return moveReport(as(actor, minutes(at)), action, { id, version, ...more })
}

async function fill(index: number, numerator: number, at: number, note: string | null = null) {
  const report = await read(index)
  await saveReport(as(person('reporters', index), minutes(at)), {
    id: report.id,
    cells: [
      {
        indicator: 'B1',
        observation: { numerator, denominator: 100 },
        note,
        baseVersion: report.fields[0]?.version ?? 0,
      },
    ],
  })
}

async function file(index: number, numerator: number, at: number) {
  await fill(index, numerator, at)
  await move(index, person('reporters', index), 'submit', at + 1)
  await move(index, person('heads', index), 'sign', at + 2)
}

describe('from the first signature to a reopened report', () => {
  test('a head takes back what nobody has begun to review, and says why; it has not been on time then', async () => {
    await file(0, 95, 1)
    const head = person('heads', 0)
    await expect(move(0, head, 'withdraw', 5)).rejects.toMatchObject({ code: 'reasonRequired' })
    await move(0, head, 'withdraw', 5, { reason: '分母漏计' })
    const row = await database().report.findFirstOrThrow({ where: { id: await idOf(0) } })
    expect([row.state, row.signedAt, row.firstSignedAt, row.revision]).toEqual(['draft', null, null, 1])
  })

  test('once the review has begun it is refused, with who reviews and since when', async () => {
    await file(0, 94, 10)
    await move(0, office, 'beginReview', 15)
    await expect(move(0, person('heads', 0), 'withdraw', 16, { reason: '再改' })).rejects.toMatchObject({
      code: 'reviewBegan',
      data: { by: 'office', since: minutes(15).toISOString() },
    })
    await expect(move(0, office, 'beginReview', 17)).rejects.toMatchObject({ code: 'reviewBegan' })
    expect(await read(0, person('heads', 0))).toMatchObject({
      stage: 'underReview',
      review: { by: 'office' },
      actions: [],
    })
  })

  test('a word on a cell stands in the form until the cell is changed, also after submitting and withdrawing again', async () => {
    await move(0, office, 'return', 20, { fields: [{ indicator: 'B1', reason: '与台账不符' }] })
    const reporter = person('reporters', 0)
    expect((await read(0, reporter)).fields[0]).toMatchObject({ returned: '与台账不符', answered: null })
    await move(0, reporter, 'submit', 21)
    expect((await read(0, person('heads', 0))).changes?.rows).toMatchObject([
      { indicator: 'B1', changed: false, word: { reason: '与台账不符', answered: false } },
    ])
    await move(0, reporter, 'withdraw', 22)
    expect((await read(0, reporter)).fields[0]?.returned).toBe('与台账不符')
    await fill(0, 90, 23, '已按台账更正')
    expect((await read(0, reporter)).fields[0]).toMatchObject({ returned: null, answered: '与台账不符' })
  })

  test('signed again, it shows what changed since the office saw it: old, new, who, when, and the word', async () => {
    await move(0, person('reporters', 0), 'submit', 24)
    await move(0, person('heads', 0), 'sign', 25)
    const { changes, revisions } = await read(0)
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3])
    // The first was taken back unseen: the office saw the second.
    expect(changes?.since).toMatchObject({ number: 2, signedByName: 'head0' })
    expect(changes?.rows).toMatchObject([
      {
        indicator: 'B1',
        from: { observation: { numerator: 94, denominator: 100 }, note: null },
        to: { observation: { numerator: 90, denominator: 100 }, note: '已按台账更正' },
        by: 'reporter0',
        at: minutes(23),
        word: { reason: '与台账不符', answered: true },
      },
    ])
    const second = await readRevision(person('heads', 0), { id: await idOf(0), number: 2 })
    expect(second.intact).toBe(true)
    expect(second.cells.map(({ observation }) => observation)).toEqual([{ numerator: 94, denominator: 100 }])
    expect(second.events.map(({ action }) => action)).toEqual(['sign', 'beginReview', 'return'])
  })

  test('what passes every check is accepted together; what changed meanwhile, or has to be looked into, is left and named', async () => {
    await file(1, 88, 30)
    await fill(2, 150, 33)
    await move(2, person('reporters', 2), 'submit', 34)
    await move(2, person('heads', 2), 'sign', 35)
    const reports = await Promise.all([0, 1, 2].map((index) => read(index)))
    await move(1, person('heads', 1), 'withdraw', 36, { reason: '再核' })
    await move(1, person('reporters', 1), 'submit', 37)
    await move(1, person('heads', 1), 'sign', 38)
    const [period] = await listPeriods(office)
    const input = {
      id: period?.id ?? '',
      reports: reports.map(({ id, version }) => ({ id, version })),
      key: uuidv7(),
    }
    const [noted, changed, over] = reports.map(({ id }) => id)
    const answer = await acceptReports(as(office, minutes(40)), input)
    // A note is there to be read; a numerator over its denominator is there to be asked about.
    expect(answer).toEqual({ accepted: [], refused: [changed], flagged: [noted, over] })
    const { id, version } = await read(1)
    const clean = { id: input.id, reports: [{ id, version }], key: uuidv7() }
    expect(await acceptReports(as(office, minutes(41)), clean)).toMatchObject({ accepted: [changed] })
    // The same request once more changes nothing and answers the same.
    expect(await acceptReports(as(office, minutes(42)), clean)).toMatchObject({ accepted: [changed] })
    expect((await read(1)).events.filter(({ action }) => action === 'accept')).toHaveLength(1)
    await move(0, office, 'accept', 43)
    await move(2, office, 'accept', 44)
  })

  test('reopened with a reason after the publication: the accepted one stays whole, the run is stale and can’t be published', async () => {
    const { inspector } = county.actors
    for (const sheet of await listSheets(inspector)) {
      await enterLines(as(inspector), {
        id: sheet.id,
        lines: [
          { line: 'board', observation: { missing: [] }, reason: null },
          { line: 'files', observation: { numerator: 1, denominator: 1 }, reason: null },
        ],
      })
      const { sheet: current } = await readSheet(inspector, sheet.id)
      await completeSheet(as(inspector), { id: sheet.id, version: current.version, unsigned: '纸质表上签字' })
    }
    const [period] = await listPeriods(office)
    if (!period) throw new Error('no period')
    await closePeriod(as(office), { id: period.id, version: period.version })
    const run = await createRun(as(office), { periodId: period.id })
    await publishRun(as(office), county.actors.leader, { runId: run.id })
    const before = await read(0)
    expect(before.reopening).toMatchObject({ needsUntil: true, published: [{ number: 1 }] })
    await expect(move(0, office, 'reopen', 60, { until: '2026-05-10' })).rejects.toMatchObject({
      code: 'reasonRequired',
    })
    const why = { reason: '省级抽查发现分子有误', fields: [{ indicator: 'B1', reason: '按省级数更正' }] }
    await expect(move(0, office, 'reopen', 60, why)).rejects.toMatchObject({ code: 'extensionNeeded' })
    await expect(move(0, office, 'reopen', 60, { ...why, until: '2026-04-01' })).rejects.toMatchObject({
      code: 'badRequest',
    })
    await move(0, office, 'reopen', 60, { ...why, until: '2026-05-10' })
    expect(await read(0, person('reporters', 0))).toMatchObject({
      stage: 'returned',
      fields: [{ returned: '按省级数更正' }],
    })
    const accepted = await readRevision(office, { id: before.id, number: 3 })
    expect([accepted.intact, accepted.cells[0]?.observation]).toEqual([
      true,
      { numerator: 90, denominator: 100 },
    ])
    const progress = await readProgress(office, period.id, REPORTING_DAY)
    expect(progress.runs.map(({ fresh }) => fresh)).toEqual([false])
    await expect(
      publishRun(as(office), county.actors.leader, { runId: run.id, reason: '更正' }),
    ).rejects.toMatchObject({
      code: 'publicationBlocked',
    })
  })

  test('changed, signed and accepted again, a correcting publication follows', async () => {
    await file(0, 85, 61)
    expect((await read(0)).changes?.since.number).toBe(3)
    await move(0, office, 'accept', 65)
    const [period] = await listPeriods(office)
    const run = await createRun(as(office), { periodId: period?.id ?? '' })
    await expect(publishRun(as(office), county.actors.leader, { runId: run.id })).rejects.toMatchObject({
      code: 'reasonRequired',
    })
    expect(
      await publishRun(as(office), county.actors.leader, { runId: run.id, reason: '省级抽查更正' }),
    ).toMatchObject({ number: 2 })
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })

  test('a signed submission is never changed or removed', async () => {
    const db = database()
    const before = await db.reportRevision.findMany()
    await expect(db.reportRevision.updateMany({ data: { hash: 'x' } })).rejects.toThrow()
    await expect(db.reportRevision.deleteMany({})).rejects.toThrow()
    expect(await db.reportRevision.findMany()).toEqual(before)
  })
})

describe('an acting signer', () => {
  let reporter: Actor
  let head: Actor
  beforeAll(async () => {
    const [, second] = await listPeriods(office)
    if (second) await openPeriod(as(office), { id: second.id, version: second.version })
    reporter = person('reporters', 1)
    head = person('heads', 1)
  })
  const asSignedIn = async (actor: Actor, at: Date) => {
    const id = uuidv7()
    const db = database()
    await insertSession(db, {
      id,
      userId: actor.userId,
      createdAt: at,
      expiresAt: new Date(at.getTime() + 3_600_000),
      address: '127.0.0.1',
      agent: '',
    })
    const found = await findSessionActor(db, id, at.toISOString().slice(0, 10))
    if (!found?.actor) throw new Error('not signed in')
    return found.actor
  }
  const appoint = (more: object = {}) =>
    nameActing(as(head), {
      actingId: reporter.userId,
      from: '2026-04-05',
      until: '2026-04-07',
      reason: '外出开会',
      ...more,
    })

  test('is one of the own unit, for days to come, one at a time; only the head names one', async () => {
    await expect(appoint({ actingId: person('reporters', 0).userId })).rejects.toMatchObject({
      data: { because: 'person' },
    })
    await expect(appoint({ actingId: head.userId })).rejects.toMatchObject({ data: { because: 'person' } })
    await expect(appoint({ from: '2026-04-04' })).rejects.toMatchObject({ data: { because: 'dates' } })
    await expect(appoint({ reason: ' ' })).rejects.toMatchObject({ code: 'reasonRequired' })
    await appoint()
    await expect(appoint({ from: '2026-04-07', until: '2026-04-09' })).rejects.toMatchObject({
      data: { because: 'overlap' },
    })
    expect((await asSignedIn(reporter, REPORTING_DAY)).actingFor).toMatchObject([
      { userId: head.userId, role: 'head', until: '2026-04-07' },
    ])
    expect((await asSignedIn(reporter, new Date('2026-04-08T02:00:00Z'))).actingFor).toBeUndefined()
  })

  test('does not sign what they submitted; a colleague’s submission they sign, in their own name for the head’s', async () => {
    const acting = await asSignedIn(reporter, REPORTING_DAY)
    const all = await listReports(reporter, REPORTING_DAY)
    const id = all.find(({ stage }) => stage === 'draft')?.id ?? ''
    const now = async () => readReport(reporter, id, REPORTING_DAY)
    const act = async (actor: Actor, action: ReportMove) =>
      moveReport(as(actor), action, { id, version: (await now()).version })
    await saveReport(as(reporter), {
      id,
      cells: [
        { indicator: 'B1', observation: { numerator: 9, denominator: 10 }, note: null, baseVersion: 0 },
      ],
    })
    await act(acting, 'submit')
    await expect(act(acting, 'sign')).rejects.toMatchObject({ code: 'secondPersonNeeded' })
    expect((await readReport(acting, id, REPORTING_DAY)).actions).toEqual(['withdraw'])
    await act(acting, 'withdraw')
    // A second reporter of the unit submits.
    const colleague = { ...reporter, userId: uuidv7(), name: 'colleague' }
    await act(colleague, 'submit')
    await act(acting, 'sign')
    const { events, revisions } = await now()
    expect(events.at(-1)).toMatchObject({ action: 'sign', byName: 'reporter1', actingForName: 'head1' })
    expect(revisions).toMatchObject([{ signedByName: 'reporter1', actingForName: 'head1' }])
  })

  test('ends with the revocation, at the next request; with the post of who was stood in for', async () => {
    const { appointments } = await listActing(head, REPORTING_DAY)
    await expect(revokeActing(as(reporter), { id: appointments[0]?.id ?? '' })).rejects.toMatchObject({
      code: 'notFound',
    })
    await revokeActing(as(head), { id: appointments[0]?.id ?? '' })
    expect((await asSignedIn(reporter, REPORTING_DAY)).actingFor).toBeUndefined()
    await appoint()
    expect((await asSignedIn(reporter, REPORTING_DAY)).actingFor).toHaveLength(1)
    await database().user.update({ where: { id: head.userId }, data: { active: false } })
    expect((await asSignedIn(reporter, REPORTING_DAY)).actingFor).toBeUndefined()
    await database().user.update({ where: { id: head.userId }, data: { active: true } })
  })
})

describe('handing an account over', () => {
  test('ends the one and opens another in the same post; open sheets go over, what was signed stays', async () => {
    const { sysadmin, inspector } = county.actors
    const [sheet] = (await listSheets(inspector)).filter(({ state }) => state === 'open')
    if (!sheet) throw new Error('no sheet')
    await enterLines(as(inspector), {
      id: sheet.id,
      lines: [{ line: 'board', observation: { missing: [] }, reason: null }],
    })
    const before = await database().user.findUniqueOrThrow({ where: { id: inspector.userId } })
    const input = {
      id: inspector.userId,
      version: before.version,
      username: 'newinspector',
      name: '新督查员',
      password: 'Mingji-2026',
      reason: '轮岗',
      key: uuidv7(),
    }
    await expect(handOver(as(sysadmin), { ...input, version: 99, key: undefined })).rejects.toMatchObject({
      code: 'staleVersion',
    })
    const { id, sheets } = await handOver(as(sysadmin), input)
    expect(sheets).toBe(1)
    expect(await handOver(as(sysadmin), input)).toEqual({ id, sheets })
    const users = await database().user.findMany({ where: { id: { in: [inspector.userId, id] } } })
    expect(users.find((user) => user.id === inspector.userId)).toMatchObject({
      active: false,
      successorId: id,
    })
    expect(users.find((user) => user.id === id)).toMatchObject({
      role: 'inspector',
      unitId: before.unitId,
      mustChangePassword: true,
    })
    const rows = await database().sheet.findMany({ select: { state: true, inspectorId: true } })
    expect(rows.some((row) => row.state === 'open' && row.inspectorId === id)).toBe(true)
    expect(rows.filter(({ state }) => state === 'completed').every((row) => row.inspectorId !== id)).toBe(
      true,
    )
    await expect(
      handOver(as(sysadmin), { ...input, version: before.version + 1, username: 'third', key: uuidv7() }),
    ).rejects.toMatchObject({ code: 'notInThisState' })
  })
})
