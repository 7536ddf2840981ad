import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { ErrorCode, Problem } from '@/server/domain/errors'
import { as, type County, makeCounty, REPORTING_DAY, TOWNSHIPS } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { departmentGrid } from '../department/department-grid'
import { saveDepartmentValues } from '../department/save-department-values'
import { signOffValues } from '../department/sign-off-values'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { createToken } from './create-token'
import { listTokens } from './list-tokens'
import { openToken } from './open-token'
import { revokeToken } from './revoke-token'
import { sendValues } from './send-values'

const from = { now: REPORTING_DAY, address: '127.0.0.1' }
const PERIOD = '2026Q1'
const [SANHE, GUCHENG, SHAGOU] = TOWNSHIPS
let county: County
let bureau: Actor
let periodId: string

const rate = (numerator: number) => ({ numerator, denominator: 100 })
const row = (unit: string, numerator: number, version?: number) => ({
  unit,
  indicator: 'B2',
  observation: rate(numerator),
  note: null,
  version,
})
const send = async (secret: string, rows: Parameters<typeof sendValues>[2]['rows'], key = uuidv7()) => {
  const { verdicts } = await sendValues(from, await openToken(secret, from), { period: PERIOD, rows }, key)
  return verdicts
}
const make = (name: string, limits: { indicators?: string[]; units?: string[]; days?: number } = {}) =>
  createToken(as(bureau), { name, indicators: [], units: [], days: 30, ...limits })
const refusal = (work: Promise<unknown>): Promise<ErrorCode | 'answered'> =>
  work.then(
    () => 'answered' as const,
    (error: unknown) => (error as Problem).code,
  )

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  bureau = county.actors.department
  const [first] = await listPeriods(county.actors.office)
  periodId = first?.id ?? ''
  await openPeriod(as(county.actors.office), { id: periodId, version: first?.version ?? 1 })
})

describe('figures sent with a key', () => {
  test('each row is judged by itself; what is good is saved', async () => {
    const { secret } = await make('预算系统')
    expect(
      await send(secret, [row(SANHE, 95), row('630299', 1), null, { ...row(GUCHENG, 90), indicator: 'B1' }]),
    ).toEqual([
      { verdict: 'saved', version: 1 },
      { verdict: 'refused', because: 'unknownUnit' },
      { verdict: 'refused', because: 'malformed' },
      { verdict: 'refused', because: 'unknownIndicator' },
    ])
    const { cells } = await departmentGrid(bureau, periodId)
    expect(cells.map(({ observation, enteredByName }) => [observation, enteredByName])).toEqual([
      [rate(95), '卫生健康局 预算系统'],
    ])
  })

  test('a hundred replays make one version, and another body under the same number is refused', async () => {
    const { secret } = await make('重发')
    const key = uuidv7()
    const first = await send(secret, [row(GUCHENG, 80)], key)
    const again = await Promise.all(Array.from({ length: 100 }, () => send(secret, [row(GUCHENG, 80)], key)))
    expect(new Set(again.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(first)]))
    expect(await refusal(send(secret, [row(GUCHENG, 81)], key))).toBe('receiptOfAnother')
    const changes = await database().valueChange.count({
      where: { value: { periodId, unitId: county.townshipIds[1], source: 'department' } },
    })
    expect(changes).toBe(1)
  })

  test('what somebody typed is not overwritten unseen, and is by naming its version', async () => {
    const { secret } = await make('统计系统')
    await saveDepartmentValues(as(bureau), {
      periodId,
      cells: [
        {
          unitId: county.townshipIds[2] ?? '',
          indicator: 'B2',
          observation: rate(70),
          note: null,
          baseVersion: 0,
        },
      ],
    })
    const [conflict] = await send(secret, [row(SHAGOU, 75)])
    expect(conflict).toMatchObject({
      verdict: 'conflict',
      standing: { observation: rate(70), version: 1, by: bureau.name },
    })
    expect(await send(secret, [row(SHAGOU, 75, 1)])).toEqual([{ verdict: 'saved', version: 2 }])
    // Its own it may replace without asking.
    expect(await send(secret, [row(SHAGOU, 76)])).toEqual([{ verdict: 'saved', version: 3 }])
  })

  test('a trial writes nothing', async () => {
    const { secret } = await make('试算')
    const before = (await departmentGrid(bureau, periodId)).signing?.hash
    const token = await openToken(secret, from)
    const { verdicts } = await sendValues(
      from,
      token,
      { period: PERIOD, dryRun: true, rows: [row(SHAGOU, 1, 3)] },
      '',
    )
    expect(verdicts).toEqual([{ verdict: 'wouldSave', version: 4 }])
    expect((await departmentGrid(bureau, periodId)).signing?.hash).toBe(before)
  })

  test('a key reaches its indicators and units and nothing else', async () => {
    const { secret } = await make('限制', { units: [SANHE] })
    expect(await send(secret, [row(GUCHENG, 50)])).toEqual([{ verdict: 'refused', because: 'unknownUnit' }])
    const other = await make('别的指标', { indicators: ['B1'] })
    expect(await send(other.secret, [row(SANHE, 50)])).toEqual([
      { verdict: 'refused', because: 'unknownIndicator' },
    ])
  })

  test('a period that is not open takes nothing', async () => {
    const { secret } = await make('下一季度')
    const token = await openToken(secret, from)
    const rows = [row(SANHE, 1)]
    expect(await refusal(sendValues(from, token, { period: '2026Q2', rows }, uuidv7()))).toBe('periodNotOpen')
    expect(await refusal(sendValues(from, token, { period: '2031Q1', rows }, uuidv7()))).toBe('periodUnknown')
  })
})

describe('a key', () => {
  test('is kept as a hash, shown by its ending, and not named twice', async () => {
    const { secret, ending } = await make('一次')
    const listed = await listTokens(bureau, REPORTING_DAY)
    expect(listed.find(({ name }) => name === '一次')).toMatchObject({ ending, state: 'active' })
    const stored = await database().$queryRaw<
      { row: string }[]
    >`SELECT to_jsonb(t)::text AS row FROM api_token t`
    const receipts = await database().$queryRaw<
      { row: string }[]
    >`SELECT answer::text AS row FROM command_receipt`
    expect([...stored, ...receipts].filter(({ row: text }) => text.includes(secret))).toEqual([])
    expect(await refusal(make('一次'))).toBe('tokenNameTaken')
  })

  test('opens nothing once it is revoked, expired, unknown, or its holder is disabled', async () => {
    const revoked = await make('停用')
    const id = (await listTokens(bureau, REPORTING_DAY)).find(({ name }) => name === '停用')?.id ?? ''
    await revokeToken(as(county.actors.secadmin), { id })
    expect(await refusal(openToken(revoked.secret, from))).toBe('badToken')
    expect(await refusal(revokeToken(as(bureau), { id }))).toBe('notFound')
    const short = await make('一天', { days: 1 })
    const later = { ...from, now: new Date(REPORTING_DAY.getTime() + 86_400_000) }
    expect(await refusal(openToken(short.secret, later))).toBe('badToken')
    expect(await refusal(openToken('mjk_unknown', from))).toBe('badToken')
    expect(await refusal(openToken(null, from))).toBe('badToken')
    const held = await make('随人停用')
    await database().user.update({ where: { id: bureau.userId }, data: { active: false } })
    expect(await refusal(openToken(held.secret, from))).toBe('badToken')
    await database().user.update({ where: { id: bureau.userId }, data: { active: true } })
    expect(await refusal(openToken(held.secret, from))).toBe('answered')
  })

  test('of another county’s bureau is not found', async () => {
    const other = await makeCounty('630202')
    const [first] = await listTokens(bureau, REPORTING_DAY)
    expect(await listTokens(other.actors.secadmin, REPORTING_DAY)).toEqual([])
    expect(await refusal(revokeToken(as(other.actors.secadmin), { id: first?.id ?? '' }))).toBe('notFound')
  })

  test('twenty wrong ones from one address, and it is not listened to', async () => {
    const elsewhere = { ...from, address: '10.9.9.9' }
    const codes = []
    for (let time = 0; time < 21; time += 1)
      codes.push(await refusal(openToken(`mjk_${String(time)}`, elsewhere)))
    expect(codes.slice(0, 20)).toEqual(Array(20).fill('badToken'))
    expect(codes[20]).toBe('tooManyAttempts')
  })
})

describe('a bureau’s word for its figures', () => {
  test('holds for what was looked at; a change after it shows; the same is not signed twice', async () => {
    const look = async () => (await departmentGrid(bureau, periodId)).signing
    const sign = async (hash: string | undefined) =>
      refusal(signOffValues(as(bureau), { periodId, hash: hash ?? '' }))
    const before = await look()
    expect(before?.standing).toBe('never')
    expect(await sign('somebody changed it meanwhile')).toBe('staleVersion')
    expect(await sign(before?.hash)).toBe('answered')
    expect(await look()).toMatchObject({ standing: 'current', last: { byName: bureau.name } })
    expect(await sign(before?.hash)).toBe('nothingToSign')
    const { secret } = await make('签报后')
    const sanhe = (await departmentGrid(bureau, periodId)).cells.find(
      ({ unitId }) => unitId === county.townshipIds[0],
    )
    await send(secret, [row(SANHE, 96, sanhe?.version)])
    expect(await look()).toMatchObject({ standing: 'changed' })
  })
})
