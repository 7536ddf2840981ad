import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { signsThis } from '@/server/domain/inspection/signature'
import type { Observation } from '@/server/domain/scoring/case'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { enterLines } from '@/server/test/enter-lines'
import { sendTeam } from '@/server/test/field-team'
import { verifyAudit } from '../audit/verify-audit'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { announce } from './announce'
import { completeSheet } from './complete-sheet'
import { downloadSheets } from './download-sheets'
import { listSheets } from './list-sheets'
import { type Entry, observe } from './observe'
import { readSheet } from './read-sheet'
import { reopenSheet } from './reopen-sheet'
import { signSheet } from './sign-sheet'

let county: County
let zhang: Actor
let li: Actor
/** Three townships' sheets: one with a team and villages, one free, one for who comes. */
let teamed: string
let free: string
let other: string
let villages: string[]

const minutes = (count: number) => new Date(REPORTING_DAY.getTime() + count * 60_000)
const phone = { id: uuidv7(), name: 'Android · Chrome' }
const tablet = { id: uuidv7(), name: 'iPad · Safari' }

let seq = 0
const entry = (
  line: string,
  village: string | null,
  observation: Observation | null,
  more: Partial<Entry> = {},
): Entry => ({
  id: uuidv7(),
  line,
  village,
  observation,
  reason: null,
  deductions: [],
  supersedes: [],
  seq: (seq += 1),
  takenAt: REPORTING_DAY,
  ...more,
})
const send = (who: Actor, id: string, entries: Entry[], at = REPORTING_DAY, device = phone, sentAt = at) =>
  observe(as(who, at), { id, device, sentAt, entries, typedBy: who.userId })
const board = (...missing: string[]): Observation => ({ missing })
const files = (numerator: number): Observation => ({ numerator, denominator: 10 })

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  zhang = county.actors.inspector
  li = county.actors.otherInspector
  const [first] = await listPeriods(county.actors.office)
  await openPeriod(as(county.actors.office), { id: first?.id ?? '', version: first?.version ?? 0 })
  const sheets = await listSheets(zhang)
  const ids = sheets.map(({ id }) => id)
  ;[teamed, free, other] = [ids[0] ?? '', ids[1] ?? '', ids[2] ?? '']
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  villages = await sendTeam(sheet, [zhang, li], ['东村', '西村'], REPORTING_DAY)
})

const headsOf = async (id: string) => (await readSheet(zhang, id)).heads

describe('what is entered in the field', () => {
  test('the same five times, out of order, in one batch and in several, is there once and in its place', async () => {
    const first = entry('board', villages[0] ?? '', board('policy'), { reason: '未公示' })
    const second = entry('board', villages[0] ?? '', board(), { supersedes: [first.id] })
    const { received } = await send(zhang, teamed, [second])
    expect(received).toEqual([{ id: second.id, receivedAt: REPORTING_DAY, late: false }])
    // Its predecessor comes after it, twice in one batch, then all of it again.
    await send(zhang, teamed, [first, first], minutes(1))
    for (const at of [2, 3, 4]) {
      const again = await send(zhang, teamed, [first, second], minutes(at))
      expect(again.received.map(({ receivedAt }) => receivedAt)).toEqual([minutes(1), REPORTING_DAY])
      expect(again.refused).toEqual([])
    }
    expect(await database().observation.count({ where: { sheetId: teamed } })).toBe(2)
    expect((await headsOf(teamed)).map(({ id }) => id)).toEqual([second.id])
  })

  test('an observation is never changed or removed', async () => {
    const db = database()
    await expect(db.$executeRaw`UPDATE observation SET reason = 'x'`).rejects.toThrow('append-only')
    await expect(db.$executeRaw`DELETE FROM observation`).rejects.toThrow('append-only')
  })

  test('a clock a year ahead decides nothing: the time is kept, and flagged', async () => {
    const wrong = new Date('2027-04-05T02:00:00Z')
    const ahead = entry('files', villages[0] ?? '', files(9), { takenAt: wrong, reason: '一份缺页' })
    await send(zhang, teamed, [ahead], minutes(5), phone, wrong)
    const corrected = entry('files', villages[0] ?? '', files(8), {
      supersedes: [ahead.id],
      reason: '两份缺页',
    })
    await send(zhang, teamed, [corrected], minutes(6))
    const [head] = (await headsOf(teamed)).filter(({ lineCode }) => lineCode === 'files')
    expect(head).toMatchObject({ id: corrected.id, clockWrong: false })
    expect(await database().observation.findUnique({ where: { id: ahead.id } })).toMatchObject({
      takenAt: wrong,
    })
  })

  test('one faulty entry holds no other up, and is answered by name', async () => {
    const good = entry('files', villages[1] ?? '', files(10))
    const bad = [
      entry('nothing', villages[1] ?? '', files(1)),
      entry('files', null, files(1)),
      entry('files', villages[1] ?? '', { value: 3 }),
      entry('files', villages[1] ?? '', files(1), { reason: '电话13812345678' }),
      entry('board', villages[1] ?? '', board(), { deductions: [{ code: 'unknown', text: '' }] }),
      entry('files', villages[1] ?? '', files(1), { rater: county.actors.office.userId }),
    ]
    const { received, refused } = await send(zhang, teamed, [...bad, good], minutes(7))
    expect(received.map(({ id }) => id)).toEqual([good.id])
    expect(refused.map(({ problem }) => problem.code)).toEqual([
      'unknownIndicator',
      'villageNotOnSheet',
      'badObservation',
      'personalData',
      'badObservation',
      'raterNotOnSheet',
    ])
  })

  test('more in order than were looked at is refused; what was refused and gone over is not waited for', async () => {
    const third = { id: uuidv7(), name: 'iPad · Safari' }
    const over = entry('files', villages[1] ?? '', files(11))
    const { refused } = await send(li, teamed, [over], minutes(8), third)
    expect(refused[0]?.problem).toMatchObject({
      code: 'badObservation',
      data: { cells: [{ problem: 'overAll' }] },
    })
    const missing = async () =>
      (await readSheet(zhang, teamed)).neverCame.filter(({ deviceId }) => deviceId === third.id)
    await announce(as(li, minutes(8)), {
      device: third,
      typedBy: li.userId,
      counts: [{ sheet: teamed, upTo: 2 }],
    })
    expect(await missing()).toHaveLength(1)
    const [head] = (await headsOf(teamed)).filter(
      ({ lineCode, villageId }) => lineCode === 'files' && villageId === villages[1],
    )
    const mended = entry('files', villages[1] ?? '', files(10), {
      supersedes: [over.id, head?.id ?? ''],
      seq: 2,
    })
    await send(li, teamed, [mended], minutes(9), third)
    expect(await missing()).toEqual([])
  })

  test('somebody signed in since sends nothing of another’s', async () => {
    await expect(
      observe(as(li), {
        id: teamed,
        device: phone,
        sentAt: REPORTING_DAY,
        entries: [],
        typedBy: zhang.userId,
      }),
    ).rejects.toMatchObject({ code: 'typedByAnother' })
    const mine = entry('board', villages[1] ?? '', board())
    await send(zhang, teamed, [mine], minutes(8))
    const { refused } = await send(li, teamed, [mine], minutes(8), tablet)
    expect(refused).toMatchObject([{ id: mine.id, problem: { code: 'receiptOfAnother' } }])
  })
})

describe('two inspectors who did not know of each other', () => {
  test('are both kept; nothing is completed until one has decided, knowing both', async () => {
    const [mine] = (await headsOf(teamed)).filter(
      ({ lineCode, villageId }) => lineCode === 'board' && villageId === villages[1],
    )
    const theirs = entry('board', villages[1] ?? '', board('finance'), { reason: '财务未公示' })
    await send(li, teamed, [theirs], minutes(9), tablet)
    const read = await readSheet(zhang, teamed)
    const both = read.heads.filter(
      ({ lineCode, villageId }) => lineCode === 'board' && villageId === villages[1],
    )
    expect(both.map(({ raterName, observation }) => [raterName, observation])).toEqual([
      [zhang.name, board()],
      [li.name, board('finance')],
    ])
    await expect(
      completeSheet(as(zhang), { id: teamed, version: read.sheet.version, unsigned: '纸质表上签字' }),
    ).rejects.toMatchObject({ code: 'conflictsOpen', data: { cells: ['board·西村'] } })
    const decision = entry('board', villages[1] ?? '', board('finance'), {
      reason: '财务未公示',
      supersedes: [mine?.id ?? '', theirs.id],
    })
    await send(zhang, teamed, [decision], minutes(10))
    const { version } = (await readSheet(zhang, teamed)).sheet
    // The notice board: 16 and 8, the mean of two villages; the files: 18 of 20, 3.60 of 4.
    expect(
      await completeSheet(as(zhang, minutes(11)), { id: teamed, version, unsigned: '纸质表上签字' }),
    ).toEqual({
      ratings: { G1: 78 },
    })
  })
})

describe('what comes too late', () => {
  test('is kept, shown as what came after the completion, and counts once the sheet is given back', async () => {
    const late = entry('files', villages[1] ?? '', files(5), {
      reason: '五份缺页',
      supersedes: (await headsOf(teamed)).flatMap(({ id, lineCode, villageId }) =>
        lineCode === 'files' && villageId === villages[1] ? [id] : [],
      ),
    })
    const { received } = await send(li, teamed, [late], minutes(20), tablet)
    expect(received).toEqual([{ id: late.id, receivedAt: minutes(20), late: true }])
    const read = await readSheet(county.actors.office, teamed)
    expect(read.late.map(({ id }) => id)).toEqual([late.id])
    expect(read.heads.map(({ id }) => id)).not.toContain(late.id)
    await reopenSheet(as(county.actors.office, minutes(21)), {
      id: teamed,
      version: read.sheet.version,
      reason: '补录',
    })
    const after = await readSheet(zhang, teamed)
    expect(after.late).toEqual([])
    expect(after.heads.map(({ id }) => id)).toContain(late.id)
  })
})

describe('a device that never comes back', () => {
  test('is named, with how many entries it had told of', async () => {
    const lost = { id: uuidv7(), name: 'Android · Chrome' }
    await announce(as(li, minutes(30)), {
      device: lost,
      typedBy: li.userId,
      counts: [
        { sheet: teamed, upTo: 5 },
        { sheet: uuidv7(), upTo: 9 },
      ],
    })
    await send(
      li,
      teamed,
      [entry('files', villages[0] ?? '', files(8), { seq: 2, reason: 'r' })],
      minutes(31),
      lost,
    )
    const { neverCame } = await readSheet(zhang, teamed)
    expect(neverCame).toContainEqual({
      deviceId: lost.id,
      deviceName: 'Android · Chrome',
      userName: li.name,
      userId: li.userId,
      sheetId: teamed,
      count: 4,
      heardAt: minutes(30),
    })
  })
})

describe('an inspector taken off the team', () => {
  test('what their phone had told of before is theirs and is taken; what is new is refused and stays with them', async () => {
    const before = { id: uuidv7(), name: 'Android · Chrome' }
    await announce(as(li, minutes(40)), {
      device: before,
      typedBy: li.userId,
      counts: [{ sheet: teamed, upTo: 1 }],
    })
    await database().sheetInspector.update({
      where: { sheetId_inspectorId: { sheetId: teamed, inspectorId: li.userId } },
      data: { removedAt: minutes(41), removedReason: '回避' },
    })
    const entries = [1, 2].map((at) => entry('board', villages[0] ?? '', board(), { seq: at }))
    const { received, refused } = await send(li, teamed, entries, minutes(50), before)
    expect(received.map(({ id }) => id)).toEqual([entries[0]?.id])
    expect(refused).toEqual([{ id: entries[1]?.id, problem: { code: 'removedFromSheet', data: {} } }])
    expect((await readSheet(zhang, teamed)).heads.map(({ raterName }) => raterName)).toContain(li.name)
  })
})

describe('a signature', () => {
  const strokes = [[10, 10, 200, 120, 300, 40]]
  const base = {
    side: 'unit' as const,
    name: '王',
    post: '副乡长',
    refused: null,
    strokes,
    signedAt: REPORTING_DAY,
  }

  test('is bound to what stood then: a later entry shows it as under an earlier state', async () => {
    await enterLines(as(zhang), { id: free, lines: [{ line: 'board', observation: board(), reason: null }] })
    const heads = (await headsOf(free)).map(({ id }) => id)
    const input = { ...base, sheet: free, typedBy: zhang.userId, id: uuidv7(), heads }
    const signed = await signSheet(as(zhang), input)
    expect(await signSheet(as(zhang, minutes(9)), input)).toEqual(signed)
    const state = async () => {
      const read = await readSheet(zhang, free)
      return read.signatures.map((one) =>
        signsThis(
          one.heads,
          read.heads.map(({ id }) => id),
        ),
      )
    }
    expect(await state()).toEqual([true])
    await enterLines(as(zhang), {
      id: free,
      lines: [{ line: 'files', observation: files(10), reason: null }],
    })
    expect(await state()).toEqual([false])
  })

  test('waits for what it is under, and can be refused with words, never without', async () => {
    const input = { ...base, sheet: free, typedBy: zhang.userId, id: uuidv7(), heads: [uuidv7()] }
    await expect(signSheet(as(zhang), input)).rejects.toMatchObject({ code: 'signedUnknown' })
    const heads = (await headsOf(free)).map(({ id }) => id)
    const refusal = { ...input, heads, strokes: [] }
    await expect(signSheet(as(zhang), refusal)).rejects.toMatchObject({ code: 'reasonRequired' })
    await signSheet(as(zhang), { ...refusal, refused: '不同意第1项' })
    await expect(
      signSheet(as(zhang), { ...refusal, id: uuidv7(), refused: '13812345678' }),
    ).rejects.toMatchObject({ code: 'personalData' })
  })
})

test('an inspector takes along what is theirs or nobody’s, with all that the phone needs', async () => {
  await enterLines(as(li), { id: other, lines: [{ line: 'board', observation: board(), reason: null }] })
  const { sheets } = await downloadSheets(zhang, REPORTING_DAY, { also: [] })
  expect(sheets.map(({ sheet }) => sheet.id)).toEqual(expect.arrayContaining([teamed, free]))
  expect(sheets.map(({ sheet }) => sheet.id)).not.toContain(other)
  expect(sheets.find(({ sheet }) => sheet.id === teamed)).toMatchObject({
    villages: [{ name: '东村' }, { name: '西村' }],
    raters: [{ name: zhang.name }],
  })
  // A sheet that the phone holds entries for comes along whatever became of it.
  const again = await downloadSheets(zhang, REPORTING_DAY, { also: [other] })
  expect(again.sheets.map(({ sheet }) => sheet.id)).toContain(other)
})

test('the audit trail holds', async () => {
  expect(await verifyAudit()).toMatchObject({ ok: true })
})
