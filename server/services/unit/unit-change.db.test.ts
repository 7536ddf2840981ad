import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { findAccount, insertUser, toActor } from '@/server/db/users'
import { insertUnits } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import type { Role } from '@/server/domain/access/roles'
import { checkTakeOvers } from '@/server/domain/plan/succession/check-take-overs'
import { proposeTakeOver } from '@/server/domain/plan/succession/propose-take-over'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { joinParts } from '@/server/domain/plan/document/parts'
import { readCase } from '@/server/domain/scoring/read-case'
import { as, type County, makeCounty } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { readMark } from '../league/read-mark'
import { listReportVillages } from '../report/list-report-villages'
import { closePeriod } from '../period/close-period'
import { openPeriod } from '../period/open-period'
import { listPeriods } from '../period/list-periods'
import { readProgress } from '../period/read-progress'
import { createDraft } from '../plan/create-draft'
import { publishDraft } from '../plan/publish-draft'
import { readDraft } from '../plan/read-draft'
import { lookAtTrial, readTrial } from '../plan/read-trial'
import { saveDraft } from '../plan/save-draft'
import { departmentGrid } from '../department/department-grid'
import { saveDepartmentValues } from '../department/save-department-values'
import { readDocument } from '../publication/read-document'
import { listReports } from '../report/list-reports'
import { moveReport } from '../report/move-report'
import { readReport } from '../report/read-report'
import { saveReport } from '../report/save-report'
import { createRun } from '../run/create-run'
import { changeUnits } from './change-units'
import { listUnitChanges } from './list-unit-changes'

/*
 * 古城乡 and 沙沟乡 become 新城镇 on 1 May 2026, when the first quarter is published and the second not yet opened.
 */
const APRIL = new Date('2026-04-05T02:00:00Z')
const MAY = new Date('2026-05-06T02:00:00Z')
const JULY = new Date('2026-07-02T02:00:00Z')
const NEW = '630203103'
const BASIS = '平政函〔2026〕8号'

let county: County
const villages = { kept: uuidv7(), moved: uuidv7() }
let newcomers: { id: string; reporter: Actor; head: Actor }
let firstRun: string
let secondRun: string

const office = (now = APRIL) => as(county.actors.office, now)
const periodOf = async (code: string) => {
  const period = (await listPeriods(county.actors.office)).find((each) => each.code === code)
  if (!period) throw new Error(code)
  return period
}
const unitId = (at: number) => county.townshipIds[at] ?? ''

async function account(username: string, role: Role, unit: string): Promise<Actor> {
  const db = database()
  await insertUser(db, {
    id: uuidv7(),
    username,
    name: username,
    passwordHash: '-',
    role,
    unitId: unit,
    mustChangePassword: false,
    createdAt: MAY,
  })
  const found = await findAccount(db, username)
  if (!found) throw new Error(username)
  return toActor(found)
}

async function report(reporter: Actor, head: Actor, numerator: number, denominator: number, now: Date) {
  const own = (await listReports(reporter, now)).find(({ stage }) => stage === 'draft')
  if (!own) throw new Error('no report')
  let current = await readReport(reporter, own.id, now)
  await saveReport(as(reporter, now), {
    id: own.id,
    cells: [{ indicator: 'B1', observation: { numerator, denominator }, note: null, baseVersion: 0 }],
  })
  await moveReport(as(reporter, now), 'submit', { id: own.id, version: current.version })
  current = await readReport(head, own.id, now)
  await moveReport(as(head, now), 'sign', { id: own.id, version: current.version })
  current = await readReport(county.actors.office, own.id, now)
  await moveReport(office(now), 'accept', { id: own.id, version: current.version })
}

async function supply(code: string, units: readonly string[], now: Date) {
  const { id } = await periodOf(code)
  await saveDepartmentValues(as(county.actors.department, now), {
    periodId: id,
    cells: units.map((unit, at) => ({
      unitId: unit,
      indicator: 'B2',
      observation: { numerator: 90 - at * 10, denominator: 100 },
      note: null,
      baseVersion: 0,
    })),
  })
}

async function scoreAndPublish(code: string, now: Date) {
  const period = await periodOf(code)
  await closePeriod(office(now), { id: period.id, version: period.version })
  const run = await createRun(office(now), { periodId: period.id })
  // The sheets are not what is told here.
  await database().sheet.updateMany({
    where: { round: { periodId: period.id } },
    data: { state: 'completed' },
  })
  const publication = await publishRun(office(now), county.actors.leader, { runId: run.id })
  return { runId: run.id, publicationId: publication.id }
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const village = { level: 'village' as const, nameEn: null, validFrom: '2000-01-01' }
  await insertUnits(database(), [
    { ...village, id: villages.kept, code: '630203102001', name: '三合一村', parentId: unitId(0) },
    { ...village, id: villages.moved, code: '630203202001', name: '古城一村', parentId: unitId(1) },
  ])
  const period = await periodOf('2026Q1')
  await openPeriod(office(), { id: period.id, version: period.version })
  const { reporters, heads } = county.actors
  for (const [at, [numerator, denominator]] of [
    [95, 100],
    [90, 100],
    [20, 50],
  ].entries())
    await report(reporters[at] as Actor, heads[at] as Actor, numerator ?? 0, denominator ?? 0, APRIL)
  await supply('2026Q1', county.townshipIds, APRIL)
  ;({ runId: firstRun } = await scoreAndPublish('2026Q1', APRIL))
})

describe('the register', () => {
  test('the system administrator records the merger: old units end, the new one begins, villages come along', async () => {
    const { sysadmin } = county.actors
    const asked = {
      kind: 'merge' as const,
      effectiveOn: '2026-05-01',
      from: [unitId(1), unitId(2)],
      to: [{ code: NEW, name: '新城镇', nameEn: null }],
      basis: BASIS,
      key: uuidv7(),
    }
    const first = await changeUnits(as(sysadmin, MAY), asked)
    // A lost answer, asked for again: nothing happens twice.
    expect(await changeUnits(as(sysadmin, MAY), asked)).toEqual(first)
    expect(await listUnitChanges()).toMatchObject([
      {
        kind: 'merge',
        effectiveOn: '2026-05-01',
        basis: BASIS,
        content: {
          from: [{ name: '古城乡' }, { name: '沙沟乡' }],
          to: [{ code: NEW, name: '新城镇' }],
        },
      },
    ])
    const rows = await database().unit.findMany({
      where: { level: 'township' },
      select: { id: true, code: true, validFrom: true, validTo: true },
      orderBy: { code: 'asc' },
    })
    const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
    expect(rows.map(({ code, validFrom, validTo }) => [code, day(validFrom), day(validTo)])).toEqual([
      ['630203102', '2000-01-01', null],
      [NEW, '2026-05-01', null],
      ['630203202', '2000-01-01', '2026-04-30'],
      ['630203203', '2000-01-01', '2026-04-30'],
    ])
    const id = rows[1]?.id ?? ''
    newcomers = {
      id,
      reporter: await account('new.reporter', 'reporter', id),
      head: await account('new.head', 'head', id),
    }
  })

  test('villages are where they were in a quarter before, and where they went afterwards', async () => {
    const codes = async (unit: string, day: string) =>
      (await listReportVillages(database(), unit, day)).map(({ code }) => code)
    expect(await codes(unitId(1), '2026-03-31')).toEqual(['630203202001'])
    expect(await codes(newcomers.id, '2026-03-31')).toEqual([])
    expect(await codes(unitId(1), '2026-06-30')).toEqual([])
    expect(await codes(newcomers.id, '2026-06-30')).toEqual(['630203202001'])
    expect(await codes(unitId(0), '2026-06-30')).toEqual(['630203102001'])
  })

  test('what can’t be is refused with its reason, and a code that is taken is named', async () => {
    const { sysadmin } = county.actors
    const merge = (from: string[], code: string) =>
      changeUnits(as(sysadmin, MAY), {
        kind: 'merge',
        effectiveOn: '2026-05-02',
        from,
        to: [{ code, name: '又一镇', nameEn: null }],
        basis: BASIS,
      })
    await expect(merge([unitId(0), unitId(1)], '630203199')).rejects.toMatchObject({
      code: 'unitChangeRefused',
      data: { because: 'alreadyEnded' },
    })
    await expect(merge([unitId(0)], NEW)).rejects.toMatchObject({
      code: 'unitCodeTaken',
      data: { code: NEW },
    })
  })

  test('nobody changes what was recorded', async () => {
    const gone = (run: Promise<unknown>) => expect(run).rejects.toThrow(/append-only/)
    await gone(database().unitChange.deleteMany())
    await gone(database().unitMove.deleteMany())
    await gone(database().unitChange.updateMany({ data: { basis: '' } }))
  })
})

describe('the plan', () => {
  let id: string
  test('an amendment says that the change is not in it, and takes it in', async () => {
    ;({ id } = await createDraft(office(MAY), { origin: { from: 'amendment', planId: county.planId } }))
    const { parts, registry, started } = await readDraft(county.actors.office, id)
    const contents = Object.fromEntries(parts.map(({ key, content }) => [key, content]))
    const document = joinParts(contents) as PlanDocument
    expect(started).toEqual(['2026Q1'])
    expect(checkTakeOvers(document, registry).map(({ code, data }) => [code, data['unit']])).toEqual([
      ['unitEnded', '古城乡'],
      ['unitEnded', '沙沟乡'],
    ])
    const change = registry.changes?.[0]
    if (!change) throw new Error('no change')
    const edits = proposeTakeOver(contents, change, {
      from: '2026Q2',
      parts: {
        [NEW]: [
          { unit: '630203202', share: 1, weight: 30_000 },
          { unit: '630203203', share: 1, weight: 10_000 },
        ],
      },
      adds: [],
    })
    const settings = { ...document.settings, pointsTotal: 40 }
    const versions = new Map(parts.map(({ key, version }) => [key, version]))
    const { clashes } = await saveDraft(office(MAY), {
      id,
      edits: Object.entries({ ...edits, settings }).map(([key, content]) => ({
        key,
        base: versions.get(key) ?? 0,
        content: content as never,
      })),
    })
    expect(clashes).toEqual([])
  })

  test('it is published; a quarter that was opened can’t be given to others', async () => {
    const { hash } = await readTrial(county.actors.office, id)
    await lookAtTrial(office(MAY), { id, hash })
    await publishDraft(office(MAY), { id, hash, reason: `承接${BASIS}` })
    const again = await createDraft(office(MAY), { origin: { from: 'amendment', planId: county.planId } })
    const { parts } = await readDraft(county.actors.office, again.id)
    const part = parts.find(({ key }) => key === `unit/${NEW}`)
    const content = part?.content as { takesOver: { from: string } }
    // Back into the first quarter, which is the year's first and was opened.
    await saveDraft(office(MAY), {
      id: again.id,
      edits: [
        {
          key: `unit/${NEW}`,
          base: part?.version ?? 0,
          content: { ...content, takesOver: { ...content.takesOver, from: '2026Q1' } },
        },
      ],
    })
    const trial = await readTrial(county.actors.office, again.id)
    expect(trial.errors.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['takesOverFirst', 'takesOverAssessed']),
    )
    await expect(
      publishDraft(office(MAY), { id: again.id, hash: trial.hash, reason: '试' }),
    ).rejects.toMatchObject({ code: 'planNotReady' })
  })

  test('the first quarter is still that of the old ones, to the last byte', async () => {
    const period = await periodOf('2026Q1')
    const progress = await readProgress(county.actors.office, period.id, MAY)
    expect(progress.units.map(({ unit }) => unit.name).sort()).toEqual(['三合镇', '古城乡', '沙沟乡'].sort())
    const before = await database().scoreRun.findUniqueOrThrow({ where: { id: firstRun } })
    const { id: again } = await createRun(office(MAY), { periodId: period.id })
    const now = await database().scoreRun.findUniqueOrThrow({ where: { id: again } })
    expect([now.inputHash, now.resultHash]).toEqual([before.inputHash, before.resultHash])
  })
})

describe('the second quarter', () => {
  test('the new township is asked, with what the old ones had beside it; the old ones are not', async () => {
    const period = await periodOf('2026Q2')
    await openPeriod(office(JULY), { id: period.id, version: period.version })
    const progress = await readProgress(county.actors.office, period.id, JULY)
    expect(progress.units.map(({ unit }) => unit.name).sort()).toEqual(['三合镇', '新城镇'].sort())
    const [, old] = county.actors.reporters
    const open = await listReports(old as Actor, JULY)
    expect(open.map((row) => row.period.code)).toEqual(['2026Q1'])
    const [own] = await listReports(newcomers.reporter, JULY)
    const form = await readReport(newcomers.reporter, own?.id ?? '', JULY)
    expect(form.fields[0]?.before).toEqual({ numerator: 110, denominator: 150 })
    expect((await departmentGrid(county.actors.department, period.id)).units.map(({ name }) => name)).toEqual(
      ['三合镇', '新城镇'],
    )
    await expect(supply('2026Q2', [unitId(1)], JULY)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('its mark of the first quarter is explained down to what each of the two reported, and by whom', async () => {
    const { reporters, heads, leader } = county.actors
    await report(reporters[0] as Actor, heads[0] as Actor, 96, 100, JULY)
    await report(newcomers.reporter, newcomers.head, 140, 150, JULY)
    await supply('2026Q2', [unitId(0), newcomers.id], JULY)
    const { runId, publicationId } = await scoreAndPublish('2026Q2', JULY)
    secondRun = runId
    const { mark, entered } = await readMark(leader, {
      runId,
      unit: NEW,
      period: '2026Q1',
      indicator: 'B1',
    })
    // 110 of 150 is 73.33 %: 16 whole points below 90, half a mark each.
    expect(mark).toMatchObject({ status: 'scored', marks: 2, points: 10 })
    const [input] = mark.explanation.judgement?.reading.now.inputs ?? []
    expect(input?.joined?.of).toMatchObject([
      { unit: '630203202', observation: { numerator: 90, denominator: 100 } },
      { unit: '630203203', observation: { numerator: 20, denominator: 50 } },
    ])
    expect(input?.joined?.of.map(({ ref }) => entered[ref ?? '']?.by)).toEqual(['reporter1', 'reporter2'])
    const { document } = await readDocument(leader, publicationId)
    const reading = readCase((document as { case: unknown }).case)
    expect(reading.ok).toBe(true)
  })

  test('the reports of the old ones stay theirs to read, and are nobody else’s', async () => {
    const [, old, other] = county.actors.reporters
    const [own] = await listReports(old as Actor, JULY)
    const read = await readReport(old as Actor, own?.id ?? '', JULY)
    expect(read).toMatchObject({ unit: { name: '古城乡' }, stage: 'accepted' })
    await expect(readReport(other as Actor, own?.id ?? '', JULY)).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('a new name: published quarters keep the old one, what comes has the new one', async () => {
  await changeUnits(as(county.actors.sysadmin, JULY), {
    kind: 'rename',
    effectiveOn: '2026-07-01',
    from: [unitId(0)],
    to: [{ code: '', name: '三河镇', nameEn: null }],
    basis: '平政函〔2026〕9号',
  })
  const nameIn = async (runId: string, code: string) => {
    const period = await periodOf(code)
    const { id } = await createRun(office(JULY), { periodId: period.id })
    const [before, now] = await Promise.all(
      [runId, id].map((each) => database().scoreRun.findUniqueOrThrow({ where: { id: each } })),
    )
    expect(now?.inputHash).toBe(before?.inputHash)
    const { units } = now?.inputs as { units: { code: string; name: string }[] }
    return units.find((unit) => unit.code === '630203102')?.name
  }
  expect(await nameIn(firstRun, '2026Q1')).toBe('三合镇')
  expect(await nameIn(secondRun, '2026Q2')).toBe('三合镇')
  const third = await periodOf('2026Q3')
  await openPeriod(office(JULY), { id: third.id, version: third.version })
  const progress = await readProgress(county.actors.office, third.id, JULY)
  expect(progress.units.map(({ unit }) => unit.name)).toContain('三河镇')
})
