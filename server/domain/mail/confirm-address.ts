import { z } from 'zod'

export const mailChoices = ['atOnce', 'digest', 'none'] as const
export type MailChoice = (typeof mailChoices)[number]

const CODE_VALID_MS = 30 * 60_000
const BETWEEN_CODES_MS = 60_000
const MOST_TRIES = 5

export interface PendingAddress {
  pending: string | null
  codeHash: string | null
  codeSentAt: Date | null
  codeTries: number
}

/** Whether another code may be sent; else in how many seconds. */
export function mayAskForCode(
  address: PendingAddress | null,
  now: Date,
): { ok: true } | { ok: false; seconds: number } {
  const sent = address?.codeSentAt
  const wait = sent ? sent.getTime() + BETWEEN_CODES_MS - now.getTime() : 0
  return wait > 0 ? { ok: false, seconds: Math.ceil(wait / 1000) } : { ok: true }
}

/** Judges a code that came back: the right one, in half an hour, within five tries. */
export function judgeCode(
  address: PendingAddress | null,
  hash: string,
  now: Date,
): 'confirmed' | 'wrong' | 'expired' {
  if (!address?.pending || address.codeHash === null || address.codeSentAt === null) return 'expired'
  if (address.codeTries >= MOST_TRIES) return 'expired'
  if (now.getTime() - address.codeSentAt.getTime() > CODE_VALID_MS) return 'expired'
  return hash === address.codeHash ? 'confirmed' : 'wrong'
}

/** An address as it is kept; null where it is none. One line, no list, no display name. */
export function readAddress(text: string): string | null {
  const parsed = z.email().max(200).safeParse(text.trim())
  return parsed.success ? parsed.data : null
}
