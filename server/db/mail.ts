import 'server-only'
import type { Actor } from '@/server/domain/access/actor'
import type { MailChoice } from '@/server/domain/mail/confirm-address'
import type { MailLocale } from '@/server/domain/mail/mail-text'
import { CLAIM_MS } from '@/server/domain/mail/attempt'
import type { Db } from './client'
import { toActor } from './users'

const settings = {
  address: true,
  choice: true,
  locale: true,
  pending: true,
  codeHash: true,
  codeSentAt: true,
  codeTries: true,
  version: true,
} as const

/** Somebody's wishes for mail; null where they have said nothing. */
export async function findMailAddress(db: Db, userId: string) {
  return db.mailAddress.findUnique({ where: { userId }, select: settings })
}

/** As `findMailAddress`, its row made where there is none and held until the transaction ends. */
export async function lockMailAddress(tx: Db, userId: string) {
  await tx.mailAddress.createMany({ data: [{ userId }], skipDuplicates: true })
  await tx.$queryRaw`SELECT user_id FROM mail_address WHERE user_id = ${userId}::uuid FOR UPDATE`
  return tx.mailAddress.findUniqueOrThrow({ where: { userId }, select: settings })
}

export interface MailAddressPatch {
  address?: string | null
  choice?: MailChoice
  locale?: MailLocale
  pending?: string | null
  codeHash?: string | null
  codeSentAt?: Date | null
  codeTries?: number
}

/** Changes a row that the transaction holds. */
export async function updateMailAddress(tx: Db, userId: string, patch: MailAddressPatch): Promise<void> {
  await tx.mailAddress.update({
    where: { userId },
    data: {
      address: patch.address,
      choice: patch.choice,
      locale: patch.locale,
      pending: patch.pending,
      codeHash: patch.codeHash,
      codeSentAt: patch.codeSentAt,
      codeTries: patch.codeTries,
      version: { increment: 1 },
    },
  })
}

export interface Recipient {
  actor: Actor
  address: string
  choice: MailChoice
  locale: MailLocale
}

/** Everybody in active service who wants mail to a confirmed address. */
export async function listRecipients(db: Db): Promise<Recipient[]> {
  const rows = await db.mailAddress.findMany({
    where: {
      address: { not: null },
      choice: { not: 'none' },
      user: { active: true, mustChangePassword: false },
    },
    select: {
      address: true,
      choice: true,
      locale: true,
      user: {
        select: {
          id: true,
          username: true,
          name: true,
          role: true,
          mustChangePassword: true,
          unit: { select: { id: true, code: true, name: true, nameEn: true, level: true, parentId: true } },
        },
      },
    },
    orderBy: { userId: 'asc' },
  })
  return rows.flatMap(({ address, choice, locale, user }) =>
    address === null
      ? []
      : [
          {
            actor: toActor(user),
            address,
            choice,
            locale: locale === 'en' ? ('en' as const) : ('zh-CN' as const),
          },
        ],
  )
}

/** Which of these keys somebody has been told of already. */
export async function listTold(db: Db, userIds: readonly string[], itemKey: string): Promise<Set<string>> {
  const rows = await db.mailTold.findMany({
    where: { userId: { in: [...userIds] }, itemKey },
    select: { userId: true },
  })
  return new Set(rows.map(({ userId }) => userId))
}

/**
 * Takes what somebody is to be told of, for this transaction alone: the keys that nobody has taken before. Another process
 * that asks at once waits for this one's end and then gets none of them.
 */
export async function takeTold(tx: Db, userId: string, keys: readonly string[], at: Date): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO mail_told (user_id, item_key, at)
    SELECT ${userId}::uuid, key, ${at} FROM unnest(${[...keys].sort()}::text[]) AS key
    ON CONFLICT DO NOTHING RETURNING item_key AS key`
  return rows.map(({ key }) => key)
}

/** Reminders of the last days to some units, for whoever is to hear of them. */
export async function listRemindersSince(db: Db, unitIds: readonly string[], since: Date) {
  return db.reminder.findMany({
    where: { unitId: { in: [...unitIds] }, sentAt: { gte: since } },
    select: {
      id: true,
      unitId: true,
      words: true,
      sentByName: true,
      period: { select: { name: true, nameEn: true } },
      reads: { select: { userId: true } },
    },
    orderBy: { sentAt: 'asc' },
  })
}

export interface NewMail {
  id: string
  key: string
  userId: string
  address: string
  subject: string
  text: string
  html: string
  createdAt: Date
}

export async function insertMail(tx: Db, mail: NewMail): Promise<void> {
  await tx.mail.createMany({
    data: [
      {
        id: mail.id,
        key: mail.key,
        userId: mail.userId,
        address: mail.address,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        createdAt: mail.createdAt,
        dueAt: mail.createdAt,
      },
    ],
    skipDuplicates: true,
  })
}

export interface ClaimedMail {
  id: string
  address: string
  subject: string
  text: string
  html: string
  attempts: number
  claimedUntil: Date
}

/** Claims mails that are due, or whose claim ran out before they were handed over; nobody else gets them meanwhile. */
export async function claimMails(db: Db, now: Date, take: number): Promise<ClaimedMail[]> {
  const until = new Date(now.getTime() + CLAIM_MS)
  return db.$queryRaw<ClaimedMail[]>`
    UPDATE mail SET state = 'claimed', claimed_until = ${until}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM mail
      WHERE (state = 'waiting' AND due_at <= ${now}) OR (state = 'claimed' AND claimed_until < ${now})
      ORDER BY due_at, id LIMIT ${take} FOR UPDATE SKIP LOCKED)
    RETURNING id, address, subject, text, html, attempts, claimed_until AS "claimedUntil"`
}

/** Notes that a claimed mail is being handed over; false where the claim is somebody else's by now. */
export async function handOver(db: Db, mail: Pick<ClaimedMail, 'id' | 'claimedUntil'>): Promise<boolean> {
  const { count } = await db.mail.updateMany({
    where: { id: mail.id, state: 'claimed', claimedUntil: mail.claimedUntil },
    data: { state: 'handed' },
  })
  return count === 1
}

export async function settleMail(
  db: Db,
  id: string,
  result:
    | { state: 'sent'; at: Date }
    | { state: 'failed'; error: string }
    | { state: 'waiting'; dueAt: Date; error: string },
): Promise<void> {
  await db.mail.updateMany({
    where: { id, state: 'handed' },
    data:
      result.state === 'sent'
        ? { state: 'sent', sentAt: result.at, error: null, claimedUntil: null }
        : {
            state: result.state,
            error: result.error,
            claimedUntil: null,
            dueAt: result.state === 'waiting' ? result.dueAt : undefined,
          },
  })
}

/** Mails that were given up, or whose sender died while it handed them over. */
const troubled = (before: Date) => ({
  OR: [{ state: 'failed' as const }, { state: 'handed' as const, claimedUntil: { lt: before } }],
})

export async function countMailFailures(db: Db): Promise<{ count: number; since: Date | null }> {
  const { _count, _min } = await db.mail.aggregate({
    where: { state: 'failed' },
    _count: { _all: true },
    _min: { createdAt: true },
  })
  return { count: _count._all, since: _min.createdAt }
}

/** How the mail goes: what waits, what was sent lately, and what went wrong, without the texts. */
export async function readMailState(db: Db, now: Date) {
  const [waiting, sent, trouble] = await Promise.all([
    db.mail.count({ where: { state: { in: ['waiting', 'claimed'] } } }),
    db.mail.count({ where: { state: 'sent', sentAt: { gte: new Date(now.getTime() - 7 * 86_400_000) } } }),
    db.mail.findMany({
      where: troubled(now),
      select: {
        id: true,
        subject: true,
        state: true,
        attempts: true,
        error: true,
        createdAt: true,
        user: { select: { name: true, username: true } },
      },
      orderBy: { createdAt: 'desc' },
      take: 100,
    }),
  ])
  return { waiting, sent, trouble }
}

/** Puts mails that went wrong back into the queue; true where there was anything to put. */
export async function retryMails(tx: Db, ids: readonly string[], now: Date): Promise<number> {
  const { count } = await tx.mail.updateMany({
    where: { id: { in: [...ids] }, ...troubled(now) },
    data: { state: 'waiting', dueAt: now, attempts: 0, claimedUntil: null },
  })
  return count
}
