import 'server-only'
import { createTransport } from 'nodemailer'
import { claimMails, type ClaimedMail, handOver, settleMail } from '@/server/db/mail'
import { database } from '@/server/db/client'
import { afterFailure } from '@/server/domain/mail/attempt'

/** Mails of one claim: few enough to be sent before it runs out. */
const BATCH = 20
const TIMEOUT_MS = 10_000

/** Hands one mail to the mail server; throws what it answered. */
export type HandMail = (mail: ClaimedMail) => Promise<void>

/** By SMTP. The identifier stays the same at every attempt, so that a mail server can tell a repetition. */
export function bySmtp(url: string, from: string): { hand: HandMail; close: () => void } {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'mingji'
  return {
    hand: async ({ id, address, subject, text, html }) => {
      await transport.sendMail({
        from,
        to: { name: '', address },
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

/**
 * Sends what is due. A mail is claimed, noted as being handed over, and handed over. Who dies after the claim leaves it to
 * the next, once the claim has run out; who dies while handing over leaves it as it is, since nobody can know whether it
 * went out: it is not sent a second time, and the system administrator sees it. Returns how many were sent.
 */
export async function sendMails(now: () => Date, hand: HandMail): Promise<number> {
  const db = database()
  let sent = 0
  for (;;) {
    const claimed = await claimMails(db, now(), BATCH)
    if (claimed.length === 0) return sent
    for (const mail of claimed) {
      if (!(await handOver(db, mail))) continue
      try {
        await hand(mail)
        await settleMail(db, mail.id, { state: 'sent', at: now() })
        sent += 1
      } catch (error) {
        const next = afterFailure(now(), mail.attempts, isFinal(error))
        await settleMail(db, mail.id, { ...next, error: describe(error) })
      }
    }
  }
}

/** Whether the mail server said that it never will take it. */
function isFinal(error: unknown): boolean {
  const code = (error as { responseCode?: unknown }).responseCode
  return typeof code === 'number' && code >= 500
}

/** What the administrator is told: what the server answered or the connection's trouble, without secrets. */
function describe(error: unknown): string {
  const { code, responseCode, response } = error as {
    code?: unknown
    responseCode?: unknown
    response?: unknown
  }
  const parts = [code, responseCode, response].filter(
    (part) => typeof part === 'string' || typeof part === 'number',
  )
  return (parts.length > 0 ? parts.join(' ') : error instanceof Error ? error.name : 'error').slice(0, 300)
}
