import { enterLines } from '@/server/test/enter-lines'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { Observation } from '@/server/domain/scoring/case'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { verifyAudit } from '../audit/verify-audit'
import { readInbox } from '../inbox/read-inbox'
import { openPeriod } from '../period/open-period'
import { completeSheet } from '../sheet/complete-sheet'
import { listSheets } from '../sheet/list-sheets'
import { readSheet } from '../sheet/read-sheet'
import { reopenSheet } from '../sheet/reopen-sheet'
import { type FindingsAsked, listFindings } from './list-findings'
import { readFinding } from './read-finding'
import { type FindingInput, recordFinding } from './record-finding'
import { takeStep } from './take-step'

let county: County
let office: Actor
let leader: Actor
let inspector: Actor
let reporter: Actor
let head: Actor
let neighbour: Actor
const DUE = '2026-04-20'

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  ;({ office, leader, inspector } = county.actors)
  reporter = county.actors.reporters[0] ?? office
  head = county.actors.heads[0] ?? office
  neighbour = county.actors.reporters[1] ?? office
  await openPeriod(as(office), { id: county.periods[0]?.id ?? '', version: 1 })
})

const on = (day: string) => new Date(`${day}T02:00:00Z`)
const finding = (change: Partial<FindingInput> = {}): FindingInput => ({
  planId: county.planId,
  unitId: county.townshipIds[0] ?? '',
  periodId: null,
  indicator: 'G1',
  line: 'board',
  foundOn: '2026-04-03',
  words: '财务公示栏未更新',
  order: null,
  ...change,
})
const order = { dueOn: DUE, post: '村务公开专干', demand: '更新公示栏并保持' }
const list = (actor: Actor, asked: FindingsAsked = { show: 'all' }, now = REPORTING_DAY) =>
  listFindings(actor, now, asked)
const ids = async (actor: Actor, asked?: FindingsAsked) =>
  (await list(actor, asked)).findings.map(({ id }) => id)
const read = (actor: Actor, id: string, now = REPORTING_DAY) => readFinding(actor, now, id)
const versionOf = async (id: string) => (await read(office, id)).finding.version
const code = (code: string, data: object = {}): unknown =>
  expect.objectContaining({ code, data: expect.objectContaining(data) as unknown })

async function sheetOf(unit: number) {
  const sheets = await listSheets(inspector)
  return sheets.find(({ unitId }) => unitId === county.townshipIds[unit])?.id ?? ''
}
async function fill(unit: number, board: Observation, reason: string | null) {
  const id = await sheetOf(unit)
  await enterLines(as(inspector), {
    id,
    lines: [
      { line: 'board', observation: board, reason },
      {
        line: 'files',
        observation: { numerator: 9, denominator: 9 },
        reason: null,
      },
    ],
  })
  const { sheet } = await readSheet(inspector, id)
  await completeSheet(as(inspector), { id, version: sheet.version, unsigned: '纸质表上签字' })
  return id
}

describe('from a completed sheet', () => {
  let sheetId: string
  test('every line that lost marks is a finding, which its unit does not see before it is ordered', async () => {
    sheetId = await fill(2, { missing: ['finance'] }, '财务未公示')
    const { findings } = await list(office)
    expect(findings).toMatchObject([
      {
        ...{ origin: 'sheet', state: 'proposed', words: '财务未公示', lost: 8 },
        ...{ lineCode: 'board', line: { name: '公示栏' } },
      },
    ])
    const [own = office] = [county.actors.reporters[2]]
    expect(await ids(own)).toEqual([])
    expect((await list(own)).plans).toMatchObject([{ open: 0 }])
    expect((await list(office)).plans).toMatchObject([{ open: 1 }])
    await expect(read(own, findings[0]?.id ?? '')).rejects.toThrow(code('notFound'))
  })

  test('completed again, it is renewed while nobody has decided on it, and left alone afterwards', async () => {
    const reopen = async () => {
      const { sheet } = await readSheet(inspector, sheetId)
      await reopenSheet(as(office), { id: sheetId, version: sheet.version, reason: '复核' })
    }
    await reopen()
    await fill(2, { missing: ['finance', 'policy'] }, '两栏均未公示')
    const [renewed] = (await list(office)).findings
    expect(renewed).toMatchObject({ words: '两栏均未公示', lost: 16, state: 'proposed' })
    expect((await read(office, renewed?.id ?? '')).events.map(({ action }) => action)).toEqual([
      'find',
      'amend',
    ])
    await takeStep(as(office), 'order', {
      id: renewed?.id ?? '',
      version: renewed?.version ?? 0,
      words: order.demand,
      ...order,
    })
    expect((await list(county.actors.reporters[2] ?? office)).plans).toMatchObject([{ open: 1 }])
    await reopen()
    await fill(2, { missing: [] }, null)
    const findings = (await list(office)).findings
    expect(findings).toMatchObject([{ state: 'issued', words: '两栏均未公示', number: 1 }])
  })

  test('of an unannounced round, nothing is ordered before the sheet is completed', async () => {
    const db = database()
    const sheet = await db.sheet.findUniqueOrThrow({ where: { id: await sheetOf(1) } })
    const { id } = await recordFinding(as(office), finding({ unitId: county.townshipIds[1] ?? '' }))
    await db.rectification.update({ where: { id }, data: { sheetId: sheet.id } })
    await db.round.update({ where: { id: sheet.roundId }, data: { kind: 'unannounced' } })
    const step = { id, version: 1, words: order.demand, ...order }
    await expect(takeStep(as(office), 'order', step)).rejects.toThrow(code('findingHidden'))
    expect((await read(office, id)).actions).toEqual(['drop'])
    expect(await ids(neighbour)).toEqual([])
    await expect(read(neighbour, id)).rejects.toThrow(code('notFound'))
    await db.sheet.update({ where: { id: sheet.id }, data: { state: 'completed' } })
    await takeStep(as(office), 'order', step)
    expect(await ids(neighbour)).toEqual([id])
    await db.round.update({ where: { id: sheet.roundId }, data: { kind: 'quarterly' } })
    await takeStep(as(neighbour), 'answer', { id, version: 2, words: '已更新' })
  })
})

describe('an order’s course', () => {
  let id: string
  test('found and ordered by the office, answered, sent back, answered, verified on the spot, closed', async () => {
    ;({ id } = await recordFinding(as(office), finding({ order })))
    const steps = [
      [reporter, 'answer', { words: '已更新财务公示栏' }],
      [inspector, 'sendBack', { words: '二季度账目仍缺', dueOn: '2026-04-24' }],
      [head, 'answer', { words: '已补齐二季度账目' }],
      [inspector, 'verify', { words: '现场查看属实', how: 'spot' }],
      [office, 'close', {}],
    ] as const
    for (const [actor, action, input] of steps)
      await takeStep(as(actor), action, { id, version: await versionOf(id), ...input })
    const { finding: closed, events, due } = await read(head, id)
    expect([closed.state, closed.dueOn, due]).toEqual(['closed', '2026-04-24', null])
    expect(events.map(({ action, to, how }) => [action, to, how])).toEqual([
      ['find', 'proposed', null],
      ['order', 'issued', null],
      ['answer', 'answered', null],
      ['sendBack', 'sentBack', null],
      ['answer', 'answered', null],
      ['verify', 'verified', 'spot'],
      ['close', 'closed', null],
    ])
  })

  test('what happened can’t be changed', async () => {
    const db = database()
    for (const change of [
      db.$executeRaw`UPDATE rectification_event SET words = 'x'`,
      db.$executeRaw`DELETE FROM rectification_event`,
      db.$executeRaw`TRUNCATE rectification_event`,
    ])
      await expect(change).rejects.toThrow(/append-only/)
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })

  test('the third time at one unit in one line is known, with the earlier ones', async () => {
    await recordFinding(as(office), finding({ foundOn: '2026-04-04', order }))
    const third = await recordFinding(as(office), finding({ foundOn: '2026-04-05' }))
    const { times, earlier } = await read(office, third.id)
    expect([times, earlier.length, earlier[1]?.id]).toEqual([3, 2, id])
    const row = (await list(office)).findings.find((one) => one.id === third.id)
    expect(row?.times).toBe(3)
    await takeStep(as(office), 'drop', { id: third.id, version: 1, words: '与上一项合并' })
    expect((await read(office, id)).times).toBe(1)
  })
})

describe('who finds what', () => {
  test('a unit its own, a leader and an inspector all, other roles none; every step by others is refused', async () => {
    const { id } = await recordFinding(as(office), finding({ indicator: 'B1', line: null, order }))
    for (const actor of [office, leader, inspector, reporter, head]) expect(await ids(actor)).toContain(id)
    expect(await ids(neighbour)).not.toContain(id)
    const step = { id, version: 1, words: 'x', dueOn: DUE, post: 'x' }
    for (const action of ['answer', 'order', 'verify', 'sendBack', 'close', 'drop', 'extend'] as const)
      await expect(takeStep(as(neighbour), action, step)).rejects.toThrow(code('notFound'))
    const other = await makeCounty('630202')
    for (const actor of [other.actors.office, other.actors.leader, other.actors.inspector]) {
      expect(await ids(actor)).toEqual([])
      await expect(read(actor, id)).rejects.toThrow(code('notFound'))
      await expect(takeStep(as(actor), 'sendBack', step)).rejects.toThrow(code('notFound'))
    }
    await expect(recordFinding(as(other.actors.office), finding())).rejects.toThrow(code('notFound'))
    for (const action of ['verify', 'close', 'order'] as const)
      await expect(takeStep(as(reporter), action, { ...step, version: 2 })).rejects.toThrow(code('forbidden'))
  })

  test('filters and the wall: counted by indicator and unit, each as the address asks', async () => {
    const { wall, counts } = await list(office)
    const g1 = wall.find(({ indicatorCode }) => indicatorCode === 'G1')
    const asked = { show: 'open' as const, indicator: 'G1', unit: '630203102' }
    expect((await ids(office, asked)).length).toBe(g1?.cells[county.townshipIds[0] ?? '']?.count)
    expect(counts?.all).toBe((await ids(office)).length)
    expect((await ids(office, { show: 'all', unit: '999' })).length).toBe(0)
  })
})

describe('a leader’s own order', () => {
  test('is ordered at once, followed and ended by leaders; and shows when it is due and overdue', async () => {
    await expect(recordFinding(as(leader), finding())).rejects.toThrow(code('orderIncomplete'))
    const { id } = await recordFinding(as(leader), finding({ indicator: null, line: null, order }))
    expect((await read(leader, id)).finding).toMatchObject({ supervised: true, origin: 'leader' })
    const version = () => versionOf(id)
    await expect(
      takeStep(as(office), 'extend', { id, version: await version(), words: 'x', dueOn: '2026-05-01' }),
    ).rejects.toThrow(code('leaderFollows'))
    const dueAt = async (day: string) => (await read(leader, id, on(day))).due?.is
    expect([await dueAt('2026-04-17'), await dueAt(DUE), await dueAt('2026-04-22')]).toEqual([
      'running',
      'due',
      'due',
    ])
    expect(await dueAt('2026-04-23')).toBe('overdue')
    const kinds = async (actor: Actor, day: string) =>
      (await readInbox(actor, on(day))).items.map(({ kind, late }) => `${kind}${late ? '!' : ''}`)
    expect(await kinds(leader, '2026-04-21')).toContain('rectificationsDue')
    expect(await kinds(leader, '2026-04-23')).toContain('rectificationsOverdue!')
    expect(await kinds(head, '2026-04-21')).toContain('rectificationToAnswer!')
    await takeStep(as(head), 'answer', { id, version: await version(), words: '已办' })
    expect(await kinds(inspector, '2026-04-23')).toContain('answersToVerify')
    expect(await kinds(office, '2026-04-23')).toContain('answersToVerify')
    await takeStep(as(office), 'verify', { id, version: await version(), words: '材料齐全', how: 'paper' })
    await expect(takeStep(as(office), 'close', { id, version: await version() })).rejects.toThrow(
      code('leaderFollows'),
    )
    expect(await kinds(leader, '2026-04-23')).toContain('supervisedToClose')
    await takeStep(as(leader), 'close', { id, version: await version() })
  })
})

describe('nothing is lost or done twice', () => {
  test('two answers at once: one is in the record, the other is told', async () => {
    const { id } = await recordFinding(as(office), finding({ order }))
    const version = await versionOf(id)
    const answers = await Promise.allSettled([
      takeStep(as(reporter), 'answer', { id, version, words: '甲' }),
      takeStep(as(head), 'answer', { id, version, words: '乙' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'staleVersion' },
    })
    expect((await read(office, id)).events.filter(({ action }) => action === 'answer')).toHaveLength(1)
  })

  test('the same key twice makes one finding and one step; numbers follow one another', async () => {
    const key = uuidv7()
    const [a, b] = [
      await recordFinding(as(office), finding({ order, key })),
      await recordFinding(as(office), finding({ order, key })),
    ]
    expect(a).toEqual(b)
    const step = { id: a.id, version: await versionOf(a.id), words: '已改', key: uuidv7() }
    await takeStep(as(reporter), 'answer', step)
    await takeStep(as(reporter), 'answer', step)
    expect((await read(office, a.id)).finding.state).toBe('answered')
    const many = await Promise.all([1, 2, 3].map(() => recordFinding(as(office), finding({ order }))))
    const numbers = many.map(({ number }) => number ?? 0).sort((x, y) => x - y)
    expect(numbers).toEqual([1, 2, 3].map((n) => (a.number ?? 0) + n))
  })

  test.each<[string, Partial<FindingInput>, string]>([
    ['an identity number in what was found', { words: '身份证63020319900101123X' }, 'personalData'],
    ['a phone number in the post', { order: { ...order, post: '张三13897123456' } }, 'personalData'],
    ['nothing in words', { words: '  ' }, 'reasonRequired'],
    ['a finding of tomorrow', { foundOn: '2026-04-06' }, 'dayPast'],
    ['an order for yesterday', { order: { ...order, dueOn: '2026-04-04' } }, 'dayPast'],
    ['an indicator that the plan does not have', { indicator: 'X9' }, 'unknownIndicator'],
    ['a line that the sheet does not have', { line: 'x' }, 'unknownIndicator'],
  ])('%s is refused', async (_, change, expected) => {
    await expect(recordFinding(as(office), finding(change))).rejects.toThrow(code(expected))
  })

  test('an answer without words, or with personal data, is refused', async () => {
    const { id } = await recordFinding(as(office), finding({ order }))
    const version = await versionOf(id)
    await expect(takeStep(as(reporter), 'answer', { id, version, words: ' ' })).rejects.toThrow(
      code('reasonRequired'),
    )
    await expect(takeStep(as(reporter), 'answer', { id, version, words: '联系13897123456' })).rejects.toThrow(
      code('personalData'),
    )
  })
})

test('what a correction withdrew is found anew where the line loses marks once more', async () => {
  const id = await fill(0, { missing: ['policy'] }, '政策未公示')
  const again = async (missing: string[], reason: string | null) => {
    const { sheet } = await readSheet(inspector, id)
    await reopenSheet(as(office), { id, version: sheet.version, reason: '复核' })
    await fill(0, { missing }, reason)
  }
  const states = async () => {
    const rows = await database().rectification.findMany({ where: { sheetId: id }, orderBy: { id: 'asc' } })
    return rows.map(({ state }) => state)
  }
  await again([], null)
  expect(await states()).toEqual(['dropped'])
  await again(['policy'], '政策仍未公示')
  expect(await states()).toEqual(['proposed'])
  // Dropped by a person, it stays so.
  const [one] = (await list(office)).findings.filter(({ state }) => state === 'proposed')
  await takeStep(as(office), 'drop', { id: one?.id ?? '', version: one?.version ?? 0, words: '当场已改' })
  await again(['policy', 'finance'], '政策、财务未公示')
  expect(await states()).toEqual(['dropped'])
})
