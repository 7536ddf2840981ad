import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { findAccount } from '@/server/db/users'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { createUser } from '../user/create-user'
import { resetPassword } from '../user/reset-password'
import { updateUser } from '../user/update-user'
import { addressPolicy } from '@/server/domain/account/sign-in'
import { actorOfSession } from './actor-of-session'
import { changePassword } from './change-password'
import { settleSignIn } from './settle-sign-in'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

let county: County
const now = new Date('2026-04-05T02:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const PASSWORD = 'Chun-feng-2026'

const attempt = (username: string, password: string, at = now, address = '10.0.0.9') =>
  signIn({ username, password, now: at, address, agent: 'test' })

/** What each of several attempts came to, one after the other. */
async function course(attempts: (() => ReturnType<typeof attempt>)[]): Promise<string[]> {
  const answers: string[] = []
  for (const next of attempts) {
    const outcome = await next()
    answers.push(outcome.ok ? 'ok' : outcome.because)
  }
  return answers
}

async function account(username: string): Promise<string> {
  const { id } = await createUser(as(county.actors.sysadmin), {
    username,
    name: username,
    role: 'leader',
    unitId: county.county,
    password: PASSWORD,
    mustChangePassword: false,
  })
  return id
}

async function session(username: string, at = now): Promise<string> {
  const outcome = await attempt(username, PASSWORD, at)
  if (!outcome.ok) throw new Error(outcome.because)
  return outcome.sessionId
}

const disable = (id: string) =>
  updateUser(as(county.actors.sysadmin), {
    id,
    version: 1,
    name: 'x',
    role: 'leader',
    active: false,
    unlock: false,
  })

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

describe('signing in', () => {
  test('the right password opens a session; the name’s case does not matter', async () => {
    await account('deng')
    const outcome = await attempt('Deng', PASSWORD)
    expect(outcome).toMatchObject({ ok: true })
    expect(outcome.ok && (await actorOfSession(outcome.sessionId, now))).toMatchObject({
      username: 'deng',
      role: 'leader',
    })
  })

  test('an unknown name and a wrong password get the same answer', async () => {
    expect(await attempt('nobody', PASSWORD)).toEqual({ ok: false, because: 'wrong' })
    expect(await attempt('deng', 'wrong')).toEqual({ ok: false, because: 'wrong' })
  })

  test('five guesses sent side by side lock the account, also for the right password, until the lock runs out', async () => {
    await account('wang')
    await Promise.all(Array.from({ length: 5 }, () => attempt('wang', 'wrong')))
    expect(await attempt('wang', PASSWORD, later(1))).toEqual({ ok: false, because: 'locked' })
    expect(await attempt('wang', PASSWORD, later(16))).toMatchObject({ ok: true })
  })

  test.each([
    ['an account', 'zhao', true],
    ['a disabled account', 'qian', false],
    ['a name that nobody has', 'Sun', null],
    ['a name that nobody can have', 'sun\0', null],
  ])('%s: guesses get the same course of answers', async (_, username, active) => {
    if (active !== null) {
      const id = await account(username)
      if (!active) await disable(id)
    }
    const from = `10.0.1.${String(username.charCodeAt(0))}${String(username.length)}`
    const guesses = Array.from({ length: 6 }, () => () => attempt(username, 'wrong', now, from))
    expect(await course(guesses)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked'])
    expect(await course([() => attempt(username, 'wrong', later(16), from)])).toEqual(['wrong'])
  })

  test('that an account is disabled is said to who knows its password', async () => {
    await disable(await account('li'))
    const answers = await course([
      () => attempt('li', 'wrong', now, '10.0.2.1'),
      () => attempt('li', PASSWORD, now, '10.0.2.1'),
    ])
    expect(answers).toEqual(['wrong', 'disabled'])
  })

  test('a password of half a character, or endless, is just wrong', async () => {
    await account('zhou')
    const answers = await course(
      ['a\0', '\ud842', 'a'.repeat(201)].map((password) => () => attempt('zhou', password, now, '10.0.3.1')),
    )
    expect(answers).toEqual(['wrong', 'wrong', 'wrong'])
  })

  test('a password that was reset between comparing and signing in does not let in, nor count', async () => {
    const id = await account('wu')
    const compared = await findAccount(database(), 'wu')
    await resetPassword(as(county.actors.sysadmin), { id, version: 1, password: 'Qiu-yue-2026' })
    const request = { username: 'wu', password: PASSWORD, now, address: '10.0.4.1', agent: 'test' }
    expect(await settleSignIn(request, compared, true)).toEqual({ ok: false, because: 'wrong' })
    expect(await findAccount(database(), 'wu')).toMatchObject({ failedSignIns: 0 })
    expect(await attempt('wu', 'Qiu-yue-2026', now, '10.0.4.1')).toMatchObject({ ok: true })
  })

  test('an address with too many failures is not listened to; the trail says so once, and holds no more', async () => {
    await account('zheng')
    const from = '10.0.5.1'
    const count = () => database().auditRecord.count({ where: { address: from } })
    const guesses = Array.from({ length: 40 }, (_, index) => attempt(`name${String(index)}`, 'x', now, from))
    const heard = (await Promise.all(guesses)).filter(
      (outcome) => !outcome.ok && outcome.because !== 'tooMany',
    )
    expect(heard).toHaveLength(addressPolicy.failures)
    expect(await count()).toBe(addressPolicy.failures + 1)
    expect(await attempt('zheng', PASSWORD, now, from)).toEqual({ ok: false, because: 'tooMany' })
    expect(await count()).toBe(addressPolicy.failures + 1)
    expect(await attempt('zheng', PASSWORD, now, '10.0.5.2')).toMatchObject({ ok: true })
  })

  test('an address from which many sign in is listened to', async () => {
    await account('feng')
    const from = '10.0.6.1'
    const attempts = Array.from({ length: 40 }, () => attempt('feng', PASSWORD, now, from))
    expect((await Promise.all(attempts)).every(({ ok }) => ok)).toBe(true)
  })

  test('the trail has every attempt, and no name that does not exist', async () => {
    const records = await database().auditRecord.findMany({ where: { action: 'account.signInRefused' } })
    expect(records.length).toBeGreaterThanOrEqual(7)
    expect(
      JSON.stringify(records, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
    ).not.toContain('nobody')
  })
})

describe('a session ends', () => {
  test.each([
    ['by signing out', async (id: string) => signOut(id, later(1), '')],
    [
      'when the account is disabled',
      async (_: string, userId: string) =>
        updateUser(as(county.actors.sysadmin), {
          id: userId,
          version: 1,
          name: 'x',
          role: 'leader',
          active: false,
          unlock: false,
        }),
    ],
    [
      'when the role changes',
      async (_: string, userId: string) =>
        updateUser(as(county.actors.sysadmin), {
          id: userId,
          version: 1,
          name: 'x',
          role: 'inspector',
          active: true,
          unlock: false,
        }),
    ],
    [
      'when the password is reset',
      async (_: string, userId: string) =>
        resetPassword(as(county.actors.sysadmin), { id: userId, version: 1, password: 'Qiu-yue-2026' }),
    ],
  ])('%s: its cookie finds nobody at the next request', async (name, end) => {
    const username = `u${String(name.length)}`
    const userId = await account(username)
    const id = await session(username)
    expect(await actorOfSession(id, later(1))).not.toBeNull()
    await end(id, userId)
    expect(await actorOfSession(id, later(2))).toBeNull()
  })

  test('after an hour without a request, and after twelve hours anyway', async () => {
    await account('liu')
    const idle = await session('liu')
    expect(await actorOfSession(idle, later(61))).toBeNull()
    const busy = await session('liu')
    for (let minute = 50; minute < 12 * 60; minute += 50)
      expect(await actorOfSession(busy, later(minute))).not.toBeNull()
    expect(await actorOfSession(busy, later(12 * 60 + 1))).toBeNull()
  })
})

describe('passwords', () => {
  test.each([
    ['too short', 'Ab1-'],
    ['two classes only', 'abcdefgh1'],
    ['the same again', PASSWORD],
  ])('%s is refused', async (_, next) => {
    const id = await account(`p${String(next.length)}`)
    const { findActor } = await import('@/server/db/users')
    const actor = await findActor(database(), id)
    if (!actor) throw new Error('no account')
    await expect(changePassword(as(actor), { current: PASSWORD, next })).rejects.toMatchObject({
      code: 'weakPassword',
    })
  })

  test('nobody administers their own account; a taken name is said to be taken', async () => {
    const { sysadmin } = county.actors
    await expect(
      updateUser(as(sysadmin), {
        id: sysadmin.userId,
        version: 1,
        name: 'x',
        role: 'auditor',
        active: true,
        unlock: false,
      }),
    ).rejects.toMatchObject({ code: 'ownAccount' })
    await expect(account('deng')).rejects.toMatchObject({ code: 'usernameTaken' })
  })
})
