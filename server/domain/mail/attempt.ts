/** A claim that has run out is somebody's who died before the mail was handed over: it is taken again. */
export const CLAIM_MS = 5 * 60_000
export const MOST_ATTEMPTS = 6
const FIRST_WAIT_MS = 60_000

export type AfterAttempt =
  | { state: 'waiting'; dueAt: Date }
  /** Given up: the system administrator sees it. */
  | { state: 'failed' }

/**
 * What becomes of a mail that the mail server did not take: tried again after 1, 2, 4 … minutes, given up after six attempts,
 * or at once where the server says that it never will (5xx).
 */
export function afterFailure(now: Date, attempts: number, isFinal: boolean): AfterAttempt {
  if (isFinal || attempts >= MOST_ATTEMPTS) return { state: 'failed' }
  return { state: 'waiting', dueAt: new Date(now.getTime() + FIRST_WAIT_MS * 2 ** (attempts - 1)) }
}
