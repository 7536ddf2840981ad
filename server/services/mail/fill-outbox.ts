import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { readChainEnd } from '@/server/db/audit'
import { readCalendar } from '@/server/db/calendar'
import { database, inTransaction } from '@/server/db/client'
import {
  insertMail,
  listRecipients,
  listRemindersSince,
  listTold,
  type Recipient,
  takeTold,
} from '@/server/db/mail'
import { civilDay } from '@/server/domain/period/civil-day'
import { digestDay } from '@/server/domain/mail/digest-due'
import { digestMail, type MailText, reminderMail } from '@/server/domain/mail/mail-text'
import { loadInbox } from '../inbox/load-inbox'

/** A reminder older than this is no news any more. */
const REMINDERS_MS = 3 * 86_400_000

/** The end of the audit chain and the day that this process has told everybody of who wants mail at once. */
let toldAsOf = ''

/**
 * Puts into the outbox what is to be told: each person's digest once a day, and to those who want it at once what has come
 * to wait for them, and reminders. What somebody is told of is taken and written in one transaction, so that it is written
 * once, however many processes ask.
 */
export async function fillOutbox(now: Date, hour: number, origin: string | null): Promise<void> {
  const db = database()
  const recipients = await listRecipients(db)
  if (recipients.length === 0) return
  await writeDigests(recipients, now, hour, origin)
  await writeAtOnce(
    recipients.filter(({ choice }) => choice === 'atOnce'),
    now,
    origin,
  )
}

async function writeDigests(
  recipients: readonly Recipient[],
  now: Date,
  hour: number,
  origin: string | null,
) {
  const db = database()
  const wanting = recipients.filter(({ choice }) => choice === 'digest')
  const owners = [...new Set(wanting.map(({ actor }) => actor.ownerId))]
  for (const ownerId of owners) {
    const day = digestDay(now, hour, await readCalendar(db, ownerId))
    if (day === null) continue
    const key = `digest:${day}`
    const own = wanting.filter(({ actor }) => actor.ownerId === ownerId)
    const told = await listTold(
      db,
      own.map(({ actor }) => actor.userId),
      key,
    )
    const left = own.filter(({ actor }) => !told.has(actor.userId))
    if (left.length === 0) continue
    const reminders = await remindersTo(left, now)
    for (const person of left) {
      const items = await loadInbox(db, person.actor, now)
      const unread = reminders.filter(
        ({ unitId, reads }) =>
          unitId === person.actor.unit.id && !reads.some(({ userId }) => userId === person.actor.userId),
      )
      const said = unread.map(({ sentByName, period, words }) => ({ byName: sentByName, period, words }))
      const mail = items.length + said.length === 0 ? null : digestMail(whoIs(person), items, origin, said)
      await write(person, [key], now, () => mail, `${key}:${person.actor.userId}`)
    }
  }
}

async function writeAtOnce(people: readonly Recipient[], now: Date, origin: string | null) {
  if (people.length === 0) return
  for (const reminder of await remindersTo(people, now))
    for (const person of people.filter(({ actor }) => actor.unit.id === reminder.unitId)) {
      const { id, sentByName, period, words } = reminder
      const key = `reminder:${id}`
      const mail = () => reminderMail(whoIs(person), { byName: sentByName, period, words }, origin)
      await write(person, [key], now, mail, `${key}:${person.actor.userId}`)
    }
  // Nothing can have come to wait for anybody while nothing was recorded on the same day, nor for somebody new.
  const asOf = `${(await readChainEnd(database())) ?? ''} ${civilDay(now)} ${people.map(({ actor }) => actor.userId).join()}`
  if (asOf === toldAsOf) return
  for (const person of people) {
    const items = await loadInbox(database(), person.actor, now)
    const keys = items.map(({ key }) => key)
    await write(person, keys, now, (taken) =>
      digestMail(
        whoIs(person),
        items.filter(({ key }) => taken.includes(key)),
        origin,
      ),
    )
  }
  toldAsOf = asOf
}

const whoIs = ({ actor, locale }: Recipient) => ({ name: actor.name, locale })

async function remindersTo(people: readonly Recipient[], now: Date) {
  const unitIds = [...new Set(people.map(({ actor }) => actor.unit.id))]
  return listRemindersSince(database(), unitIds, new Date(now.getTime() - REMINDERS_MS))
}

/** Takes what a person is to be told of and writes the mail that tells it, both or neither; nothing where it was told. */
async function write(
  { actor, address }: Recipient,
  keys: readonly string[],
  now: Date,
  mailOf: (taken: readonly string[]) => MailText | null,
  mailKey?: string,
): Promise<void> {
  await inTransaction(async (tx) => {
    const taken = await takeTold(tx, actor.userId, keys, now)
    if (taken.length === 0) return
    const mail = mailOf(taken)
    if (!mail) return
    const id = uuidv7()
    await insertMail(tx, {
      id,
      key: mailKey ?? `items:${id}`,
      userId: actor.userId,
      address,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      createdAt: now,
    })
  })
}
