import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'
import { readFinding } from '../rectification/read-finding'
import { orderQuestion } from './order-question'
import { readIntegrity } from './read-integrity'
import { writeNote } from './write-note'

const createCaller = createCallerFactory(appRouter)
let county: County
let planId: string
let unitId: string

/** A figure of a bureau, which counts as it stands. */
async function supply(code: string, value: { numerator: number; denominator: number }) {
  const db = database()
  const period = await db.period.findFirstOrThrow({ where: { code } })
  const { ownerId } = period
  await db.value.create({
    data: {
      ...{ id: uuidv7(), ownerId, periodId: period.id, unitId, indicatorCode: 'B2', source: 'department' },
      ...{ observation: value, enteredById: uuidv7(), enteredByName: 'x', enteredAt: REPORTING_DAY },
    },
  })
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  unitId = county.townshipIds[0] ?? ''
  const db = database()
  const plan = await db.plan.findFirstOrThrow({ select: { id: true } })
  planId = plan.id
  // Four quarters are too few for any question.
  for (const code of ['2026Q1', '2026Q2', '2026Q3', '2026Q4'])
    await supply(code, { numerator: 44, denominator: 60 })
})

const read = async () => {
  const board = await readIntegrity(county.actors.office, {}, REPORTING_DAY)
  if (!board.plan) throw new Error('no plan')
  return board
}

describe('the board', () => {
  test('says how many it looked at, also where nothing could be', async () => {
    const { looked } = await read()
    expect(looked.map(({ kind }) => kind)).toEqual([
      ...['bunching', 'mismatch', 'outlier', 'jump', 'repeat', 'digits'],
    ])
    expect(looked.find(({ kind }) => kind === 'digits')).toMatchObject({ looked: 0, left: 3 })
  })

  test('only a question that figures put is answered; every answer stays', async () => {
    const question = { kind: 'repeat' as const, period: '2026Q4', indicator: 'B2', unitId }
    const context = as(county.actors.office)
    await expect(
      writeNote(context, { ...question, planId, state: 'explained', words: '查过' }),
    ).rejects.toMatchObject({ code: 'notFound' })
    const db = database()
    await db.integrityNote.create({
      data: {
        ...{
          id: uuidv7(),
          ownerId: county.actors.office.ownerId,
          planId,
          kind: 'repeat',
          periodCode: '2026Q4',
        },
        ...{ indicatorCode: 'B2', unitId, state: 'toInspect', words: '下次看', byId: uuidv7(), byName: 'x' },
        ...{ basis: { is: 'repeat', value: 44, length: 4, from: '2026Q1' }, at: REPORTING_DAY },
      },
    })
    await writeNote(context, { ...question, planId, state: 'explained', words: '登记对象未变' })
    const { questions } = await read()
    expect(questions).toMatchObject([
      { state: 'explained', isPut: false, notes: [{}, { words: '登记对象未变' }] },
    ])
    await expect(db.integrityNote.updateMany({ data: { words: '' } })).rejects.toThrow()
    await expect(db.integrityNote.deleteMany({})).rejects.toThrow()
    await expect(db.$executeRaw`TRUNCATE integrity_note`).rejects.toThrow()
    const last = await db.auditRecord.findFirst({ orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ action: 'integrity.note', reason: '登记对象未变' })
  })

  test('a resident’s number is refused, and words are needed', async () => {
    const question = { kind: 'repeat' as const, period: '2026Q4', indicator: 'B2', unitId, planId }
    const context = as(county.actors.office)
    await expect(writeNote(context, { ...question, state: 'explained', words: ' ' })).rejects.toMatchObject({
      code: 'reasonRequired',
    })
    await expect(
      writeNote(context, { ...question, state: 'explained', words: '身份证630121199001011234' }),
    ).rejects.toMatchObject({ code: 'personalData' })
  })
})

test('what leaders and the office are told, townships cannot ask for', async () => {
  const { reporters, heads, inspector, department, leader, office } = county.actors
  const callerOf = (actor: Actor) => createCaller({ actor, now: REPORTING_DAY, address: '127.0.0.1' })
  for (const actor of [reporters[0], heads[0], inspector, department].filter((each) => each !== undefined)) {
    const api = callerOf(actor)
    await expect(api.cockpit.read()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api.integrity.read({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  await expect(callerOf(leader).integrity.read({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await callerOf(office).integrity.read({})).plan).not.toBeNull()
  expect((await callerOf(leader).cockpit.read()).statements.length).toBeGreaterThan(0)
})

describe('a question becomes an order', () => {
  const question = { kind: 'repeat' as const, period: '2026Q4', indicator: 'B2' }
  const order = { dueOn: '2027-01-29', post: '统计负责人', demand: '说明情况' }
  const ask = (more: object = {}) => {
    const input = { ...question, unitId, planId, words: '连续4期相同', order }
    return orderQuestion(as(county.actors.office), { ...input, ...more })
  }

  test('it is followed as any other, and the question shows how far it is', async () => {
    const { id, number } = await ask()
    const found = await read()
    expect(found.questions).toMatchObject([
      { state: 'ordered', orders: [{ id, number, state: 'issued', year: 2026 }] },
    ])
    const row = await readFinding(county.actors.office, REPORTING_DAY, id)
    expect(row.finding).toMatchObject({ origin: 'integrity', words: '连续4期相同', dueOn: order.dueOn })
    // The unit has it to answer.
    const [head] = county.actors.heads
    if (!head) throw new Error('nobody heads')
    expect((await readFinding(head, REPORTING_DAY, id)).finding.demand).toBe('说明情况')
  })

  test.each<[string, object, string]>([
    ['a day that is past', { order: { ...order, dueOn: '2020-01-01' } }, 'dayPast'],
    ['no words', { words: ' ' }, 'reasonRequired'],
    ['no post', { order: { ...order, post: ' ' } }, 'orderIncomplete'],
    ['a resident’s number', { words: '630121199001011234' }, 'personalData'],
    ['a question that nobody put', { period: '2026Q1' }, 'notFound'],
  ])('refused: %s', async (_, more, code) => {
    const before = (await read()).questions.length
    await expect(ask(more)).rejects.toMatchObject({ code })
    expect((await read()).questions).toHaveLength(before)
  })
})
