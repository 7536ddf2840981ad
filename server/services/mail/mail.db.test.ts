import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { claimMails, insertMail } from '@/server/db/mail'
import type { Actor } from '@/server/domain/access/actor'
import { CLAIM_MS } from '@/server/domain/mail/attempt'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { openPeriod } from '../period/open-period'
import { sendReminders } from '../reminder/send-reminders'
import { askForCode, changeOwnMail, confirmAddress } from './change-own-mail'
import { fillOutbox } from './fill-outbox'
import { readMailState } from './read-mail-state'
import { readOwnMail } from './read-own-mail'
import { retryMails } from './retry-mails'
import { runMail } from './run-mail'
import { bySmtp, sendMails } from './send-mails'

/** What the mail server has taken. */
const taken: { to: string[]; text: string }[] = []
/** What it answers instead of taking a mail. */
let refusal: { responseCode: number; message: string } | null = null

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, session, callback) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (refusal) {
        callback(Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode }))
        return
      }
      taken.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(chunks).toString('utf8'),
      })
      callback()
    })
  },
})

let county: County
let url = ''
const from = 'Mingji <mingji@example.org>'
/** A Tuesday, at ten by the office's clock. */
const NOW = new Date('2026-04-14T02:00:00Z')
const at = (iso: string) => () => new Date(iso)
const reporter = (): Actor => {
  const [actor] = county.actors.reporters
  if (!actor) throw new Error('no reporter')
  return actor
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const address = smtp.server.address()
  url = `smtp://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`
  process.env['MINGJI_SMTP_URL'] = url
  process.env['MINGJI_SMTP_FROM'] = from
  county = await makeCounty()
  await openPeriod(as(county.actors.office), { id: county.periods[0]?.id ?? '', version: 1 })
})

afterAll(async () => {
  delete process.env['MINGJI_SMTP_URL']
  delete process.env['MINGJI_SMTP_FROM']
  await new Promise<void>((resolve) => smtp.close(resolve))
})

beforeEach(() => {
  taken.length = 0
  refusal = null
})

/** Whoever wants mail, with a confirmed address. */
async function subscribe(
  actor: Actor,
  choice: 'atOnce' | 'digest' | 'none',
  locale: 'zh-CN' | 'en' = 'zh-CN',
) {
  const address = `${actor.name}@example.org`
  const wishes = { address, choice, locale }
  await database().mailAddress.upsert({
    where: { userId: actor.userId },
    create: { userId: actor.userId, ...wishes },
    update: wishes,
  })
  return address
}

const mailTo = async (actor: Actor, createdAt = NOW) => {
  const id = uuidv7()
  const address = `${actor.name}@example.org`
  const text = { subject: 'S', text: 'T', html: '<p>T</p>' }
  await insertMail(database(), { id, key: `test:${id}`, userId: actor.userId, address, ...text, createdAt })
  return id
}
const stateOf = async (id: string) => database().mail.findUniqueOrThrow({ where: { id } })

describe('an address', () => {
  test('counts once the code that went there comes back', async () => {
    const who = as(reporter(), NOW)
    await askForCode(who, { address: 'ma@example.org', locale: 'zh-CN' })
    expect(await readOwnMail(reporter())).toMatchObject({
      configured: true,
      address: null,
      pending: 'ma@example.org',
    })
    expect(await runMail(() => NOW)).toBe(1)
    expect(taken[0]?.to).toEqual(['ma@example.org'])
    const { text } = await database().mail.findFirstOrThrow({ where: { userId: reporter().userId } })
    const code = /\d{6}/.exec(text)?.[0] ?? ''
    expect(await confirmAddress(who, { code: code === '000000' ? '111111' : '000000' })).toEqual({
      result: 'wrong',
    })
    expect((await readOwnMail(reporter())).address).toBeNull()
    expect(await confirmAddress(who, { code })).toEqual({ result: 'confirmed' })
    expect(await readOwnMail(reporter())).toMatchObject({ address: 'ma@example.org', pending: null })
  })

  test('a second code within a minute, and what is no address, are refused', async () => {
    await expect(
      askForCode(as(reporter(), NOW), { address: 'b@example.org', locale: 'en' }),
    ).rejects.toMatchObject({
      code: 'tooManyAttempts',
    })
    await expect(
      askForCode(as(county.actors.leader, NOW), { address: 'a@b.cn, c@d.cn', locale: 'en' }),
    ).rejects.toMatchObject({ code: 'badAddress' })
  })

  test('stays out of the audit trail, and can be removed', async () => {
    await changeOwnMail(as(reporter(), NOW), { choice: 'none', locale: 'zh-CN', remove: true })
    expect(await readOwnMail(reporter())).toMatchObject({ address: null, choice: 'none' })
    const records = await database().auditRecord.findMany({ where: { action: 'mail.change' } })
    expect(records.length).toBeGreaterThan(1)
    expect(JSON.stringify(records.map(({ before, after }) => [before, after]))).not.toContain('example.org')
  })
})

describe('the daily digest', () => {
  test('goes out once per person and day, whatever is asked and how many processes there are', async () => {
    const address = await subscribe(reporter(), 'digest')
    await runMail(at('2026-04-14T07:59:00+08:00'))
    expect(taken).toEqual([])
    const now = new Date('2026-04-14T08:00:00+08:00')
    // Several processes at one moment: each fills and sends by itself.
    const { hand, close } = bySmtp(url, from)
    await Promise.all(
      [1, 2, 3, 4].map(async () => {
        await fillOutbox(now, 8, 'https://mingji.example.org')
        await sendMails(() => now, hand)
      }),
    )
    close()
    await runMail(at('2026-04-14T18:00:00+08:00'))
    expect(taken.map(({ to }) => to)).toEqual([[address]])
    await runMail(at('2026-04-15T08:00:00+08:00'))
    expect(taken).toHaveLength(2)
    // A Saturday.
    await runMail(at('2026-04-18T09:00:00+08:00'))
    expect(taken).toHaveLength(2)
  })

  test('says what waits in the person’s language, and the way there', async () => {
    await subscribe(county.actors.department, 'digest', 'en')
    await fillOutbox(new Date('2026-04-16T09:00:00+08:00'), 8, 'https://mingji.example.org')
    const { subject, text } = await database().mail.findFirstOrThrow({
      where: { userId: county.actors.department.userId },
    })
    expect(subject).toBe('[Mingji] 1 thing waits for you')
    expect(text).toContain('Your bureau owes values for 2026 Q1')
    expect(text).toContain('https://mingji.example.org/en/inbox')
  })

  test('nothing is sent where nothing waits, nor later on that day', async () => {
    await subscribe(county.actors.auditor, 'digest')
    await fillOutbox(new Date('2026-04-17T09:00:00+08:00'), 8, null)
    expect(await database().mail.count({ where: { userId: county.actors.auditor.userId } })).toBe(0)
    expect(await database().mailTold.count({ where: { userId: county.actors.auditor.userId } })).toBe(1)
  })
})

describe('mail at once', () => {
  test('tells of each thing once, and of a reminder', async () => {
    const now = new Date('2026-04-20T10:00:00+08:00')
    await database().mail.deleteMany()
    const [, second] = county.actors.reporters
    if (!second) throw new Error('no second reporter')
    const address = await subscribe(second, 'atOnce')
    const own = { where: { userId: second.userId } }
    await fillOutbox(now, 24, null)
    await fillOutbox(now, 24, null)
    expect(await database().mail.count(own)).toBe(1)
    await sendReminders(as(county.actors.office, now), {
      periodId: county.periods[0]?.id ?? '',
      unitIds: [second.unit.id],
      words: '请尽快',
      again: false,
    })
    await fillOutbox(now, 24, null)
    await fillOutbox(now, 24, null)
    const mails = await database().mail.findMany({ ...own, orderBy: { id: 'asc' } })
    expect(mails.map(({ address: to, text }) => [to, text.includes('请尽快')])).toEqual([
      [address, false],
      [address, true],
    ])
  })
})

describe('the outbox', () => {
  // Nobody is to be told of anything here: these mails are put in by hand.
  beforeAll(async () => {
    await database().mailAddress.updateMany({ data: { choice: 'none' } })
  })

  test('a mail server that is busy is tried again later; one that says never is not', async () => {
    await database().mail.deleteMany()
    const id = await mailTo(reporter())
    refusal = { responseCode: 451, message: 'try later' }
    await runMail(() => NOW)
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1 })
    expect((await stateOf(id)).error).toContain('451')
    refusal = null
    await runMail(() => NOW)
    expect(taken).toEqual([])
    await runMail(() => new Date(NOW.getTime() + 60_000))
    expect(taken).toHaveLength(1)
    expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2, error: null })

    refusal = { responseCode: 550, message: 'no such user' }
    const never = await mailTo(reporter())
    await runMail(() => NOW)
    expect(await stateOf(never)).toMatchObject({ state: 'failed', attempts: 1 })
    expect((await readMailState(NOW)).trouble).toMatchObject([{ id: never, state: 'failed' }])
    refusal = null
    expect(await retryMails(as(county.actors.sysadmin, NOW), { ids: [never] })).toEqual({ retried: 1 })
    await runMail(() => NOW)
    expect(await stateOf(never)).toMatchObject({ state: 'sent' })
  })

  test('who is killed between claim and send leaves the mail to the next, and it goes out once', async () => {
    await database().mail.deleteMany()
    const id = await mailTo(reporter())
    // A process of its own claims the mail, says so, and is killed before it hands it over.
    const claimer = spawn(
      process.execPath,
      [
        '-e',
        `const { Client } = require('pg')
         const client = new Client({ connectionString: process.env.DATABASE_URL })
         client.connect()
           .then(() => client.query("UPDATE mail SET state = 'claimed', claimed_until = $1, attempts = attempts + 1 WHERE id = $2", [process.env.UNTIL, process.env.MAIL]))
           .then(() => { process.stdout.write('claimed'); setInterval(() => {}, 1000) })`,
      ],
      {
        env: { ...process.env, MAIL: id, UNTIL: new Date(NOW.getTime() + CLAIM_MS).toISOString() },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await once(claimer.stdout, 'data')
    claimer.kill('SIGKILL')
    await once(claimer, 'exit')
    await runMail(() => NOW)
    expect(taken).toEqual([])
    await runMail(() => new Date(NOW.getTime() + CLAIM_MS + 1))
    await runMail(() => new Date(NOW.getTime() + 2 * CLAIM_MS))
    expect(taken).toHaveLength(1)
    expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  test('who dies while handing over leaves it as it is: not sent twice, but seen', async () => {
    await database().mail.deleteMany()
    const id = await mailTo(reporter())
    await claimMails(database(), NOW, 10)
    await database().mail.update({ where: { id }, data: { state: 'handed' } })
    const later = new Date(NOW.getTime() + 2 * CLAIM_MS)
    await runMail(() => later)
    expect(taken).toEqual([])
    expect((await readMailState(later)).trouble).toMatchObject([{ id, state: 'handed' }])
  })

  test('a claim that ran out and was taken by another is not handed over by the first', async () => {
    await database().mail.deleteMany()
    const id = await mailTo(reporter())
    let handed = 0
    const [mine] = await claimMails(database(), NOW, 1)
    expect(mine?.id).toBe(id)
    await sendMails(
      () => new Date(NOW.getTime() + CLAIM_MS + 1),
      () => {
        handed += 1
        return Promise.resolve()
      },
    )
    await sendMails(
      () => NOW,
      () => {
        handed += 1
        return Promise.resolve()
      },
    )
    expect(handed).toBe(1)
  })

  test('a mail server that is gone leaves the mail in the outbox', async () => {
    await database().mail.deleteMany()
    const id = await mailTo(reporter())
    const gone = bySmtp('smtp://127.0.0.1:1', from)
    expect(await sendMails(() => NOW, gone.hand)).toBe(0)
    gone.close()
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1 })
  })
})
